package org.huiqi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huiqi.Checker;
import org.huiqi.catalogue.PackFiles;
import org.huiqi.rules.lint.Lint;
import org.huiqi.rules.lint.Reviews;
import org.huiqi.rules.lint.Reviews.Reviewed;
import org.huiqi.text.WordSuggester;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes into the catalogue that somebody has held conditions against their clauses. */
@Command(name = "sign")
final class SignCommand extends BaseCommand {

    @Parameters(arity = "1..*", paramLabel = "ID", descriptionKey = "sign.ids")
    private List<String> ids;

    @Option(names = "--by", required = true, paramLabel = "NAME", descriptionKey = "sign.by")
    private String by;

    @Option(names = "--on", paramLabel = "DATE", descriptionKey = "sign.on")
    private @Nullable LocalDate on;

    @Option(names = "--rules", paramLabel = "DIR", descriptionKey = "sign.rules")
    private @Nullable Path rules;

    @Option(names = "--edition", paramLabel = "ID", descriptionKey = "edition")
    private @Nullable String edition;

    @Override
    public Integer call() {
        Path root = root();
        PackFiles files = RulesOption.in(root, edition, Checker.today());
        if (!Lint.check(files).isEmpty()) {
            throw new Failure(Exit.FOUND, OptionText.RUN_LINT_FIRST.text());
        }
        Reviews reviews = new Reviews(files);
        Map<Path, String> texts = new LinkedHashMap<>();
        List<Reviewed> chosen = ids.stream().flatMap(id -> chosen(reviews, id)).distinct().toList();
        for (Reviewed one : chosen) {
            Path file = file(root, files, one.file());
            String text = texts.containsKey(file) ? texts.get(file) : text(files, one.file());
            texts.put(file, signed(text, one, file));
        }
        texts.forEach((file, text) -> write(text, file));
        say(ResultText.SIGNED, by, chosen.size());
        return Exit.DONE;
    }

    private Path root() {
        Path home = console.home();
        if (rules == null && (home == null || !Files.isDirectory(home.resolve("rules")))) {
            throw Failure.usage(OptionText.NAME_RULES);
        }
        return rules == null ? home : rules;
    }

    /** A condition, or all of a programme or a standard. */
    private static Stream<Reviewed> chosen(Reviews reviews, String id) {
        Reviewed one = reviews.conditions().get(id);
        if (one != null) {
            return Stream.of(one);
        }
        List<Reviewed> all =
                reviews.conditions().values().stream()
                        .filter(condition -> condition.file().equals(id + ".yaml"))
                        .toList();
        if (all.isEmpty()) {
            String near = WordSuggester.closest(id, reviews.conditions().keySet());
            throw Failure.usage(OptionText.NO_CONDITION, id, near);
        }
        return all.stream();
    }

    private static String text(PackFiles files, String name) {
        return files.seed(name).or(() -> files.standard(name)).orElseThrow();
    }

    /** The file of the catalogue that was read: of those that may be it, the one with its text. */
    private static Path file(Path root, PackFiles files, String name) {
        String text = text(files, name);
        Optional<Path> found =
                Stream.of(root, root.resolve(".."), root.resolve("../.."))
                        .flatMap(
                                folder ->
                                        Stream.of(
                                                        "seeds/" + files.edition() + "/" + name,
                                                        "seeds/" + name,
                                                        "seeds/standards/" + name,
                                                        "standards/" + name)
                                                .map(folder::resolve))
                        .filter(file -> holds(file, text))
                        .findFirst();
        return found.orElseThrow(() -> Failure.usage(PathText.OUTSIDE_RULES, name, root));
    }

    private static boolean holds(Path file, String text) {
        try {
            return Files.isRegularFile(file) && Files.readString(file).equals(text);
        } catch (IOException e) {
            return false;
        }
    }

    private String signed(String text, Reviewed one, Path file) {
        try {
            return Reviews.signed(text, one, by, on == null ? Checker.today() : on);
        } catch (IllegalArgumentException e) {
            String id = one.criterion().id();
            throw Failure.usage(PathText.NO_SUCH_LINE, file, id);
        }
    }
}
