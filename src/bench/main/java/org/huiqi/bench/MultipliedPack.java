package org.huiqi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.PackFiles;
import org.huiqi.catalogue.Programme;

/**
 * The built-in pack with every programme several times over. A copy differs in its ids, in its
 * package and in what a rule compares by order: numbers grow by one and dates by a day from copy to
 * copy. Whatever else the copies ask of a fact is the same. Nobody has attested anything for a
 * copy.
 */
final class MultipliedPack {
    private static final String PACKAGE = "(?m)^package [\\w.]+";
    private static final Pattern NUMBER = Pattern.compile("(?<=[<>]=? )(\\d+)(?=[ ,)])");
    private static final Pattern DATE =
            Pattern.compile("(?<=[<>]=? )LocalDate\\.of\\( (\\d+), (\\d+), (\\d+) \\)");

    private final Edition edition;
    private final Path folder;

    private MultipliedPack(Edition edition, Path folder) {
        this.edition = edition;
        this.folder = folder;
    }

    /**
     * Writes the files of a pack.
     *
     * @param edition the built-in edition
     * @param times how often each programme is in it
     * @param folder where to
     */
    static PackFiles write(Edition edition, int times, Path folder) throws IOException {
        MultipliedPack pack = new MultipliedPack(edition, folder);
        Files.createDirectories(folder.resolve("rules/x" + times));
        Files.createDirectories(folder.resolve("seeds/x" + times));
        pack.copies(times);
        return PackFiles.in(folder);
    }

    private void copies(int times) throws IOException {
        PackFiles original = PackFiles.builtIn();
        List<String> register = new ArrayList<>();
        for (Programme programme : edition.programmes()) {
            String id = programme.id();
            String rules = original.rule(id + ".drl").orElseThrow();
            String seed = original.seed(id + ".yaml").orElseThrow();
            for (int copy = 0; copy < times; copy++) {
                String name = name(id, copy);
                write("rules/x" + times, name + ".drl", rules(rules, id, copy));
                write("seeds/x" + times, name + ".yaml", renamed(seed, id, copy));
                register.add("  " + name + ": " + renamed(criteria(id), id, copy));
            }
        }
        String head = original.seed("edition.yaml").orElseThrow().split("(?m)^register:")[0];
        write(
                "seeds/x" + times,
                "edition.yaml",
                head.replaceFirst("(?m)^overviews:.*", "overviews: []")
                        + "register:\n"
                        + String.join("\n", register)
                        + "\n");
    }

    private String criteria(String programme) {
        Map<String, List<String>> register = edition.register();
        return register.get(programme).toString();
    }

    private static String name(String programme, int copy) {
        return copy == 0 ? programme : programme + "x" + copy;
    }

    private static String renamed(String text, String programme, int copy) {
        return text.replaceAll("\\b" + programme + "\\b", name(programme, copy));
    }

    private static String rules(String drl, String programme, int copy) {
        String named = renamed(drl, programme, copy).replaceFirst(PACKAGE, "$0.x" + copy);
        String numbers = NUMBER.matcher(named).replaceAll(n -> "" + (number(n, 1) + copy));
        return DATE.matcher(numbers).replaceAll(date -> later(date, copy));
    }

    private static String later(MatchResult date, int days) {
        LocalDate day =
                LocalDate.of(number(date, 1), number(date, 2), number(date, 3)).plusDays(days);
        return String.format(
                Locale.ROOT,
                "LocalDate.of( %d, %d, %d )",
                day.getYear(),
                day.getMonthValue(),
                day.getDayOfMonth());
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private void write(String below, String file, String text) throws IOException {
        Files.writeString(folder.resolve(below).resolve(file), text);
    }
}
