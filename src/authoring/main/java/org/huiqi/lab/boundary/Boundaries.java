package org.huiqi.lab.boundary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.huiqi.Checker;
import org.huiqi.Report.ProgrammeResult;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Decision;
import org.huiqi.catalogue.Programme;
import org.huiqi.profile.AttestationKey;
import org.huiqi.profile.Profile;
import org.huiqi.profile.candidate.Candidate;
import org.huiqi.profile.reading.Node;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;
import org.huiqi.profile.schema.Values;
import org.huiqi.profile.schema.Words;
import org.huiqi.rules.condition.Comparison;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.verdict.Finding;
import org.huiqi.verdict.Status;
import org.jspecify.annotations.Nullable;

/**
 * Derives cases from the conditions of a programme's rules: just below, at and just above each
 * number and date, each word, each kind of entry on its first and last day, and every fact missing.
 * What they expect is what the rules say now; a person has to read it.
 */
public final class Boundaries {
    private final Checker checker;
    private final Programme programme;
    private final Node firm;
    private final Profile profile;
    private final LocalDate asOf;
    private final ProfileReader reader;
    private final @Nullable String candidate;
    private final Map<String, RuleText> rules = new HashMap<>();
    private final List<BoundaryCase> cases = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    private Boundaries(Checker checker, Programme programme, Node firm, LocalDate asOf) {
        this.checker = checker;
        this.programme = programme;
        this.firm = firm;
        this.asOf = asOf;
        this.reader = new ProfileReader(checker.edition().criterionIds());
        Profile read = bind(firm);
        if (read == null) {
            throw new IllegalArgumentException("the firm is refused");
        }
        this.profile = read;
        this.candidate = firstCandidate();
        checker.pack().rules().forEach(rule -> rules.put(rule.id(), rule));
    }

    /**
     * The cases of a programme.
     *
     * @param firm the firm that each case changes in one place
     * @throws IllegalArgumentException where the firm itself is refused
     */
    public static List<BoundaryCase> of(
            Checker checker, Programme programme, Node firm, LocalDate asOf) {
        Boundaries boundaries = new Boundaries(checker, programme, firm, asOf);
        programme.criteria().forEach(boundaries::criterion);
        return boundaries.cases;
    }

    private @Nullable Profile bind(Node root) {
        return reader.bind(root, asOf) instanceof Read.Accepted accepted
                ? accepted.profile()
                : null;
    }

    private @Nullable String firstCandidate() {
        String list = programme.candidates();
        return list != null
                        && Values.at(profile, list) instanceof List<?> entries
                        && !entries.isEmpty()
                        && entries.get(0) instanceof Candidate first
                ? first.id()
                : null;
    }

    private void criterion(Criterion criterion) {
        if (criterion.decide() == Decision.ATTEST
                || criterion.candidate() != null && candidate == null) {
            return;
        }
        RuleText rule = Objects.requireNonNull(rules.get(criterion.id()));
        for (Comparison comparison : rule.condition().comparisons().toList()) {
            new Variations(comparison, criterion.candidate(), candidate, profile, asOf)
                    .all()
                    .forEach(variation -> add(criterion, variation));
        }
    }

    /** A variation that leads to a profile that is refused shows nothing. */
    private void add(Criterion criterion, Variation variation) {
        Node changed;
        try {
            changed = variation.applyTo(firm);
        } catch (IllegalArgumentException e) {
            return;
        }
        Profile read = changed.equals(firm) && !variation.remove().isEmpty() ? null : bind(changed);
        if (read == null) {
            return;
        }
        ProgrammeResult result = Checker.explain(checker.pack().evaluate(read, asOf), programme);
        Status status = status(result, criterion);
        String name = criterion.id() + "：" + variation.what();
        if (status != null && names.add(name)) {
            String key =
                    criterion.candidate() == null
                            ? criterion.id()
                            : new AttestationKey(criterion.id(), candidate).toString();
            cases.add(
                    new BoundaryCase(
                            key,
                            name + "，" + Words.of(status).zh(),
                            variation.set(),
                            variation.remove(),
                            status,
                            result.verdict()));
        }
    }

    private @Nullable Status status(ProgrammeResult result, Criterion criterion) {
        return result.candidates().stream()
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
