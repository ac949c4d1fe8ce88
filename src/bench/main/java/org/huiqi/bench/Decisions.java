package org.huiqi.bench;

import java.util.List;
import org.huiqi.bench.Register.Part;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Decision;
import org.huiqi.verdict.Status;
import org.jspecify.annotations.Nullable;

/** Asks an engine for every criterion of a firm, in the order of the register. */
public final class Decisions {
    private Decisions() {}

    /** What an engine says about one criterion and some facts; null = unknown. */
    @FunctionalInterface
    public interface Truth {
        @Nullable Boolean met(Criterion criterion, Facts facts);
    }

    public static Status[] all(Register register, FirmFacts firm, Truth truth) {
        Status[] statuses = new Status[register.size(firm)];
        int at = 0;
        for (Part part : register.parts()) {
            List<Facts> candidates = firm.candidates(part.list());
            if (!Register.asks(candidates)) {
                continue;
            }
            for (Criterion criterion : part.own()) {
                statuses[at++] = status(criterion, firm.own(), truth);
            }
            for (Facts candidate : candidates == null ? List.<Facts>of() : candidates) {
                for (Criterion criterion : part.perCandidate()) {
                    statuses[at++] = status(criterion, candidate, truth);
                }
            }
        }
        return statuses;
    }

    private static Status status(Criterion criterion, Facts facts, Truth truth) {
        Boolean met = truth.met(criterion, facts);
        if (criterion.decide() == Decision.OPEN_LIST && Boolean.FALSE.equals(met)) {
            return attested(facts.attested(criterion.id()));
        }
        if (criterion.decide() == Decision.STANDARD && met == null) {
            return attested(facts.attested(criterion.id()));
        }
        if (criterion.decide() == Decision.ATTEST) {
            return attested(met);
        }
        return met == null ? Status.UNKNOWN : met ? Status.MET : Status.NOT_MET;
    }

    private static Status attested(@Nullable Boolean value) {
        return value == null ? Status.UNATTESTED : value ? Status.MET : Status.NOT_MET;
    }
}
