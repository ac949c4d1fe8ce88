package org.huiqi.lab.boundary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.huiqi.Checker;
import org.huiqi.Report.ProgrammeResult;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Decision;
import org.huiqi.catalogue.Judged;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Standard;
import org.huiqi.catalogue.Standard.Indicator;
import org.huiqi.lab.Place;
import org.huiqi.profile.AttestationKey;
import org.huiqi.profile.Bounds;
import org.huiqi.profile.Profile;
import org.huiqi.profile.fact.Points;
import org.huiqi.profile.reading.Node;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;
import org.huiqi.profile.schema.Words;
import org.huiqi.rules.condition.Comparison;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.rules.pack.Evaluation;
import org.huiqi.verdict.CandidateResult;
import org.huiqi.verdict.Finding;
import org.huiqi.verdict.ScoreFinding.IndicatorFinding;
import org.huiqi.verdict.StandardResult;
import org.huiqi.verdict.Status;
import org.huiqi.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Derives cases from the conditions of a programme's or standard's rules: just below, at and just
 * above each number and date, each word, each kind of entry on its first and last day, and every
 * fact missing. What they expect is what the rules say now; a person has to read it.
 */
public final class Boundaries {
    private final Checker checker;
    private final Judged judged;
    private final Node firm;
    private final Profile profile;
    private final LocalDate asOf;
    private final ProfileReader reader;
    private final @Nullable String candidate;
    private final Map<String, RuleText> rules = new HashMap<>();
    private final List<BoundaryCase> cases = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    private Boundaries(Checker checker, Judged judged, Node firm, LocalDate asOf) {
        this.checker = checker;
        this.judged = judged;
        this.firm = firm;
        this.asOf = asOf;
        this.reader = new ProfileReader(checker.edition().criterionIds());
        Profile read = bind(firm);
        if (read == null) {
            throw new IllegalArgumentException("the firm is refused");
        }
        this.profile = read;
        this.candidate = FirstCandidate.of(judged, profile);
        checker.pack().judgedRules().forEach(rule -> rules.put(rule.id(), rule));
    }

    /**
     * The cases of a programme or standard.
     *
     * @param firm the firm that each case changes in one place
     * @param asOf the day; of a standard one that its version applies on
     * @throws IllegalArgumentException where the firm itself is refused
     */
    public static List<BoundaryCase> of(Checker checker, Judged judged, Node firm, LocalDate asOf) {
        Boundaries boundaries = new Boundaries(checker, judged, firm, asOf);
        judged.criteria().forEach(boundaries::criterion);
        if (judged instanceof Standard standard && standard.score() != null) {
            standard.score().indicators().forEach(boundaries::indicator);
        }
        return boundaries.cases;
    }

    private @Nullable Profile bind(Node root) {
        return reader.bind(root, asOf) instanceof Read.Accepted accepted
                ? accepted.profile()
                : null;
    }

    private void criterion(Criterion criterion) {
        if (criterion.decide() == Decision.ATTEST
                || criterion.candidate() != null && candidate == null) {
            return;
        }
        vary(criterion.id(), criterion.candidate(), firm -> expected(criterion, firm));
    }

    private void indicator(Indicator indicator) {
        for (String band : indicator.bands()) {
            vary(band, null, firm -> expected(indicator, firm));
        }
    }

    private void vary(
            String id, @Nullable String list, Function<Profile, @Nullable Expected> expected) {
        RuleText rule = Objects.requireNonNull(rules.get(id));
        if (rule.factType() == Points.class) {
            return;
        }
        for (Comparison comparison : rule.condition().comparisons().toList()) {
            Variations.of(comparison, list, candidate, profile, asOf)
                    .forEach(variation -> add(id, variation, expected));
        }
    }

    /**
     * What the rules say of a firm.
     *
     * @param about id of the criterion or indicator, with its candidate where it is about one
     * @param words the same in words
     * @param values places of the report and what stands there, as a case file writes them
     */
    private record Expected(String about, String words, Map<Place, String> values) {}

    /** A variation that leads to a profile that is refused shows nothing. */
    private void add(
            String rule, Variation variation, Function<Profile, @Nullable Expected> expected) {
        Node changed;
        try {
            changed = variation.applyTo(firm);
        } catch (IllegalArgumentException e) {
            return;
        }
        Profile read = changed.equals(firm) && !variation.remove().isEmpty() ? null : bind(changed);
        Expected says = read == null ? null : expected.apply(read);
        String name = rule + "：" + variation.what();
        if (says != null && names.add(name)) {
            cases.add(
                    new BoundaryCase(
                            says.about(),
                            name + "，" + says.words(),
                            variation.set(),
                            variation.remove(),
                            says.values()));
        }
    }

    private @Nullable Expected expected(Criterion criterion, Profile firm) {
        Evaluation evaluation = checker.pack().evaluate(firm, asOf);
        return judged instanceof Programme programme
                ? ofProgramme(criterion, Checker.explain(evaluation, programme))
                : ofStandard(criterion, result(evaluation));
    }

    private @Nullable Expected ofProgramme(Criterion criterion, ProgrammeResult result) {
        return of(
                criterion,
                result.candidates(),
                Place.of(Place.Kind.VERDICTS, result.id()),
                result.verdict());
    }

    private @Nullable Expected ofStandard(Criterion criterion, StandardResult result) {
        return of(
                criterion,
                result.tracks(),
                Place.of(Place.Kind.STANDARDS, judged.id()),
                result.verdict());
    }

    private @Nullable Expected of(
            Criterion criterion, List<CandidateResult> ways, Place verdict, Verdict is) {
        Status status = status(ways, criterion);
        if (status == null) {
            return null;
        }
        String key =
                criterion.candidate() == null
                        ? criterion.id()
                        : new AttestationKey(criterion.id(), candidate).toString();
        Map<Place, String> values = new LinkedHashMap<>();
        values.put(verdict, is.name());
        values.put(Place.of(Place.Kind.CRITERIA, key), status.name());
        return new Expected(key, Words.of(status).zh(), values);
    }

    private Expected expected(Indicator indicator, Profile firm) {
        StandardResult result = result(checker.pack().evaluate(firm, asOf));
        Bounds points =
                Objects.requireNonNull(result.score()).indicators().stream()
                        .filter(one -> one.indicator().id().equals(indicator.id()))
                        .map(IndicatorFinding::points)
                        .findFirst()
                        .orElseThrow();
        String least = points.least().toPlainString();
        String most = points.most().toPlainString();
        return new Expected(
                indicator.id(),
                points.isExact() ? least + "分" : least + "到" + most + "分",
                Map.of(
                        Place.of(Place.Kind.POINTS, indicator.id()),
                        points.isExact() ? least : "{least: " + least + ", most: " + most + "}"));
    }

    private StandardResult result(Evaluation evaluation) {
        return evaluation.standardResults().stream()
                .filter(result -> result.standard().file().equals(judged.file()))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        judged.file() + " does not apply on " + asOf));
    }

    private @Nullable Status status(List<CandidateResult> ways, Criterion criterion) {
        return ways.stream()
                .filter(
                        way ->
                                criterion.candidate() == null
                                        || Objects.equals(candidate, way.candidate()))
                .flatMap(way -> way.findings().stream())
                .filter(finding -> finding.criterion().id().equals(criterion.id()))
                .map(Finding::status)
                .findFirst()
                .orElse(null);
    }
}
