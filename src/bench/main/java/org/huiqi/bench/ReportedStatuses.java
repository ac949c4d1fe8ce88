package org.huiqi.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.huiqi.bench.Register.Part;
import org.huiqi.catalogue.Criterion;
import org.huiqi.profile.Profile;
import org.huiqi.rules.pack.Evaluation;
import org.huiqi.rules.pack.RulePack;
import org.huiqi.verdict.CandidateResult;
import org.huiqi.verdict.Status;

/** The statuses as a report shows them; too slow to be measured, they are what is right. */
public final class ReportedStatuses implements Work {
    private static final String APPLICANT = "";

    private final RulePack pack;
    private final Register register;

    /** Statuses of a pack. */
    public ReportedStatuses(RulePack pack, Register register) {
        this.pack = pack;
        this.register = register;
    }

    @Override
    public void on(List<Profile> firms, Consumer<Object> results) {
        for (Profile firm : firms) {
            results.accept(statuses(pack.evaluate(firm, Firms.DAY)));
        }
    }

    private Status[] statuses(Evaluation evaluation) {
        List<Status> statuses = new ArrayList<>();
        for (Part part : register.parts()) {
            Map<String, Map<String, Status>> byCandidate = new LinkedHashMap<>();
            for (CandidateResult result : evaluation.candidates(part.programme())) {
                String id = Objects.requireNonNullElse(result.candidate(), APPLICANT);
                Map<String, Status> found =
                        byCandidate.computeIfAbsent(id, c -> new LinkedHashMap<>());
                result.findings().forEach(f -> found.put(f.criterion().id(), f.status()));
            }
            byCandidate.values().stream()
                    .limit(1)
                    .forEach(found -> add(part.own(), found, statuses));
            byCandidate.forEach(
                    (id, found) -> {
                        if (!id.equals(APPLICANT)) {
                            add(part.perCandidate(), found, statuses);
                        }
                    });
        }
        return statuses.toArray(Status[]::new);
    }

    private static void add(
            List<Criterion> criteria, Map<String, Status> found, List<Status> statuses) {
        criteria.forEach(c -> statuses.add(Objects.requireNonNull(found.get(c.id()), c.id())));
    }
}
