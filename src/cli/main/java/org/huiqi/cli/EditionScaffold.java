package org.huiqi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiqi.catalogue.Catalogue;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.PackFiles;
import org.jspecify.annotations.Nullable;

/** The files of a new edition: those of an earlier one, under its own id, day and packages. */
final class EditionScaffold {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]*");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})q([1-4])");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package\\s+([\\w.]+)");
    private static final Pattern OWN_KEYS =
            Pattern.compile("(?m)^(?:from|previous|renumbered):.*\\R");

    private EditionScaffold() {}

    /**
     * Writes them.
     *
     * @param root folder of seeds and rules
     * @param old the earlier edition
     * @param holdsFrom first day; null: that of the quarter that the id names
     * @return the folders that were made
     */
    static List<Path> write(Path root, String id, PackFiles old, @Nullable LocalDate holdsFrom) {
        if (!ID.matcher(id).matches() || id.equals("standards")) {
            throw new Failure(Exit.USAGE, OptionText.EDITION_ID.with(id));
        }
        LocalDate from = holdsFrom == null ? quarter(id) : holdsFrom;
        Path seeds = root.resolve("seeds").resolve(id);
        Path rules = root.resolve("rules").resolve(id);
        for (Path folder : List.of(seeds, rules)) {
            if (Files.exists(folder)) {
                throw exists(folder);
            }
        }
        Edition edition = Catalogue.read(old);
        Map<Path, String> texts = new LinkedHashMap<>();
        List<String> names = new ArrayList<>(edition.programmeIds());
        edition.overviews().forEach(overview -> names.add(overview.id()));
        names.add("glossary");
        for (String name : names) {
            old.seed(name + ".yaml")
                    .ifPresent(text -> texts.put(seeds.resolve(name + ".yaml"), text));
        }
        String index = old.seed("edition.yaml").orElseThrow();
        texts.put(seeds.resolve("edition.yaml"), index(index, edition.id(), id, from));
        for (String programme : edition.programmeIds()) {
            old.rule(programme + ".drl")
                    .ifPresent(
                            text ->
                                    texts.put(
                                            rules.resolve(programme + ".drl"),
                                            renamed(text, edition.id(), id)));
        }
        write(texts);
        return List.of(seeds, rules);
    }

    private static LocalDate quarter(String id) {
        Matcher quarter = QUARTER.matcher(id);
        if (!quarter.matches()) {
            throw new Failure(Exit.USAGE, OptionText.SAY_HOLDS_FROM.with(id));
        }
        int month = Integer.parseInt(quarter.group(2)) * 3 - 2;
        return LocalDate.of(Integer.parseInt(quarter.group(1)), month, 1);
    }

    private static String index(String text, String old, String id, LocalDate from) {
        String own = OWN_KEYS.matcher(text).replaceAll("");
        return own.replaceFirst(
                "(?m)^id:.*$",
                "id: "
                        + id
                        + "\nfrom: "
                        + from
                        + "\n# 编号沿革：对照的版次，以及改了编号的项目或条件，写作 {本版次编号: 原编号}。\nprevious: "
                        + old
                        + "\nrenumbered: {}");
    }

    /** A package of its own: two editions may not share one. */
    private static String renamed(String rules, String old, String id) {
        String word = id.replaceAll("[^A-Za-z0-9]", "");
        return PACKAGE.matcher(rules)
                .replaceFirst(
                        m -> {
                            String name = m.group(1);
                            String own = name.replace("edition" + old, "edition" + word);
                            return "package " + (own.equals(name) ? name + ".edition" + word : own);
                        });
    }

    static void write(Map<Path, String> texts) {
        try {
            for (Map.Entry<Path, String> text : texts.entrySet()) {
                Files.createDirectories(text.getKey().toAbsolutePath().getParent());
                Files.writeString(text.getKey(), text.getValue());
            }
        } catch (IOException e) {
            throw new Failure(Exit.USAGE, PathText.CANNOT_WRITE.with(e.getMessage()));
        }
    }

    static Failure exists(Path path) {
        return new Failure(Exit.USAGE, PathText.EXISTS.with(path));
    }
}
