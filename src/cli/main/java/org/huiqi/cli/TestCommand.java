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
import org.huiqi.text.Bilingual;
import org.huiqi.text.Joint;
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
        if (from != null && (update || junitXml != null)) {
            throw Failure.usage(OptionText.FROM_ALONE);
        }
        LocalDateTime started = LocalDateTime.now(ZoneOffset.UTC);
        CaseSuite suite = cases.read(this);
        if (from != null) {
            return carryOver(suite);
        }
        Checker checker = rules.checker();
        CountLine progress = new CountLine(this, suite.cases().size(), ResultText.CASES);
        SuiteRun run = run(suite, checker, progress);
        progress.clear();
        if (update) {
            run = updated(run, checker);
        }
        run.failed().forEach(this::failed);
        if (update && !run.failed().isEmpty()) {
            say(ResultText.NOT_REWRITTEN);
        }
        summary(run);
        if (junitXml != null) {
            write(JUnitXml.of(run, language(), started), junitXml);
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
        return CasePaths.about(suite, checker.edition(), this).run(file -> checker, progress::show);
    }

    private int carryOver(CaseSuite suite) {
        Edition old = Catalogue.read(rules.named(from));
        Checker now = rules.checker();
        List<Carried> carried = new CarryOver(old, now).run(suite.about(old.id()).cases());
        carriedOver(old, now.edition(), carried);
        boolean passed = carried.stream().allMatch(c -> c.failed().isEmpty());
        return suite.refused().isEmpty() ? passed ? Exit.DONE : Exit.FOUND : Exit.REFUSED;
    }

    private void carriedOver(Edition old, Edition now, List<Carried> carried) {
        int run = carried.stream().mapToInt(c -> c.outcomes().size()).sum();
        int failed = carried.stream().mapToInt(c -> c.failed().size()).sum();
        int aside = carried.stream().mapToInt(Carried::aside).sum();
        Bilingual passed = passed(run, failed);
        say(CarryPhrase.SUM, old.id(), now.id(), run + aside, run, passed, aside);
        carried.forEach(this::carriedOver);
    }

    private void carriedOver(Carried carried) {
        int run = carried.outcomes().size();
        List<Bilingual> said = new ArrayList<>();
        if (run > 0) {
            said.add(CarryPhrase.CARRIED.with(run, passed(run, carried.failed().size())));
        }
        if (carried.aside() > 0) {
            said.add(CarryPhrase.SET_ASIDE.with(carried.aside()));
        }
        said.stream()
                .reduce((one, other) -> Joint.COMMA.with(one, other))
                .ifPresent(all -> say(Joint.PAIR, name(carried), all));
        carried.failed()
                .forEach(
                        one -> console.out().println("  " + one.of().at() + " " + one.of().name()));
    }

    private static Bilingual name(Carried carried) {
        if (carried.was().isEmpty()) {
            return CarryPhrase.OUTSIDE.text();
        }
        String is = carried.is();
        return is == null
                ? CarryPhrase.WITHDRAWN.with(carried.was())
                : Bilingual.same(is.equals(carried.was()) ? is : carried.was() + " → " + is);
    }

    private static Bilingual passed(int run, int failed) {
        return failed == 0
                ? CarryPhrase.ALL_PASS.text()
                : CarryPhrase.SOME_FAIL.with(run - failed, failed);
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
        outcome.in(language()).lines().forEach(this::diffLine);
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
                ResultText.CASES_RUN.in(
                        language(),
                        run.files().size(),
                        all,
                        all - failed,
                        failed,
                        run.time().toMillis() / 1000.0);
        int refused = run.refused().size();
        if (refused > 0) {
            text = ResultText.FILES_UNREADABLE.in(language(), text, refused);
        }
        boolean painted = console.terminal();
        String ink = run.passed() ? STRONG + GREEN : STRONG + RED;
        console.out().println(painted ? ink + text + RESET : text);
    }
}
