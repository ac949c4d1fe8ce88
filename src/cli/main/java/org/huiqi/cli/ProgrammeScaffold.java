package org.huiqi.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiqi.Checker;
import org.huiqi.catalogue.Catalogue;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.PackFiles;

/**
 * The files of a new programme: a catalogue file, a rule file, cases, and its place in the index.
 */
final class ProgrammeScaffold {
    private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9]*[0-9]");
    private static final Pattern REGISTER =
            Pattern.compile("(?m)^register:[ \\t]*\\R((?:[ \\t#].*\\R|\\R)*)");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package\\s+([\\w.]+)\\.\\w+");

    private ProgrammeScaffold() {}

    /**
     * Writes them.
     *
     * @param root folder of seeds, rules and facts
     * @param edition id of the edition, which is there
     * @return the files that were made or changed
     */
    static List<Path> write(Path root, String edition, String id) {
        if (!ID.matcher(id).matches()) {
            throw new Failure(Exit.USAGE, OptionText.PROGRAMME_ID.with(id));
        }
        PackFiles files = PackFiles.in(root.resolve("rules"), edition, Checker.today());
        Edition known = Catalogue.read(files);
        Path seeds = root.resolve("seeds").resolve(edition);
        Path index = seeds.resolve("edition.yaml");
        Path seed = seeds.resolve(id + ".yaml");
        Path rule = root.resolve("rules").resolve(edition).resolve(id + ".drl");
        Path cases = root.resolve("facts/cases").resolve(id + "-" + edition + ".yaml");
        if (known.programmeIds().contains(id)) {
            throw EditionScaffold.exists(index.resolve(id));
        }
        for (Path path : List.of(seed, rule, cases)) {
            if (Files.exists(path)) {
                throw EditionScaffold.exists(path);
            }
        }
        Map<Path, String> texts = new LinkedHashMap<>();
        int year = known.from() == null ? Checker.today().getYear() : known.from().getYear();
        texts.put(seed, text("programme.yaml", id, edition, "", year));
        texts.put(rule, text("programme.drl", id, edition, packageOf(files, known, id), year));
        texts.put(cases, text("cases.yaml", id, edition, "", year));
        texts.put(index, registered(index, id));
        EditionScaffold.write(texts);
        return List.copyOf(texts.keySet());
    }

    /** Beside the packages of the other programmes. */
    private static String packageOf(PackFiles files, Edition edition, String id) {
        String first = edition.programmes().get(0).id() + ".drl";
        Matcher line = PACKAGE.matcher(files.rule(first).orElse(""));
        String above =
                line.find()
                        ? line.group(1)
                        : "org.huiqi.edition" + edition.id().replaceAll("[^A-Za-z0-9]", "");
        return above + "." + id.toLowerCase(Locale.ROOT);
    }

    private static String registered(Path index, String id) {
        String text = read(index);
        Matcher register = REGISTER.matcher(text);
        if (!register.find()) {
            throw new Failure(Exit.USAGE, PathText.NO_REGISTER.with(index));
        }
        int end = register.start(1) + register.group(1).stripTrailing().length();
        String added = "\n  " + id + ":\n    [" + id + "-01, " + id + "-02]";
        return text.substring(0, end) + added + text.substring(end);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new Failure(Exit.USAGE, PathText.CANNOT_READ.with(file));
        }
    }

    private static String text(String name, String id, String edition, String rules, int year) {
        try (var in = ProgrammeScaffold.class.getResourceAsStream("scaffold/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@ID@", id)
                    .replace("@EDITION@", edition)
                    .replace("@PACKAGE@", rules)
                    .replace("@YEAR@", String.valueOf(year));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
