package org.huiqi.lab.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huiqi.rules.condition.RuleText;

/** A copy of the project's rules in which some are written otherwise. */
final class MutatedRules {
    private static final Path SEEDS = Path.of("seeds", "2024q3");
    private static final Path RULES = Path.of("rules", "2024q3");

    private final Path folder;

    /** Copies catalogue and rules. */
    MutatedRules(Path folder) throws IOException {
        this.folder = folder;
        copy(SEEDS, folder.resolve("seeds"));
        copy(RULES, folder.resolve("rules"));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    /** Writes a rule in place of the one with its id. */
    void replace(RuleText rule) throws IOException {
        Path file = folder.resolve("rules").resolve(rule.file());
        String start = "rule \"" + rule.id() + "\"\nwhen\n";
        Matcher old =
                Pattern.compile(Pattern.quote(start) + "(.*?)\nthen\n", Pattern.DOTALL)
                        .matcher(Files.readString(file));
        String changed =
                start
                        + "    "
                        + rule.factType().getCanonicalName()
                        + "( "
                        + rule.condition().text()
                        + " )\nthen\n";
        Files.writeString(file, old.replaceFirst(Matcher.quoteReplacement(changed)));
    }
}
