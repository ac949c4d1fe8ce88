package org.huiqi.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiqi.Checker;
import org.huiqi.catalogue.PackFiles;
import org.huiqi.document.MediaFormat;
import org.huiqi.lab.CaseFileException;
import org.huiqi.lab.CaseSuite;
import org.huiqi.lab.mutation.Baseline;
import org.huiqi.lab.mutation.EquivalentMutants;
import org.huiqi.lab.mutation.Mutant;
import org.huiqi.lab.mutation.MutationResult;
import org.huiqi.lab.mutation.MutationRun;
import org.huiqi.rules.compile.PackCompiler;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Changes one rule at a time and asks whether the cases notice. */
@Command(name = "mutate")
final class MutateCommand extends BaseCommand {
    @Mixin private RulesOption rules;

    @Mixin private CasePaths cases;

    @Mixin private ProgrammesOption programmes;

    @Option(names = "--floor", paramLabel = "0-100", descriptionKey = "mutate.floor")
    private @Nullable BigDecimal floor;

    @Option(names = "--equivalent", paramLabel = "FILE", descriptionKey = "mutate.equivalent")
    private @Nullable Path equivalent;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            descriptionKey = "mutate.format")
    private MediaFormat format;

    @Override
    public Integer call() {
        PackFiles files = rules.files(Checker.today());
        Checker checker = Checker.of(PackCompiler.load(files));
        CaseSuite suite = cases.about(checker.edition(), this);
        if (!suite.refused().isEmpty()) {
            return Exit.REFUSED;
        }
        EquivalentMutants explained = explained(suite);
        Set<String> chosen = programmes.judged(checker.edition());
        Baseline baseline = baseline(checker, suite);
        List<Mutant> mutants = Mutant.of(checker.pack(), files, chosen);
        CountLine progress = new CountLine(this, mutants.size(), ResultText.MUTANTS);
        MutationResult result =
                new MutationRun(baseline, explained, chosen.isEmpty()).run(mutants, progress::show);
        progress.clear();
        console.out().print(format == MediaFormat.JSON ? result.json() : result.text(language()));
        return exit(result);
    }

    private int exit(MutationResult result) {
        boolean below = floor != null && result.killRate().compareTo(floor) < 0;
        return below ? Exit.FOUND : Exit.DONE;
    }

    private static Baseline baseline(Checker checker, CaseSuite suite) {
        Baseline baseline = new Baseline(checker, suite.cases(), () -> {});
        if (!baseline.failing().isEmpty()) {
            String list =
                    baseline.failing().stream()
                            .map(one -> one.at() + " " + one.name())
                            .collect(Collectors.joining("\n"));
            throw new Failure(Exit.FOUND, OptionText.RUN_TEST_FIRST.with(list));
        }
        return baseline;
    }

    /** Explanations stand beside the cases. */
    private EquivalentMutants explained(CaseSuite suite) {
        try {
            return equivalent == null
                    ? EquivalentMutants.beside(suite.files())
                    : EquivalentMutants.read(equivalent);
        } catch (CaseFileException e) {
            throw refused(e);
        }
    }

    private static Failure refused(CaseFileException e) {
        return new Failure(Exit.USAGE, new Bilingual(e.in(Language.ZH), e.in(Language.EN)));
    }
}
