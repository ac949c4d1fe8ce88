package org.huiqi.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.huiqi.Checker;
import org.huiqi.catalogue.Catalogue;
import org.huiqi.catalogue.Editions;
import org.huiqi.catalogue.PackFiles;
import org.huiqi.files.RegularFile;
import org.huiqi.lab.CaseCheck;
import org.huiqi.lab.CaseFile;
import org.huiqi.rules.language.PackProblem;
import org.huiqi.rules.lint.HandbookCheck;
import org.huiqi.rules.lint.Lint;
import org.huiqi.rules.lint.Reviews;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a rule pack. */
@Command(name = "lint")
final class LintCommand extends BaseCommand {
    @Spec private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "RULES", descriptionKey = "lint.rules")
    private @Nullable Path rules;

    @Option(names = "--edition", paramLabel = "ID", descriptionKey = "edition")
    private @Nullable String edition;

    @Option(names = "--cases", paramLabel = "PATH", descriptionKey = "lint.cases")
    private List<Path> cases = List.of();

    @Option(names = "--reviews", descriptionKey = "lint.reviews")
    private boolean reviews;

    @Option(names = "--handbook", paramLabel = "FILE", descriptionKey = "lint.handbook")
    private @Nullable Path handbook;

    @Override
    public Integer call() {
        PackFiles files = files(console);
        List<PackProblem> problems = new ArrayList<>(Lint.check(files));
        Catalogue.Survey survey = Catalogue.survey(files);
        if (survey.faults().isEmpty()) {
            CaseCheck.check(CaseFile.find(cases()), survey.edition())
                    .forEach(fault -> problems.add(PackProblem.of(fault)));
        }
        if (handbook != null && survey.faults().isEmpty()) {
            HandbookCheck.Result result = HandbookCheck.check(files, text(handbook));
            problems.addAll(result.missing());
            result.open().forEach(p -> console.out().println(p.in(language())));
        }
        if (problems.isEmpty()) {
            reviews(files);
        }
        problems.forEach(problem -> console.err().println(problem.in(language())));
        if (problems.isEmpty()) {
            say(ResultText.NO_PROBLEMS, files.name());
            return Exit.DONE;
        }
        tell(ResultText.PROBLEMS.with(files.name(), problems.size()));
        return Exit.FOUND;
    }

    /** What was never held against its clause, or changed since: information, and no problem. */
    private void reviews(PackFiles files) {
        Reviews found = new Reviews(files);
        List<PackProblem> listed = new ArrayList<>(found.changed());
        if (reviews) {
            listed.addAll(found.never());
        }
        listed.forEach(one -> console.out().println(one.in(language())));
        say(
                ResultText.REVIEWS,
                found.conditions().size(),
                found.never().size(),
                found.changed().size());
    }

    /** Those that are named; else those beside the rules, where these are of one edition. */
    private List<Path> cases() {
        for (Path path : cases) {
            if (!Files.exists(path)) {
                throw Failure.usage(PathText.NO_CASES_THERE, path);
            }
        }
        Path root = rules == null ? console.home() : rules;
        if (!cases.isEmpty() || root == null) {
            return cases;
        }
        Path beside = root.resolve("facts").resolve("cases");
        boolean one = Files.isDirectory(beside) && PackFiles.editions(root).all().size() == 1;
        return one ? List.of(beside) : List.of();
    }

    private String text(Path file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(RegularFile.read(file)))
                    .toString();
        } catch (IOException e) {
            throw new ParameterException(
                    spec.commandLine(), PathText.NO_UTF8.in(language(), file), e);
        }
    }

    /** In a checkout the files as they stand are checked, not those that were packaged. */
    private PackFiles files(Console console) {
        if (rules != null) {
            return RulesOption.in(rules, edition, Checker.today());
        }
        Path home = console.home();
        return home != null && Files.isDirectory(home.resolve("rules"))
                ? PackFiles.in(home.resolve("rules"), edition, Checker.today())
                : PackFiles.builtIn(Editions.builtIn().chosen(edition, Checker.today()));
    }
}
