package org.huiqi.lab.mutation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.huiqi.Checker;
import org.huiqi.Ladder;
import org.huiqi.Report;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Standard;
import org.huiqi.catalogue.Standard.Indicator;
import org.huiqi.lab.Case;
import org.huiqi.lab.Expectation;
import org.huiqi.lab.Place;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;
import org.huiqi.rules.lint.EntryCheck;
import org.huiqi.rules.pack.Evaluation;
import org.jspecify.annotations.Nullable;

/**
 * The cases, each checked once on the unchanged pack, and sorted by the programmes and standards
 * that they state something about. Immutable and safe to use from any number of threads.
 */
public final class Bench {
    private static final EnumSet<Place.Kind> OF_RULES =
            EnumSet.of(
                    Place.Kind.CRITERIA,
                    Place.Kind.SHORTFALLS,
                    Place.Kind.OBLIGATIONS,
                    Place.Kind.POINTS);

    private final Checker checker;
    private final EntryCheck lint;
    private final List<Tried> tried = new ArrayList<>();
    private final List<Case> failing = new ArrayList<>();
    private final Map<String, List<Tried>> byFile = new HashMap<>();
    private final Map<String, String> fileOf = new HashMap<>();
    private final Map<String, String> indicatorOf = new HashMap<>();

    /** Checks every case on the unchanged pack, on all cores. */
    public Bench(Checker checker, List<Case> cases) {
        this(checker, cases, () -> {});
    }

    /**
     * The same, for who may want to end it.
     *
     * @param pace is called before each case, from any thread; what it throws is let through
     */
    public Bench(Checker checker, List<Case> cases, Runnable pace) {
        this.checker = checker;
        this.lint = new EntryCheck(checker.edition(), checker.pack().judgedRules());
        checker.edition()
                .judged()
                .forEach(one -> Mutants.rules(one).forEach(r -> fileOf.put(r, one.file())));
        checker.edition().titleStandards().forEach(this::indicators);
        ProfileReader reader = new ProfileReader(checker.edition().criterionIds());
        List<@Nullable Tried> made =
                Collections.unmodifiableList(
                        cases.parallelStream()
                                .map(
                                        one -> {
                                            pace.run();
                                            return attempt(reader, one);
                                        })
                                .toList());
        for (int i = 0; i < cases.size(); i++) {
            Tried one = made.get(i);
            if (one == null) {
                failing.add(cases.get(i));
            } else {
                tried.add(one);
                Set<String> files = one.stated();
                if (one.asks()) {
                    files.addAll(checker.edition().programmeIds());
                }
                files.forEach(file -> all(file).add(one));
            }
        }
    }

    private void indicators(Standard standard) {
        if (standard.score() == null) {
            return;
        }
        for (Indicator indicator : standard.score().indicators()) {
            fileOf.put(indicator.id(), standard.file());
            indicator.bands().forEach(band -> indicatorOf.put(band, indicator.id()));
        }
    }

    private List<Tried> all(String file) {
        return byFile.computeIfAbsent(file, id -> new ArrayList<>());
    }

    /**
     * A case that passes on the unchanged pack.
     *
     * @param of the case
     * @param evaluation what the rules said
     * @param files the programme or standard that each of its expectations is about, by the name of
     *     its file; empty for the size and for questions
     * @param rules criteria, obligations, bands and indicators that it names
     * @param asks whether it states questions, which all programmes share
     */
    record Tried(
            Case of,
            Evaluation evaluation,
            Map<Expectation, String> files,
            Set<String> rules,
            boolean asks) {

        Profile profile() {
            return evaluation.applicant().profile();
        }

        /** Programmes and standards that it states something about. */
        Set<String> stated() {
            Set<String> stated = new LinkedHashSet<>(files.values());
            stated.remove("");
            return stated;
        }

        boolean passes(Report report) {
            return of.expectations().stream().allMatch(e -> e.differences(report).isEmpty());
        }

        /** Whether what it states about one programme or standard, or about questions, holds. */
        boolean passes(Report report, String file) {
            for (Expectation expectation : of.expectations()) {
                boolean counts = asks || file.equals(files.get(expectation));
                if (counts && !expectation.differences(report).isEmpty()) {
                    return false;
                }
            }
            return true;
        }
    }

    private @Nullable Tried attempt(ProfileReader reader, Case one) {
        if (!(reader.bind(one.profile(), one.asOf()) instanceof Read.Accepted accepted)) {
            return null;
        }
        Map<Expectation, String> files = new HashMap<>();
        Set<String> rules = new LinkedHashSet<>();
        boolean asks = false;
        for (Expectation expectation : one.expectations()) {
            asks |= expectation.place().kind() == Place.Kind.QUESTIONS;
            rules.add(rule(expectation));
            files.put(expectation, file(expectation, one.asOf()));
        }
        Evaluation evaluation = checker.pack().evaluate(accepted.profile(), one.asOf());
        Tried made = new Tried(one, evaluation, files, rules, asks);
        return made.passes(report(evaluation, stated(made), made)) ? made : null;
    }

    /** Programmes that a case states something about. */
    List<Programme> stated(Tried tried) {
        Set<String> stated = tried.stated();
        return checker.edition().programmes().stream()
                .filter(p -> stated.contains(p.id()))
                .toList();
    }

    /** A report on some programmes only; on all of them where a case looks at questions. */
    Report report(Evaluation evaluation, List<Programme> programmes, Tried tried) {
        if (tried.asks()) {
            return checker.report(evaluation, tried.of().firm().source());
        }
        return report(evaluation, programmes, checker.ladder(evaluation, Set.of()));
    }

    /** What a report says of some programmes and of titles, and nothing else. */
    Report report(Evaluation evaluation, List<Programme> programmes, Ladder ladder) {
        return new Report(
                null,
                null,
                evaluation.applicant().asOf(),
                checker.edition(),
                "",
                "",
                "",
                evaluation.size(),
                programmes.stream().map(p -> Checker.explain(evaluation, p)).toList(),
                ladder,
                List.of(),
                List.of(),
                Map.of());
    }

    private static String rule(Expectation expectation) {
        return OF_RULES.contains(expectation.place().kind()) ? expectation.place().id() : "";
    }

    /** The programme or standard that is spoken of; empty for the size and for questions. */
    private String file(Expectation expectation, LocalDate asOf) {
        String id = expectation.place().id();
        String file = fileOf.get(rule(expectation));
        if (file != null) {
            return file;
        }
        return checker.edition().standardsOn(asOf).stream()
                .filter(standard -> standard.id().equals(id))
                .map(Standard::file)
                .findFirst()
                .orElse(id);
    }

    /** Cases that do not pass on the unchanged pack; mutation means nothing before they do. */
    public List<Case> failing() {
        return List.copyOf(failing);
    }

    /** Every case that passes. */
    List<Tried> tried() {
        return tried;
    }

    /** How many cases pass. */
    public int size() {
        return tried.size();
    }

    /** Cases about a programme or standard, those that name the rule first. */
    List<Tried> about(String file, String rule) {
        List<Tried> about = new ArrayList<>(byFile.getOrDefault(file, List.of()));
        String named = indicatorOf.getOrDefault(rule, rule);
        about.sort(Comparator.comparing(one -> !one.rules().contains(named)));
        return about;
    }

    /** Cases of firms of a size industry. */
    List<Tried> ofIndustry(String industry) {
        return tried.stream()
                .filter(
                        one ->
                                industry.equals(
                                        Objects.toString(
                                                one.evaluation().size().figures().industry())))
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
