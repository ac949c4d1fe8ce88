package org.huiqi.lab.page;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.huiqi.Checker;
import org.huiqi.catalogue.Judged;
import org.huiqi.catalogue.PackFiles;
import org.huiqi.lab.Case;
import org.huiqi.lab.CaseSuite;
import org.huiqi.lab.SuiteRun.RefusedFile;
import org.huiqi.lab.diff.Threshold;
import org.huiqi.lab.diff.ThresholdException;
import org.huiqi.lab.mutation.Baseline;
import org.huiqi.lab.mutation.EquivalentMutants;
import org.huiqi.lab.mutation.Mutant;
import org.huiqi.lab.mutation.MutationResult;
import org.huiqi.lab.mutation.MutationRun;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of one edition with what the lab knows of them. What was read and run is kept;
 * rules and cases are those that were there when it was first asked. Safe to use from any number of
 * threads.
 */
public final class RulePages {
    private final Checker checker;
    private final Supplier<PackFiles> files;
    private final Supplier<CaseSuite> suite;
    private final Map<String, CaseFindings> found = new HashMap<>();
    private @Nullable PackFiles read;
    private @Nullable ConditionMaker maker;
    private @Nullable List<Case> cases;

    /** Of the programme or standard that was asked for last, not of all: it is large. */
    private @Nullable Baseline baseline;

    private String baselineOf = "";

    /**
     * The pages of an edition.
     *
     * @param checker its rules, compiled
     * @param files its rules as they are written
     * @param suite cases, read when they are first asked for
     */
    public RulePages(Checker checker, Supplier<PackFiles> files, Supplier<CaseSuite> suite) {
        this.checker = checker;
        this.files = files;
        this.suite = suite;
    }

    /** {@return the checker of the edition} */
    public Checker checker() {
        return checker;
    }

    /** {@return the files of the pack} */
    public synchronized PackFiles files() {
        if (read == null) {
            read = files.get();
        }
        return read;
    }

    private synchronized ConditionMaker maker() {
        if (maker == null) {
            maker = new ConditionMaker(checker, files());
        }
        return maker;
    }

    /**
     * {@return a programme or standard}
     *
     * @param file name of its files without the ending, {@code P14}, {@code srdi-2022}
     */
    public Optional<Judged> judged(String file) {
        return checker.edition().judged().filter(one -> one.file().equals(file)).findFirst();
    }

    /**
     * {@return its conditions}
     *
     * @param judged a programme or standard of the edition
     */
    public List<ConditionView> conditions(Judged judged) {
        return maker().of(judged);
    }

    private CasesAbout about(Judged judged) {
        return new CasesAbout(judged, conditions(judged).stream().map(ConditionView::id).toList());
    }

    private synchronized List<Case> cases() {
        if (cases == null) {
            cases = CasesAbout.all(suite.get(), checker.edition().id());
        }
        return cases;
    }

    /** Case files that could not be read. */
    List<RefusedFile> refused() {
        return suite.get().refused();
    }

    /** What became of its cases; they are run when this is first asked. */
    CaseFindings findings(Judged judged, Runnable pace) {
        List<Case> all = cases();
        synchronized (found) {
            CaseFindings known = found.get(judged.file());
            if (known == null) {
                known = CaseFindings.of(checker, judged, about(judged), all, pace);
                found.put(judged.file(), known);
            }
            return known;
        }
    }

    /**
     * {@return what the cases do not notice about a condition}
     *
     * @param judged its programme or standard
     * @param condition its id
     * @param pace is called again and again, from any thread; what it throws is let through
     */
    public Survivors survivors(Judged judged, String condition, Runnable pace) {
        Baseline cases = baseline(judged, pace);
        if (!cases.failing().isEmpty()) {
            return new Survivors(cases.failing(), new MutationResult(List.of(), List.of()));
        }
        List<Mutant> mutants =
                Mutant.of(checker.pack(), files(), Set.of(judged.file())).stream()
                        .filter(mutant -> mutant.id().equals(condition))
                        .toList();
        EquivalentMutants explained = EquivalentMutants.beside(suite.get().files());
        MutationRun run = new MutationRun(cases, explained, false);
        return new Survivors(List.of(), run.run(mutants, done -> pace.run()));
    }

    private Baseline baseline(Judged judged, Runnable pace) {
        CasesAbout about = about(judged);
        List<Case> all = cases();
        synchronized (found) {
            if (baseline == null || !baselineOf.equals(judged.file())) {
                baseline =
                        new Baseline(checker, all.stream().filter(about::concerns).toList(), pace);
                baselineOf = judged.file();
            }
            return baseline;
        }
    }

    /**
     * {@return a number of a rule and what to try in its place}
     *
     * @param name {@code P14-07}, {@code LG-8b#2}
     * @param to a number or a day
     * @throws ThresholdException where there is no such number, or it cannot be that
     */
    public Threshold threshold(String name, String to) {
        if (to.contains("..") || to.contains("/")) {
            throw new ThresholdException(RulesPhrase.ONE_VALUE.with(to));
        }
        return Threshold.parse(checker.pack(), name + "=" + to.strip());
    }

    /**
     * {@return a comparison of firms, none of which has been taken yet}
     *
     * @param judged the programme or standard of the rule
     * @param threshold what is tried
     * @param asOf the day
     */
    public FirmTrial trial(Judged judged, Threshold threshold, LocalDate asOf) {
        return new FirmTrial(checker, judged, threshold, asOf);
    }

    /**
     * {@return the rule file of a programme or standard with one number another}
     *
     * @param judged the programme or standard
     * @param threshold the number, of one of its rules, and what stands there instead
     * @throws ThresholdException where the rule is another's, or the number is not found as it is
     *     written
     */
    public String edited(Judged judged, Threshold threshold) {
        RuleSource source = maker().source(judged);
        return (threshold.rule().file().equals(source.file())
                        ? source.edited(threshold, threshold.values().get(0))
                        : Optional.<String>empty())
                .orElseThrow(() -> notFound(source.file(), threshold));
    }

    private static ThresholdException notFound(String file, Threshold threshold) {
        return new ThresholdException(
                RulesPhrase.NUMBER_NOT_FOUND.with(file, threshold.rule().place()));
    }
}
