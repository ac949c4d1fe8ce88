package org.huiqi.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Format;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;
import org.huiqi.rules.pack.RulePack;
import org.huiqi.synthetic.FirmGenerator;

/** The firms that everything is measured on: the sample firms, then synthetic ones. */
public final class Firms {
    /** How many. */
    public static final int COUNT = 1024;

    /** The day they are checked on. */
    public static final LocalDate DAY = LocalDate.of(2024, 9, 20);

    private static final long SEED = 7;
    private static final Path SAMPLES = Path.of("facts");

    private Firms() {}

    /**
     * All of them, in a fixed order.
     *
     * @throws UncheckedIOException where the sample firms cannot be read; run it in the project's
     *     folder
     */
    public static List<Profile> all(RulePack pack) {
        ProfileReader reader = new ProfileReader(pack.edition().criterionIds());
        List<Profile> firms = new ArrayList<>();
        try (Stream<Path> files = Files.list(SAMPLES)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                firms.add(profile(reader, Files.readAllBytes(file), file.toString(), Format.YAML));
            }
            ByteArrayOutputStream lines = new ByteArrayOutputStream();
            new FirmGenerator(pack, DAY, SEED).write(COUNT - firms.size(), lines);
            for (String line : lines.toString(StandardCharsets.UTF_8).lines().toList()) {
                firms.add(
                        profile(
                                reader,
                                line.getBytes(StandardCharsets.UTF_8),
                                "synthetic",
                                Format.JSON));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(firms);
    }

    /** Every sixteenth of some firms, for what takes long. */
    public static List<Profile> few(List<Profile> firms) {
        List<Profile> few = new ArrayList<>();
        for (int i = 0; i < firms.size(); i += COUNT / FEW) {
            few.add(firms.get(i));
        }
        return few;
    }

    /** How many {@link #few} are. */
    public static final int FEW = 64;

    private static Profile profile(ProfileReader reader, byte[] text, String name, Format format) {
        Read read = reader.read(text, name, format, DAY);
        return ((Read.Accepted) read).profile();
    }
}
