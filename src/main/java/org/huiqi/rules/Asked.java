package org.huiqi.rules;

import java.util.List;
import java.util.stream.Stream;
import org.huiqi.rules.Condition.Comparison;
import org.jspecify.annotations.Nullable;

/**
 * A condition whose comparisons are questions to the engine: it says which of them hold, and they
 * are combined here in three-valued logic. Immutable.
 */
sealed interface Asked {
    /** Whether it holds for some facts that the engine was asked about; null = unknown. */
    @Nullable Boolean holds(FactLookup facts);

    /** What it is made of; nothing for a comparison. */
    List<Asked> parts();

    /** Every comparison in it, in the order of the rule. */
    default Stream<Single> comparisons() {
        return parts().stream().flatMap(Asked::comparisons);
    }

    /**
     * Holds when every part holds.
     *
     * @param parts the parts
     */
    record All(List<Asked> parts) implements Asked {
        @Override
        public @Nullable Boolean holds(FactLookup facts) {
            boolean unknown = false;
            for (int i = 0; i < parts.size(); i++) {
                Boolean holds = parts.get(i).holds(facts);
                if (holds == null) {
                    unknown = true;
                } else if (!holds) {
                    return false;
                }
            }
            return unknown ? null : Boolean.TRUE;
        }
    }

    /**
     * Holds when one part holds.
     *
     * @param parts the parts
     */
    record Any(List<Asked> parts) implements Asked {
        @Override
        public @Nullable Boolean holds(FactLookup facts) {
            boolean unknown = false;
            for (int i = 0; i < parts.size(); i++) {
                Boolean holds = parts.get(i).holds(facts);
                if (holds == null) {
                    unknown = true;
                } else if (holds) {
                    return true;
                }
            }
            return unknown ? null : Boolean.FALSE;
        }
    }

    /**
     * A comparison that the engine decides: it fires exactly when it holds. What did not fire is
     * false where the answer is there, unknown where it is missing.
     *
     * @param probe the comparison
     * @param number number of the question
     */
    record One(Probe probe, int number) implements Single {
        @Override
        public @Nullable Boolean holds(FactLookup facts) {
            Fact fact = facts.fact(probe.factType());
            if (fact == null) {
                return null;
            }
            if (fact.met().get(number)) {
                return true;
            }
            return probe.answer(fact.value(), facts.asOf()) == null ? null : Boolean.FALSE;
        }
    }

    /**
     * A comparison that the engine was not asked, in a rule that is tried out before it is
     * compiled.
     *
     * @param probe the comparison
     */
    record Unasked(Probe probe) implements Single {
        @Override
        public @Nullable Boolean holds(FactLookup facts) {
            Fact fact = facts.fact(probe.factType());
            return fact == null ? null : probe.holds(fact.value(), facts.asOf());
        }
    }

    /**
     * What somebody answers for. There is nothing to match: the attestation is the answer.
     *
     * @param probe the comparison, of {@link org.huiqi.profile.fact.Attestations#of}
     */
    record Attested(Probe probe) implements Single {
        @Override
        public @Nullable Boolean holds(FactLookup facts) {
            return facts.attestations() == null
                    ? null
                    : probe.holds(facts.attestations(), facts.asOf());
        }
    }

    /** A comparison. */
    sealed interface Single extends Asked {
        /** The comparison, with what gets its answer. */
        Probe probe();

        /** The comparison as the rule writes it. */
        default Comparison comparison() {
            return probe().comparison();
        }

        @Override
        default List<Asked> parts() {
            return List.of();
        }

        @Override
        default Stream<Single> comparisons() {
            return Stream.of(this);
        }
    }
}
