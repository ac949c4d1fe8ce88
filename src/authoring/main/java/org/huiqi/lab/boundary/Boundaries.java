package org.huiqi.lab.boundary;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huiqi.Checker;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Decision;
import org.huiqi.catalogue.Judged;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Standard.Indicator;
import org.huiqi.lab.ExpectationTarget;
import org.huiqi.lab.boundary.Variations.Variation;
import org.huiqi.profile.AttestationKey;
import org.huiqi.profile.Bounds;
import org.huiqi.profile.Profile;
import org.huiqi.profile.candidate.Candidate;
import org.huiqi.profile.fact.Points;
import org.huiqi.profile.reading.Format;
import org.huiqi.profile.reading.Node;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;
import org.huiqi.profile.reading.Tree;
import org.huiqi.profile.schema.Values;
import org.huiqi.profile.schema.Words;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.rules.pack.Evaluation;
import org.huiqi.verdict.CandidateResult;
import org.huiqi.verdict.Finding;
import org.huiqi.verdict.ScoreFinding.IndicatorFinding;
import org.huiqi.verdict.StandardResult;
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
        this.candidate = firstCandidate();
        checker.pack().judgedRules().forEach(rule -> rules.put(rule.id(), rule));
    }

    /**
     * A case: the firm with one change, and what is expected of it.
     *
     * @param about the criterion with its candidate, or the indicator
     * @param change what is changed in the firm
     * @param name name of the case
     * @param expected what is expected, by place
     */
    public record BoundaryCase(
            String about, Variation change, String name, Map<ExpectationTarget, String> expected) {}

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
        for (Indicator indicator : judged.indicators()) {
            for (String band : indicator.bands()) {
                boundaries.vary(band, null, read -> boundaries.expected(indicator, read));
            }
        }
        return boundaries.cases;
    }

    /** A firm of which nothing is known; it has one candidate where the programme asks for one. */
    public static Node emptyFirm(Judged judged) {
        String list = judged.candidates();
        String text = "{format: 1" + (list == null ? "" : ", " + list + ": [{id: c1}]") + "}";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return ((Tree.Parsed) Tree.read(bytes, "", Format.YAML)).root();
    }

    private @Nullable Profile bind(Node root) {
        return reader.bind(root, asOf) instanceof Read.Accepted accepted
                ? accepted.profile()
                : null;
    }

    private @Nullable String firstCandidate() {
        String list = judged.candidates();
        return list != null
                        && Values.at(profile, list) instanceof List<?> entries
                        && !entries.isEmpty()
                        && entries.get(0) instanceof Candidate first
                ? first.id()
                : null;
    }

    private void criterion(Criterion criterion) {
        if (criterion.decide() != Decision.ATTEST
                && (criterion.candidate() == null || candidate != null)) {
            vary(criterion.id(), criterion.candidate(), firm -> expected(criterion, firm));
        }
    }

    private void vary(
            String id, @Nullable String list, Function<Profile, @Nullable Expected> expected) {
        RuleText rule = Objects.requireNonNull(rules.get(id));
        if (rule.factType() != Points.class) {
            rule.condition()
                    .comparisons()
                    .flatMap(one -> Variations.of(one, list, candidate, profile, asOf).stream())
                    .forEach(variation -> add(id, variation, expected));
        }
    }

    /** What a case expects: what it is about, that in words, and the values by place. */
    private record Expected(String about, String words, Map<ExpectationTarget, String> values) {}

    /** Leaves out changes that the firm does not allow, or that make the profile refused. */
    private void add(
            String rule, Variation variation, Function<Profile, @Nullable Expected> expected) {
        Node changed;
        try {
            changed = variation.applyTo(firm);
        } catch (IllegalArgumentException e) {
            return;
        }
        boolean same = changed.equals(firm) && !variation.remove().isEmpty();
        Profile read = same ? null : bind(changed);
        Expected says = read == null ? null : expected.apply(read);
        String name = rule + "：" + variation.what();
        if (says != null && names.add(name)) {
            cases.add(
                    new BoundaryCase(
                            says.about(), variation, name + "，" + says.words(), says.values()));
        }
    }

    private @Nullable Expected expected(Criterion criterion, Profile firm) {
        Evaluation evaluation = checker.pack().evaluate(firm, asOf);
        Map<ExpectationTarget, String> values = new LinkedHashMap<>();
        List<CandidateResult> ways;
        if (judged instanceof Programme programme) {
            ways = evaluation.candidates(programme);
            String verdict = evaluation.verdict(programme).name();
            values.put(ExpectationTarget.of(ExpectationTarget.Kind.VERDICTS, judged.id()), verdict);
        } else {
            StandardResult result = result(evaluation);
            ways = result.tracks();
            values.put(
                    ExpectationTarget.of(ExpectationTarget.Kind.STANDARDS, judged.id()),
                    result.verdict().name());
        }
        boolean ofCandidate = criterion.candidate() != null;
        String key =
                ofCandidate
                        ? new AttestationKey(criterion.id(), candidate).toString()
                        : criterion.id();
        return ways.stream()
                .filter(way -> !ofCandidate || Objects.equals(candidate, way.candidate()))
                .flatMap(way -> way.findings().stream())
                .filter(finding -> finding.criterion().id().equals(criterion.id()))
                .map(Finding::status)
                .findFirst()
                .map(
                        status -> {
                            values.put(
                                    ExpectationTarget.of(ExpectationTarget.Kind.CRITERIA, key),
                                    status.name());
                            return new Expected(key, Words.of(status).zh(), values);
                        })
                .orElse(null);
    }

    private Expected expected(Indicator indicator, Profile firm) {
        Bounds points =
                Objects.requireNonNull(result(checker.pack().evaluate(firm, asOf)).score())
                        .indicators()
                        .stream()
                        .filter(one -> one.indicator().id().equals(indicator.id()))
                        .map(IndicatorFinding::points)
                        .findFirst()
                        .orElseThrow();
        String least = points.least().toPlainString();
        String most = points.most().toPlainString();
        boolean exact = points.isExact();
        String stated = exact ? least : "{least: " + least + ", most: " + most + "}";
        return new Expected(
                indicator.id(),
                exact ? least + "分" : least + "到" + most + "分",
                Map.of(
                        ExpectationTarget.of(ExpectationTarget.Kind.POINTS, indicator.id()),
                        stated));
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

    /**
     * The case file.
     *
     * @param firm how the file names the firm
     */
    public static String text(
            Judged judged, String firm, LocalDate asOf, List<BoundaryCase> cases) {
        StringJoiner lines = new StringJoiner("\n", "", "\n");
        lines.add("# " + judged.name().zh() + "：按规则条件生成的边界用例。预期取自现行规则，须逐条与手册核对后保留或删除。");
        lines.add("firm: " + firm);
        lines.add("asOf: " + asOf);
        lines.add("cases:");
        Map<String, String> about = new HashMap<>();
        judged.criteria().forEach(c -> about.put(c.id(), c.requirement().zh()));
        judged.indicators().forEach(i -> about.put(i.id(), i.name().zh()));
        String last = "";
        for (BoundaryCase one : cases) {
            if (!one.about().equals(last)) {
                last = one.about();
                String id = last.replaceAll("@.*", "");
                lines.add("  # " + id + "  " + about.get(id));
            }
            add(lines, one);
        }
        return lines.toString();
    }

    private static void add(StringJoiner lines, BoundaryCase one) {
        lines.add("  - name: " + quoted(one.name()));
        lines.add("    generated: true");
        Map<String, String> set = one.change().set();
        if (!set.isEmpty()) {
            lines.add(
                    "    set: {" + joined(set.keySet(), p -> quoted(p) + ": " + set.get(p)) + "}");
        }
        if (!one.change().remove().isEmpty()) {
            String removed = joined(one.change().remove(), Boundaries::quoted);
            lines.add("    remove: [" + removed + "]");
        }
        Map<String, List<String>> expected = new LinkedHashMap<>();
        one.expected()
                .forEach(
                        (place, value) -> {
                            boolean plain = place.key().equals(place.id());
                            String key = plain ? place.id() : quoted(place.key());
                            expected.computeIfAbsent(place.kind().key(), k -> new ArrayList<>())
                                    .add(key + ": " + value);
                        });
        String kinds =
                joined(
                        expected.keySet(),
                        kind -> kind + ": {" + String.join(", ", expected.get(kind)) + "}");
        lines.add("    expect: {" + kinds + "}");
    }

    private static <T> String joined(Collection<T> parts, Function<T, String> text) {
        return parts.stream().map(text).collect(Collectors.joining(", "));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
