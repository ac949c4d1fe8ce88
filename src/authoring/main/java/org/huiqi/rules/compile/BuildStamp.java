package org.huiqi.rules.compile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huiqi.files.RegularFile;
import org.huiqi.text.Digest;
import org.kie.api.KieBase;

/** What tells one build from another: what an older one compiled, a newer one cannot read. */
final class BuildStamp {
    private static final String RESOURCE = "org/huiqi/compiled/build";

    private BuildStamp() {}

    /** Digest of this build, its engine and the Java it runs on; empty where it was not stamped. */
    static Optional<String> read() {
        try (InputStream in = BuildStamp.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            if (in == null) {
                return Optional.empty();
            }
            String build = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String engine = String.valueOf(KieBase.class.getPackage().getImplementationVersion());
            return Optional.of(Digest.of(List.of(build, engine, Runtime.version().toString())));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Stamps a class folder with the digest of its files. */
    static void write(Path classes) throws IOException {
        List<String> digests = new ArrayList<>();
        for (Path file : RegularFile.below(classes)) {
            if (!file.equals(classes.resolve(RESOURCE))) {
                digests.add(classes.relativize(file).toString());
                digests.add(Digest.of(Files.readAllBytes(file)));
            }
        }
        Files.writeString(classes.resolve(RESOURCE), Digest.of(digests));
    }
}
