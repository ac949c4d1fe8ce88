package org.huiqi.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiqi.Checker;
import org.huiqi.catalogue.Catalogue;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Editions;
import org.huiqi.catalogue.PackFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the files that a new edition or programme begins with. */
@Command(name = "new")
final class NewCommand extends BaseCommand {
    private static final Pattern EDITION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]*");
    private static final Pattern PROGRAMME = Pattern.compile("[A-Z][A-Z0-9]*[0-9]");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})q([1-4])");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package\\s+([\\w.]+)");
    private static final Pattern OWN_KEYS =
            Pattern.compile("(?m)^(?:from|previous|renumbered):.*\\R");
    private static final Pattern REGISTER =
            Pattern.compile("(?m)^register:[ \\t]*\\R((?:[ \\t#].*\\R|\\R)*)");

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "edition, programme");
    }

    /** A new edition: the files of an earlier one, under its own id, day and packages. */
    @Command(name = "edition", mixinStandardHelpOptions = true)
    int edition(
            @Parameters(paramLabel = "ID", descriptionKey = "new.edition") String id,
            @Option(
                            names = "--from",
                            required = true,
                            paramLabel = "OLD",
                            descriptionKey = "new.from")
                    String old,
            @Option(
                            names = "--holds-from",
                            paramLabel = "YYYY-MM-DD",
                            descriptionKey = "new.holdsFrom")
                    @Nullable LocalDate holdsFrom,
            @Option(names = "--into", paramLabel = "DIR", descriptionKey = "new.into")
                    @Nullable Path into) {
        Path root = root(into);
        Path there = root.resolve("rules");
        PackFiles files = RulesOption.named(Files.isDirectory(there) ? there : null, old);
        if (!EDITION.matcher(id).matches() || id.equals("standards")) {
            throw Failure.usage(OptionText.EDITION_ID, id);
        }
        LocalDate from = holdsFrom == null ? quarter(id) : holdsFrom;
        Path seeds = root.resolve("seeds").resolve(id);
        Path rules = there.resolve(id);
        refuseToReplace(seeds, rules);
        Edition edition = Catalogue.read(files);
        Map<Path, String> texts = new LinkedHashMap<>();
        List<String> names = new ArrayList<>(edition.programmeIds());
        edition.overviews().forEach(overview -> names.add(overview.id()));
        names.add("glossary");
        for (String name : names) {
            files.seed(name + ".yaml")
                    .ifPresent(text -> texts.put(seeds.resolve(name + ".yaml"), text));
        }
        String index = files.seed("edition.yaml").orElseThrow();
        texts.put(seeds.resolve("edition.yaml"), index(index, edition.id(), id, from));
        for (String programme : edition.programmeIds()) {
            String name = programme + ".drl";
            files.rule(name)
                    .map(text -> renamed(text, edition.id(), id))
                    .ifPresent(text -> texts.put(rules.resolve(name), text));
        }
        write(texts);
        return told(List.of(seeds, rules), id);
    }

    /**
     * A new programme of an edition: a catalogue file, a rule file, cases, and its place in the
     * index.
     */
    @Command(name = "programme", mixinStandardHelpOptions = true)
    int programme(
            @Parameters(paramLabel = "ID", descriptionKey = "new.programme") String id,
            @Option(names = "--edition", paramLabel = "ID", descriptionKey = "edition")
                    @Nullable String asked,
            @Option(names = "--into", paramLabel = "DIR", descriptionKey = "new.into")
                    @Nullable Path into) {
        Path root = root(into);
        Path rules = root.resolve("rules");
        Editions there = PackFiles.editions(rules);
        String edition =
                asked == null ? there.on(Checker.today()) : RulesOption.known(there, asked);
        if (!PROGRAMME.matcher(id).matches()) {
            throw Failure.usage(OptionText.PROGRAMME_ID, id);
        }
        PackFiles files = PackFiles.in(rules, edition, Checker.today());
        Edition known = Catalogue.read(files);
        Path seeds = root.resolve("seeds").resolve(edition);
        Path index = seeds.resolve("edition.yaml");
        Path seed = seeds.resolve(id + ".yaml");
        Path rule = rules.resolve(edition).resolve(id + ".drl");
        Path cases = root.resolve("facts/cases").resolve(id + "-" + edition + ".yaml");
        if (known.programmeIds().contains(id)) {
            throw Failure.usage(PathText.EXISTS, index.resolve(id));
        }
        refuseToReplace(seed, rule, cases);
        LocalDate from = known.from() == null ? Checker.today() : known.from();
        Map<String, String> places =
                Map.of(
                        "@ID@",
                        id,
                        "@EDITION@",
                        edition,
                        "@PACKAGE@",
                        packageOf(files, known, id),
                        "@YEAR@",
                        String.valueOf(from.getYear()));
        Map<Path, String> texts = new LinkedHashMap<>();
        texts.put(seed, scaffold("programme.yaml", places));
        texts.put(rule, scaffold("programme.drl", places));
        texts.put(cases, scaffold("cases.yaml", places));
        texts.put(index, registered(index, id));
        write(texts);
        return told(texts.keySet(), edition);
    }

    /** The folder that holds, or will hold, seeds and rules. */
    private Path root(@Nullable Path into) {
        if (into != null) {
            return into;
        }
        return console.home() != null ? console.home() : Path.of("");
    }

    private int told(Collection<Path> made, String edition) {
        made.forEach(path -> console.out().println(path));
        say(ResultText.LINT_NEXT, edition);
        return Exit.DONE;
    }

    private static void refuseToReplace(Path... paths) {
        for (Path path : paths) {
            if (Files.exists(path)) {
                throw Failure.usage(PathText.EXISTS, path);
            }
        }
    }

    private static void write(Map<Path, String> texts) {
        try {
            for (Map.Entry<Path, String> text : texts.entrySet()) {
                Files.createDirectories(text.getKey().toAbsolutePath().getParent());
                Files.writeString(text.getKey(), text.getValue());
            }
        } catch (IOException e) {
            throw Failure.usage(PathText.CANNOT_WRITE, e.getMessage());
        }
    }

    private static LocalDate quarter(String id) {
        Matcher quarter = QUARTER.matcher(id);
        if (!quarter.matches()) {
            throw Failure.usage(OptionText.SAY_HOLDS_FROM, id);
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
        String word = plain(id);
        return PACKAGE.matcher(rules)
                .replaceFirst(
                        m -> {
                            String name = m.group(1);
                            String own = name.replace("edition" + old, "edition" + word);
                            return "package " + (own.equals(name) ? name + ".edition" + word : own);
                        });
    }

    /** Beside the packages of the other programmes. */
    private static String packageOf(PackFiles files, Edition edition, String id) {
        String first = edition.programmes().get(0).id() + ".drl";
        Matcher line = PACKAGE.matcher(files.rule(first).orElse(""));
        String name = line.find() ? line.group(1) : "";
        String above =
                name.contains(".")
                        ? name.substring(0, name.lastIndexOf('.'))
                        : "org.huiqi.edition" + plain(edition.id());
        return above + "." + id.toLowerCase(Locale.ROOT);
    }

    private static String plain(String id) {
        return id.replaceAll("[^A-Za-z0-9]", "");
    }

    private static String registered(Path index, String id) {
        String text;
        try {
            text = Files.readString(index);
        } catch (IOException e) {
            throw Failure.usage(PathText.CANNOT_READ, index);
        }
        Matcher register = REGISTER.matcher(text);
        if (!register.find()) {
            throw Failure.usage(PathText.NO_REGISTER, index);
        }
        int end = register.start(1) + register.group(1).stripTrailing().length();
        String added = "\n  " + id + ":\n    [" + id + "-01, " + id + "-02]";
        return text.substring(0, end) + added + text.substring(end);
    }

    private static String scaffold(String name, Map<String, String> places) {
        try (var in = NewCommand.class.getResourceAsStream("scaffold/" + name)) {
            String text = new String(in.readAllBytes(), UTF_8);
            for (Map.Entry<String, String> place : places.entrySet()) {
                text = text.replace(place.getKey(), place.getValue());
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
