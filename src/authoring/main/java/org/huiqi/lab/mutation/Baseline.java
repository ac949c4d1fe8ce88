package org.huiqi.lab.mutation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huiqi.Checker;
import org.huiqi.Report;
import org.huiqi.catalogue.Judged;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Standard;
import org.huiqi.lab.Case;
import org.huiqi.lab.Expectation;
import org.huiqi.lab.ExpectationTarget;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;
import org.huiqi.rules.lint.EntryCheck;
import org.huiqi.rules.pack.Evaluation;
import org.jspecify.annotations.Nullable;

/**
 * The cases, each checked once on the unchanged pack, and sorted by the programmes and standards
 * that they state something about. Immutable and safe to use from any number of threads.
 */
public final class Baseline {
    private static final EnumSet<ExpectationTarget.Kind> OF_RULES =
            EnumSet.of(
                    ExpectationTarget.Kind.CRITERIA,
                    ExpectationTarget.Kind.SHORTFALLS,
                    ExpectationTarget.Kind.OBLIGATIONS,
                    ExpectationTarget.Kind.POINTS);

    private final Checker checker;
    private final EntryCheck lint;
    private final List<CaseRun> runs = new ArrayList<>();
    private final List<Case> failing = new ArrayList<>();
    private final Map<String, List<CaseRun>> byFile = new HashMap<>();
    private final Map<String, String> fileOf = new HashMap<>();
    private final Map<String, String> indicatorOf = new HashMap<>();

    /**
     * Checks every case on the unchanged pack, on all cores.
     *
     * @param pace is called before each case, from any thread; what it throws is let through
     */
    public Baseline(Checker checker, List<Case> cases, Runnable pace) {
        this.checker = checker;
        this.lint = new EntryCheck(checker.edition(), checker.pack().judgedRules());
        for (Judged judged : checker.edition().judged().toList()) {
            judged.ruleIds().forEach(rule -> fileOf.put(rule, judged.file()));
            for (Standard.Indicator indicator : judged.indicators()) {
                fileOf.put(indicator.id(), judged.file());
                indicator.bands().forEach(band -> indicatorOf.put(band, indicator.id()));
            }
        }
        ProfileReader reader = new ProfileReader(checker.edition().criterionIds());
        List<Optional<CaseRun>> made =
                cases.parallelStream()
                        .map(
                                one -> {
                                    pace.run();
                                    return run(reader, one);
                                })
                        .toList();
        for (int i = 0; i < cases.size(); i++) {
            Case one = cases.get(i);
            made.get(i).ifPresentOrElse(this::add, () -> failing.add(one));
        }
    }

    private void add(CaseRun one) {
        runs.add(one);
        Set<String> files = one.stated();
        if (one.asks()) {
            files.addAll(checker.edition().programmeIds());
        }
        files.forEach(file -> byFile.computeIfAbsent(file, id -> new ArrayList<>()).add(one));
    }

    /**
     * A case that passes on the unchanged pack.
     *
     * @param of the case
     * @param evaluation its firm on the unchanged pack
     * @param files for each expectation the programme or standard that it is about
     * @param rules rules that it names
     * @param asks whether it states a question, which any programme may ask
     */
    record CaseRun(
            Case of,
            Evaluation evaluation,
            Map<Expectation, String> files,
            Set<String> rules,
            boolean asks) {

        /** Programmes and standards that it states something about. */
        private Set<String> stated() {
            Set<String> stated = new LinkedHashSet<>(files.values());
            stated.remove("");
            return stated;
        }

        /** Whether a report is as expected; of a file, what is stated about it alone counts. */
        boolean passes(Report report, @Nullable String file) {
            return of.expectations().stream()
                    .filter(one -> file == null || asks || file.equals(files.get(one)))
                    .allMatch(one -> one.differences(report).isEmpty());
        }
    }

    private Optional<CaseRun> run(ProfileReader reader, Case one) {
        if (!(reader.bind(one.profile(), one.asOf()) instanceof Read.Accepted accepted)) {
            return Optional.empty();
        }
        Map<Expectation, String> files = new HashMap<>();
        Set<String> rules = new LinkedHashSet<>();
        boolean asks = false;
        for (Expectation expectation : one.expectations()) {
            asks |= expectation.target().kind() == ExpectationTarget.Kind.QUESTIONS;
            rules.add(rule(expectation));
            files.put(expectation, file(expectation, one.asOf()));
        }
        Evaluation evaluation = checker.pack().evaluate(accepted.profile(), one.asOf());
        CaseRun made = new CaseRun(one, evaluation, files, rules, asks);
        return Optional.of(made)
                .filter(run -> run.passes(report(evaluation, stated(run), run), null));
    }

    private static String rule(Expectation expectation) {
        return OF_RULES.contains(expectation.target().kind()) ? expectation.target().id() : "";
    }

    /** The programme or standard that is stated something about; empty: the firm's size. */
    private String file(Expectation expectation, LocalDate asOf) {
        String id = expectation.target().id();
        String file = fileOf.get(rule(expectation));
        return file != null
                ? file
                : checker.edition().standardsOn(asOf).stream()
                        .filter(standard -> standard.id().equals(id))
                        .map(Standard::file)
                        .findFirst()
                        .orElse(id);
    }

    /** Programmes that a case states something about. */
    List<Programme> stated(CaseRun run) {
        Set<String> stated = run.stated();
        return checker.edition().programmes().stream()
                .filter(p -> stated.contains(p.id()))
                .toList();
    }

    /** A report on these programmes alone; a whole one for a case that states questions. */
    Report report(Evaluation evaluation, List<Programme> programmes, CaseRun run) {
        if (run.asks()) {
            return checker.report(evaluation, run.of().firm(), checker.edition().programmeIds());
        }
        return new Report(
                evaluation.applicant().profile(),
                evaluation.applicant().asOf(),
                checker.edition(),
                "",
                "",
                evaluation.size(),
                programmes.stream().map(p -> Checker.explain(evaluation, p)).toList(),
                checker.ladder(evaluation, Set.of()),
                List::of,
                List::of);
    }

    /** Cases that fail on the unchanged pack, or whose firm is refused. */
    public List<Case> failing() {
        return List.copyOf(failing);
    }

    /** Cases about a programme or standard, those that name the rule first. */
    List<CaseRun> about(String file, String rule) {
        List<CaseRun> about = new ArrayList<>(byFile.getOrDefault(file, List.of()));
        String named = indicatorOf.getOrDefault(rule, rule);
        about.sort(Comparator.comparing(one -> !one.rules().contains(named)));
        return about;
    }

    /** Cases of firms of a size industry. */
    List<CaseRun> ofIndustry(String industry) {
        return runs.stream()
                .filter(run -> industry.equals("" + run.evaluation().size().figures().industry()))
                .toList();
    }

    Checker checker() {
        return checker;
    }

    /** What lint says of other entries of the catalogue. */
    EntryCheck lint() {
        return lint;
    }
}
