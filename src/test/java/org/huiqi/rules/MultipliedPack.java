package org.huiqi.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.huiqi.Sample;
import org.huiqi.catalogue.PackFiles;

/**
 * The built-in pack several times over, as a province with that many programmes would have it: each
 * copy has ids of its own, such as P01x003-01, and every number and date that something is measured
 * against lies a little higher than in the copy before. The first copy is the original.
 */
final class MultipliedPack {
    private static final Pattern ID = Pattern.compile("\\bP(\\d\\d)\\b");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package rules\\.p(\\d\\d)$");
    private static final Pattern NUMBER = Pattern.compile("((?:>=|<=|>|<) )(\\d+)(?=[ ,])");
    private static final Pattern DATE =
            Pattern.compile("(>=|<=|>|<) LocalDate\\.of\\( (\\d+), (\\d+), (\\d+) \\)");

    private MultipliedPack() {}

    /** Writes a pack with so many copies of every programme into an empty folder. */
    static PackFiles write(Path root, int copies) throws IOException {
        PackFiles builtIn = PackFiles.builtIn();
        Path seeds = Files.createDirectories(root.resolve("seeds/2024q3"));
        Path rules = Files.createDirectories(root.resolve("rules/2024q3"));
        Path standards = Files.createDirectories(root.resolve("rules/standards"));
        StringBuilder edition =
                new StringBuilder(
                        """
                        id: 2024q3
                        title: {zh: 手册, en: handbook}
                        standards: [sme-size-2011-300]
                        overviews: []
                        register:
                        """);
        for (int copy = 0; copy < copies; copy++) {
            int number = copy;
            for (String id : Sample.EDITION.register().keySet()) {
                String seed = builtIn.seed(id + ".yaml").orElseThrow();
                String rule = builtIn.rule(id + ".drl").orElseThrow();
                List<String> criteria = Sample.EDITION.register().get(id);
                String name = renamed(id, number);
                Files.writeString(seeds.resolve(name + ".yaml"), renamed(seed, number));
                Files.writeString(
                        rules.resolve(name + ".drl"), shifted(renamed(rule, number), number));
                edition.append("  ").append(name).append(": ");
                edition.append(criteria.stream().map(c -> renamed(c, number)).toList());
                edition.append('\n');
            }
        }
        Files.writeString(seeds.resolve("edition.yaml"), edition);
        Files.writeString(
                standards.resolve("sme-size-2011-300.drl"),
                builtIn.standard("sme-size-2011-300.drl").orElseThrow());
        return PackFiles.in(root);
    }

    /** A text with the ids of a copy. */
    static String renamed(String text, int copy) {
        if (copy == 0) {
            return text;
        }
        String ending = "x%03d".formatted(copy);
        String named = ID.matcher(text).replaceAll("P$1" + ending);
        return PACKAGE.matcher(named).replaceAll("package rules.p$1" + ending);
    }

    private static String shifted(String drl, int by) {
        Function<MatchResult, String> number =
                m -> m.group(1) + (Integer.parseInt(m.group(2)) + by);
        Function<MatchResult, String> date =
                m -> m.group(1) + " LocalDate.of( " + later(m, by) + " )";
        return DATE.matcher(NUMBER.matcher(drl).replaceAll(number)).replaceAll(date);
    }

    private static String later(MatchResult date, int days) {
        LocalDate day =
                LocalDate.of(
                                Integer.parseInt(date.group(2)),
                                Integer.parseInt(date.group(3)),
                                Integer.parseInt(date.group(4)))
                        .plusDays(days);
        return day.getYear() + ", " + day.getMonthValue() + ", " + day.getDayOfMonth();
    }
}
