package org.huiqi.cli;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.huiqi.Checker;
import org.huiqi.Checkers;
import org.huiqi.catalogue.Catalogue;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Editions;
import org.huiqi.lab.CarryOver;
import org.huiqi.lab.CarryOver.Carried;
import org.huiqi.lab.CaseSuite;
import org.huiqi.lab.CaseUpdate;
import org.huiqi.lab.JUnitXml;
import org.huiqi.lab.Outcome;
import org.huiqi.lab.SuiteRun;
import org.huiqi.lab.SuiteRun.FileRun;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs regression cases. */
@Command(name = "test")
final class TestCommand extends BaseCommand {
    private static final String RED = "\u001b[31m";
    private static final String GREEN = "\u001b[32m";
    private static final String STRONG = "\u001b[1m";
    private static final String RESET = "\u001b[0m";

    @Mixin private RulesOption rules;
    @Mixin private CasePaths cases;

    @Option(names = "--from", paramLabel = "ID", descriptionKey = "test.from")
    private @Nullable String from;

    @Option(names = "--update", descriptionKey = "test.update")
    private boolean update;

    @Option(names = "--junit-xml", paramLabel = "FILE", descriptionKey = "test.junitXml")
    private @Nullable Path junitXml;

    @Override
    public Integer call() {
        LocalDateTime started = LocalDateTime.now(ZoneOffset.UTC);
        CaseSuite suite = cases.read(console, language.language());
        if (from != null) {
            return carryOver(suite);
        }
        Checker checker = rules.checker();
        CountLine progress = CountLine.ofCases(console, language.language(), suite.cases().size());
        SuiteRun run = run(suite, checker, progress);
        progress.clear();
        if (update) {
            run = updated(run, checker);
        }
        run.failed().forEach(this::failed);
        if (update && !run.failed().isEmpty()) {
            console.out().println(say(ResultText.NOT_REWRITTEN));
        }
        summary(run);
        if (junitXml != null) {
            try (Output file = Output.to(junitXml, console.out())) {
                file.print(JUnitXml.of(run, language.language(), started));
                file.finish();
            }
        }
        return run.passed() ? Exit.DONE : run.refused().isEmpty() ? Exit.FOUND : Exit.REFUSED;
    }

    /** Without rules or an edition named, each file on its own edition; else those about it. */
    private SuiteRun run(CaseSuite suite, Checker checker, CountLine progress) {
        String edition = checker.edition().id();
        if (rules.isUsual() && !update && Editions.builtIn().ids().containsAll(suite.editions())) {
            return suite.run(
                    file ->
                            Checkers.builtIn()
                                    .named(file.edition() == null ? edition : file.edition()),
                    progress::show);
        }
        return CasePaths.about(suite, checker.edition(), console, language.language())
                .run(file -> checker, progress::show);
    }

    private int carryOver(CaseSuite suite) {
        Edition old = Catalogue.read(rules.named(from));
        Checker now = rules.checker();
        List<Carried> carried = new CarryOver(old, now).run(suite.about(old.id()).cases());
        console.out().print(new CarryText(language.language()).of(old, now.edition(), carried));
        return carried.stream().allMatch(c -> c.failed().isEmpty()) ? Exit.DONE : Exit.FOUND;
    }

    private String say(ResultText result, Object... values) {
        return result.in(language.language(), values);
    }

    private SuiteRun updated(SuiteRun run, Checker checker) {
        CaseUpdate updates = new CaseUpdate(checker);
        List<FileRun> files = new ArrayList<>();
        for (FileRun file : run.files()) {
            try {
                files.add(file.failed().isEmpty() ? file : updated(file, updates));
            } catch (UncheckedIOException e) {
                throw new Failure(Exit.USAGE, PathText.CASES_UNWRITABLE.with(file.path()));
            }
        }
        return new SuiteRun(files, run.refused(), run.time());
    }

    private FileRun updated(FileRun file, CaseUpdate updates) {
        CaseUpdate.Updated updated = updates.update(file);
        updated.rewrites().forEach(rewrite -> console.out().println(rewrite));
        return updated.run();
    }

    private void failed(Outcome outcome) {
        outcome.in(language.language()).lines().forEach(this::diffLine);
        console.out().println();
    }

    private void diffLine(String line) {
        String ink = line.startsWith("  - ") ? GREEN : line.startsWith("  + ") ? RED : "";
        boolean painted = console.terminal() && !ink.isEmpty();
        console.out().println(painted ? ink + line + RESET : line);
    }

    private void summary(SuiteRun run) {
        int all = run.outcomes().size();
        int failed = run.failed().size();
        String text =
                say(
                        ResultText.CASES_RUN,
                        run.files().size(),
                        all,
                        all - failed,
                        failed,
                        run.time().toMillis() / 1000.0);
        int refused = run.refused().size();
        if (refused > 0) {
            text = say(ResultText.FILES_UNREADABLE, text, refused);
        }
        boolean painted = console.terminal();
        String ink = run.passed() ? STRONG + GREEN : STRONG + RED;
        console.out().println(painted ? ink + text + RESET : text);
    }
}
