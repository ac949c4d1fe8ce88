package org.huiqi.profile.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.huiqi.profile.Profile;

/** Short ways to read texts in tests. */
final class Reading {

    static final Set<String> CRITERIA =
            Set.of("P09-04b", "P09-08", "P10-07", "P10-10", "P14-07", "P14-12a");
    static final ProfileReader READER = new ProfileReader(CRITERIA);
    static final LocalDate AS_OF = LocalDate.of(2024, 9, 20);

    private Reading() {}

    /** The profile of YAML lines below {@code format: 1}. */
    static Profile yaml(String... lines) {
        String text = "format: 1\n" + String.join("\n", lines) + "\n";
        return accepted(READER.read(text.getBytes(UTF_8), "x.yaml", Format.YAML, AS_OF));
    }

    static Profile json(String text) {
        return accepted(READER.read(text.getBytes(UTF_8), "x.json", Format.JSON, AS_OF));
    }

    static Profile accepted(Read read) {
        if (read instanceof Read.Accepted accepted) {
            return accepted.profile();
        }
        throw new AssertionError("refused: " + messages(read));
    }

    /** Chinese messages of YAML lines below {@code format: 1}; empty where they are accepted. */
    static List<String> faults(String... lines) {
        String text = "format: 1\n" + String.join("\n", lines) + "\n";
        return messages(READER.read(text.getBytes(UTF_8), "x.yaml", Format.YAML, AS_OF));
    }

    static List<String> messages(Read read) {
        return read instanceof Read.Refused refused
                ? refused.faults().stream().map(fault -> fault.message().zh()).toList()
                : List.of();
    }

    static Node tree(String yaml) {
        Tree tree = Tree.read(yaml.getBytes(UTF_8), "x.yaml", Format.YAML);
        return ((Tree.Parsed) tree).root();
    }

    static byte[] resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Reading.class.getResourceAsStream(name))) {
            return in.readAllBytes();
        }
    }
}
