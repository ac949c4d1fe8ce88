package org.huiqi.lab;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.huiqi.profile.Profile;
import org.huiqi.profile.candidate.Candidate;
import org.huiqi.profile.fact.Applicant;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;
import org.huiqi.profile.schema.Values;
import org.huiqi.rules.condition.Comparison;
import org.huiqi.verdict.Finding;
import org.huiqi.verdict.Status;
import org.jspecify.annotations.Nullable;

/**
 * What a passing case showed of a criterion that it states: the finding, and the firm behind it.
 *
 * @param finding the finding met
 * @param profile the firm
 * @param asOf the day
 * @param candidate the candidate, or null
 */
record Seen(Finding finding, Profile profile, LocalDate asOf, @Nullable String candidate) {

    /** Everything that the project's cases state about criteria. */
    static List<Seen> all() {
        ProfileReader reader = new ProfileReader(ProjectCases.CHECKER.edition().criterionIds());
        return ProjectCases.outcomes().stream()
                .filter(Outcome::passed)
                .map(outcome -> of(outcome, reader))
                .flatMap(Collection::stream)
                .toList();
    }

    private static List<Seen> of(Outcome outcome, ProfileReader reader) {
        List<Seen> seen = new ArrayList<>();
        Case of = outcome.of();
        Read.Accepted read = (Read.Accepted) reader.bind(of.profile(), of.asOf());
        for (Expectation expectation : of.expectations()) {
            ExpectationTarget target = expectation.target();
            if (target.kind() == ExpectationTarget.Kind.CRITERIA && outcome.report() != null) {
                target.findings(outcome.report())
                        .forEach(
                                (key, finding) ->
                                        seen.add(
                                                new Seen(
                                                        finding,
                                                        read.profile(),
                                                        of.asOf(),
                                                        candidate(key))));
            }
        }
        return seen;
    }

    private static @Nullable String candidate(String key) {
        int at = key.indexOf('@');
        return at < 0 ? null : key.substring(at + 1);
    }

    String id() {
        return finding.criterion().id();
    }

    Status status() {
        return finding.status();
    }

    /** Paths that keep it unknown, with {@code []} for the entries of lists. */
    List<String> missing() {
        return finding.missing().stream().map(path -> path.replaceAll("\\[[^]]*]", "[]")).toList();
    }

    /** What the comparison met; null where it was missing or is not asked of this fact. */
    @Nullable Object answer(Comparison comparison) {
        Object fact = fact(comparison.operand().factType());
        return fact == null ? null : comparison.operand().value(fact, asOf);
    }

    private @Nullable Object fact(Class<?> type) {
        if (type == Applicant.class) {
            return ProjectCases.CHECKER.pack().evaluate(profile, asOf).applicant();
        }
        String list = finding.criterion().candidate();
        if (list == null || !(Values.at(profile, list) instanceof List<?> entries)) {
            return null;
        }
        return entries.stream()
                .map(Candidate.class::cast)
                .filter(entry -> type.isInstance(entry) && entry.id().equals(candidate))
                .findFirst()
                .orElse(null);
    }
}
