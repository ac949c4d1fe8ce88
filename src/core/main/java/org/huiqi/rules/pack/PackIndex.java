package org.huiqi.rules.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huiqi.catalogue.Edition;
import org.huiqi.rules.condition.RuleText;

/**
 * A pack as it was read, so that neither YAML nor DRL is parsed when it is used again.
 *
 * @param digest digest of the files that it was made of
 * @param edition the catalogue
 * @param rules rules of the programmes
 * @param standards rules of the standards that programmes' facts rest on, such as the size standard
 * @param titleStandards rules of the standards that lead to a title
 */
public record PackIndex(
        String digest,
        Edition edition,
        List<RuleText> rules,
        List<RuleText> standards,
        List<RuleText> titleStandards) {

    private static String resource(String edition) {
        return "org/huiqi/compiled/" + edition + "/index";
    }

    /**
     * The index of a built-in edition, or empty where the build has made none.
     *
     * @throws IllegalStateException where it is damaged
     */
    static Optional<PackIndex> packaged(String edition) {
        try (InputStream in =
                PackIndex.class.getClassLoader().getResourceAsStream(resource(edition))) {
            return in == null ? Optional.empty() : Optional.of(read(in.readAllBytes()));
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException("the rules' index is damaged: " + e.getMessage(), e);
        }
    }

    /** Every rule that is fired on each firm, standards' first. */
    List<RuleText> all() {
        return Stream.concat(standards.stream(), rules.stream()).toList();
    }

    /**
     * Writes the index into a class folder.
     *
     * @param classes the class folder
     * @throws java.io.IOException where the file system refuses
     */
    public void write(Path classes) throws IOException {
        Path file = classes.resolve(resource(edition.id()));
        Files.createDirectories(file.getParent());
        Files.write(file, bytes());
    }

    /** The index that {@link #bytes()} made. */
    static PackIndex read(byte[] bytes) {
        return RecordCodec.read(bytes, PackIndex.class);
    }

    byte[] bytes() {
        return RecordCodec.write(this);
    }
}
