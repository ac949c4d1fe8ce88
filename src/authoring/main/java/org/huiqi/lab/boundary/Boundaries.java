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
import org.huiqi.CheckOptions;
import org.huiqi.Checker;
import org.huiqi.Report;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Decision;
import org.huiqi.catalogue.Judged;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Standard;
import org.huiqi.catalogue.Standard.Indicator;
import org.huiqi.lab.ExpectationTarget;
import org.huiqi.lab.ExpectationTarget.Kind;
import org.huiqi.lab.boundary.Variations.Variation;
import org.huiqi.profile.AttestationKey;
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
import org.huiqi.verdict.Status;
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
    private final CheckOptions options;
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
        if (judged instanceof Standard standard && !standard.appliesOn(asOf)) {
            throw new IllegalArgumentException(judged.file() + " does not apply on " + asOf);
        }
        this.candidate = firstCandidate();
        this.options =
                CheckOptions.of(judged instanceof Programme ? Set.of(judged.id()) : Set.of());
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
                boundaries.vary(
                        band, null, List.of(ExpectationTarget.of(Kind.POINTS, indicator.id())));
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
        boolean ofCandidate = criterion.candidate() != null;
        if (criterion.decide() != Decision.ATTEST && (!ofCandidate || candidate != null)) {
            Kind whole = judged instanceof Programme ? Kind.VERDICTS : Kind.STANDARDS;
            String key =
                    new AttestationKey(criterion.id(), ofCandidate ? candidate : null).toString();
            List<ExpectationTarget> places =
                    List.of(
                            ExpectationTarget.of(whole, judged.id()),
                            ExpectationTarget.of(Kind.CRITERIA, key));
            vary(criterion.id(), criterion.candidate(), places);
        }
    }

    /** Varies a firm along a rule; the last place is what the cases are about. */
    private void vary(String id, @Nullable String list, List<ExpectationTarget> places) {
        RuleText rule = Objects.requireNonNull(rules.get(id));
        if (rule.factType() != Points.class) {
            rule.condition()
                    .comparisons()
                    .flatMap(one -> Variations.of(one, list, candidate, profile, asOf).stream())
                    .forEach(variation -> add(id, variation, places));
        }
    }

    /** Leaves out changes that the firm does not allow, or that make the profile refused. */
    private void add(String rule, Variation variation, List<ExpectationTarget> places) {
        Node changed;
        try {
            changed = variation.applyTo(firm);
        } catch (IllegalArgumentException e) {
            return;
        }
        boolean same = changed.equals(firm) && !variation.remove().isEmpty();
        Profile read = same ? null : bind(changed);
        if (read == null) {
            return;
        }
        ExpectationTarget about = places.get(places.size() - 1);
        Report report = checker.check(read, asOf, "", options);
        Map<ExpectationTarget, String> expected = new LinkedHashMap<>();
        for (ExpectationTarget place : places) {
            place.said(report).stream().limit(1).forEach(v -> expected.put(place, v.flow()));
        }
        String name = rule + "：" + variation.what();
        if (expected.containsKey(about) && names.add(name)) {
            String words = words(about.said(report).get(0));
            cases.add(new BoundaryCase(about.key(), variation, name + "，" + words, expected));
        }
    }

    /** A status, points, or the least and the most of them. */
    private static String words(Node said) {
        if (said instanceof Node.Mapping points) {
            return points.get("least").flow() + "到" + points.get("most").flow() + "分";
        }
        Node.Scalar word = (Node.Scalar) said;
        return word.kind() == Node.Kind.NUMBER
                ? word.text() + "分"
                : Words.of(Status.valueOf(word.text())).zh();
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
