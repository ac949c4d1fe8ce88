package org.huiqi.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.huiqi.bench.Register.Part;
import org.huiqi.bench.plain.PlainJava;
import org.huiqi.profile.Profile;
import org.huiqi.profile.candidate.Candidate;
import org.huiqi.verdict.Status;

/**
 * Holds everybody to the same answers before their time counts. The measure is the plain Java,
 * which a test holds to the reports.
 */
final class SameStatuses {
    private final Register register;
    private final PlainJava plain;

    SameStatuses(Register register, PlainJava plain) {
        this.register = register;
        this.plain = plain;
    }

    /**
     * Checks some work on some firms.
     *
     * @throws IllegalStateException naming the first status that differs
     */
    void check(String who, Work work, List<Profile> firms) {
        List<Status[]> results = new ArrayList<>();
        work.on(firms, result -> results.add((Status[]) result));
        if (results.size() != firms.size()) {
            throw new IllegalStateException(who + " answers for " + results.size() + " firms");
        }
        for (int i = 0; i < firms.size(); i++) {
            check(who, firms.get(i), results.get(i));
        }
    }

    private void check(String who, Profile firm, Status[] found) {
        Status[] expected = plain.byLambdas(firm);
        if (expected.length != found.length) {
            throw new IllegalStateException(
                    String.format(
                            Locale.ROOT,
                            "%s: %s has %d statuses instead of %d",
                            who,
                            firm.name(),
                            found.length,
                            expected.length));
        }
        for (int i = 0; i < found.length; i++) {
            if (expected[i] != found[i]) {
                throw new IllegalStateException(
                        String.format(
                                Locale.ROOT,
                                "%s: %s %s is %s instead of %s",
                                who,
                                firm.name(),
                                asked(plain.facts(firm)).get(i),
                                found[i],
                                expected[i]));
            }
        }
    }

    /** What the statuses of a firm are about. */
    private List<String> asked(FirmFacts firm) {
        List<String> asked = new ArrayList<>();
        for (Part part : register.parts()) {
            List<Facts> candidates = firm.candidates(part.list());
            if (Register.asks(candidates)) {
                part.own().forEach(criterion -> asked.add(criterion.id()));
                for (Facts facts : candidates == null ? List.<Facts>of() : candidates) {
                    Candidate candidate = facts.candidate();
                    String at = candidate == null ? "" : "@" + candidate.id();
                    part.perCandidate().forEach(criterion -> asked.add(criterion.id() + at));
                }
            }
        }
        return asked;
    }
}
