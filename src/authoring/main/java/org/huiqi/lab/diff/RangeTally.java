package org.huiqi.lab.diff;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.huiqi.Checker;
import org.huiqi.catalogue.Judged;
import org.huiqi.profile.Profile;
import org.huiqi.rules.pack.Evaluation;
import org.huiqi.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What the steps of a range mean for firms: how many can apply, gain and lose at each. What it
 * holds does not grow with the number of firms. Firms may be added from several threads.
 */
public final class RangeTally {
    private final WhatIfRules rules;
    private final List<Checker> steps;
    private final Map<String, List<Counts>> byProgramme = new LinkedHashMap<>();
    private final Map<String, Judged> judged = new LinkedHashMap<>();
    private long firms;

    /**
     * A tally of nothing yet.
     *
     * @param rules what is changed; one threshold has a range
     */
    public RangeTally(WhatIfRules rules) {
        this.rules = rules;
        int count = rules.range().values().size();
        this.steps = IntStream.range(0, count).mapToObj(rules::after).toList();
        rules.before()
                .edition()
                .judged()
                .forEach(
                        one -> {
                            judged.put(one.id(), one);
                            List<Counts> counts = new ArrayList<>();
                            steps.forEach(step -> counts.add(new Counts()));
                            byProgramme.put(one.id(), counts);
                        });
    }

    /** Firms of a programme at a step. */
    public static final class Counts {
        private long open;
        private long gains;
        private long losses;
        private final Cost cost = new Cost();

        /** Firms that can apply, perhaps with an attestation or a condition. */
        public long open() {
            return open;
        }

        /** Firms that gain on the rules as they are. */
        public long gains() {
            return gains;
        }

        /** Firms that lose. */
        public long losses() {
            return losses;
        }

        /** What the firms that gain or lose may get at most. */
        public Cost cost() {
            return cost;
        }
    }

    /** Takes a firm. */
    public void add(Profile profile, LocalDate asOf) {
        Evaluation was = rules.before().pack().evaluate(profile, asOf);
        List<Evaluation> is =
                steps.stream().map(step -> step.pack().evaluate(profile, asOf)).toList();
        synchronized (this) {
            firms++;
            for (Judged one : judged.values()) {
                Verdict first = PackDiff.verdict(was, one);
                BigDecimal atMost = Cost.atMost(one, profile, asOf);
                for (int i = 0; i < steps.size(); i++) {
                    count(
                            byProgramme.get(one.id()).get(i),
                            first,
                            PackDiff.verdict(is.get(i), one),
                            atMost);
                }
            }
        }
    }

    private static void count(
            Counts counts,
            @Nullable Verdict was,
            @Nullable Verdict is,
            @Nullable BigDecimal atMost) {
        counts.cost.add(Direction.of(was, is), atMost);
        counts.open += Direction.isOpen(is) ? 1 : 0;
        counts.gains += Direction.of(was, is) == Direction.GAIN ? 1 : 0;
        counts.losses += Direction.of(was, is) == Direction.LOSS ? 1 : 0;
    }

    /** Firms taken. */
    public synchronized long firms() {
        return firms;
    }

    /** What is changed. */
    public WhatIfRules rules() {
        return rules;
    }

    /** Programmes and standards of which some firm changes at some step, with their counts. */
    public synchronized Map<Judged, List<Counts>> changed() {
        Map<Judged, List<Counts>> changed = new LinkedHashMap<>();
        byProgramme.forEach(
                (id, counts) -> {
                    if (counts.stream().anyMatch(one -> one.gains + one.losses > 0)) {
                        changed.put(judged.get(id), counts);
                    }
                });
        return changed;
    }
}
