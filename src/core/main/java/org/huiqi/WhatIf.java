package org.huiqi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huiqi.Ladder.Rung;
import org.huiqi.Ladder.State;
import org.huiqi.Report.ProgrammeResult;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Standard;
import org.huiqi.profile.Bounds;
import org.huiqi.verdict.CandidateResult;
import org.huiqi.verdict.Finding;
import org.huiqi.verdict.FindingPlace;
import org.huiqi.verdict.Status;
import org.huiqi.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What would be different if a profile were another one: the verdicts, and the criteria that moved.
 * Immutable.
 *
 * <pre>{@code
 * Read changed =
 *         ProfileChange.apply(
 *                 profile,
 *                 List.of(ProfileChange.of(Kind.SET, "years.2023.rdExpense=700万元")),
 *                 reader,
 *                 asOf);
 * if (changed instanceof Read.Accepted accepted) {
 *     WhatIf whatIf =
 *             WhatIf.of(
 *                     checker.check(profile, asOf, "firm.yaml"),
 *                     checker.check(accepted.profile(), asOf, "firm.yaml"));
 * }
 * }</pre>
 *
 * @param before the report as things stand
 * @param after the report on the changed profile
 * @param programmes programmes in which a verdict or a criterion is another one, in order
 * @param standards standards in which a verdict, the title's state, the score or a criterion is
 *     another one, in order
 */
public record WhatIf(
        Report before, Report after, List<ProgrammeMove> programmes, List<StandardMove> standards) {
    public WhatIf {
        programmes = List.copyOf(programmes);
        standards = List.copyOf(standards);
    }

    /**
     * A programme in which something moved.
     *
     * @param programme the programme
     * @param was its verdict
     * @param is its verdict with the changes
     * @param criteria the criteria that moved
     */
    public record ProgrammeMove(
            Programme programme, Verdict was, Verdict is, List<CriterionMove> criteria) {
        public ProgrammeMove {
            criteria = List.copyOf(criteria);
        }

        /** {@return whether its verdict is another one} */
        public boolean isVerdictMoved() {
            return was != is;
        }

        /** The programme alone. */
        @Override
        public String toString() {
            return "ProgrammeMove[" + programme.id() + "]";
        }
    }

    /**
     * A standard in which something moved.
     *
     * @param standard the standard, in the version of the day
     * @param was how its title stood
     * @param is how it stands with the changes
     * @param verdictWas its verdict
     * @param verdictIs its verdict with the changes
     * @param scoreWas points of its score, or null where it has none
     * @param scoreIs points of its score with the changes, or null
     * @param criteria the criteria that moved
     */
    public record StandardMove(
            Standard standard,
            State was,
            State is,
            Verdict verdictWas,
            Verdict verdictIs,
            @Nullable Bounds scoreWas,
            @Nullable Bounds scoreIs,
            List<CriterionMove> criteria) {
        public StandardMove {
            criteria = List.copyOf(criteria);
        }

        /** The standard alone. */
        @Override
        public String toString() {
            return "StandardMove[" + standard.file() + "]";
        }
    }

    /**
     * A criterion whose status is another one.
     *
     * @param criterion the criterion
     * @param candidate id of the candidate, or null
     * @param was its status; null where there was no such candidate
     * @param is its status with the changes; null where there is no such candidate any more
     */
    public record CriterionMove(
            Criterion criterion,
            @Nullable String candidate,
            @Nullable Status was,
            @Nullable Status is) {
        /** The criterion; not its candidate. */
        @Override
        public String toString() {
            return "CriterionMove[" + criterion.id() + "]";
        }
    }

    /**
     * {@return what is different between two reports on the same programmes, day and rules}
     *
     * @param before the report as things stand
     * @param after the report on the changed profile
     * @throws IllegalArgumentException where they are on other programmes, days or rules
     */
    public static WhatIf of(Report before, Report after) {
        boolean comparable =
                before.asOf().equals(after.asOf())
                        && before.ruleset().equals(after.ruleset())
                        && before.programmes().size() == after.programmes().size();
        if (!comparable) {
            throw new IllegalArgumentException("reports of other days, rules or programmes");
        }
        List<ProgrammeMove> programmes = new ArrayList<>();
        for (ProgrammeResult was : before.programmes()) {
            ProgrammeResult is = after.programme(was.id());
            List<CriterionMove> moved = moved(was.candidates(), is.candidates());
            if (was.verdict() != is.verdict() || !moved.isEmpty()) {
                programmes.add(
                        new ProgrammeMove(was.programme(), was.verdict(), is.verdict(), moved));
            }
        }
        List<StandardMove> standards = new ArrayList<>();
        for (int i = 0; i < before.ladder().rungs().size(); i++) {
            StandardMove move = move(before.ladder().rungs().get(i), after.ladder().rungs().get(i));
            if (isMoved(move)) {
                standards.add(move);
            }
        }
        return new WhatIf(before, after, programmes, standards);
    }

    private static StandardMove move(Rung was, Rung is) {
        return new StandardMove(
                was.standard(),
                was.state(),
                is.state(),
                was.result().verdict(),
                is.result().verdict(),
                was.result().score() == null ? null : was.result().score().total(),
                is.result().score() == null ? null : is.result().score().total(),
                moved(was.result().tracks(), is.result().tracks()));
    }

    private static boolean isMoved(StandardMove move) {
        return move.was() != move.is()
                || move.verdictWas() != move.verdictIs()
                || !isSame(move.scoreWas(), move.scoreIs())
                || !move.criteria().isEmpty();
    }

    /** Digits make no difference. */
    private static boolean isSame(@Nullable Bounds was, @Nullable Bounds is) {
        return was == is
                || was != null
                        && is != null
                        && was.least().compareTo(is.least()) == 0
                        && compare(was.most(), is.most()) == 0;
    }

    private static int compare(@Nullable BigDecimal was, @Nullable BigDecimal is) {
        return Objects.compare(was, is, Comparator.nullsLast(Comparator.naturalOrder()));
    }

    private static List<CriterionMove> moved(List<CandidateResult> was, List<CandidateResult> is) {
        Map<FindingPlace, Finding> before = FindingPlace.of(was);
        Map<FindingPlace, Finding> after = FindingPlace.of(is);
        Map<FindingPlace, Finding> all = new LinkedHashMap<>(after);
        before.forEach(all::putIfAbsent);
        List<CriterionMove> moved = new ArrayList<>();
        all.forEach(
                (place, finding) -> {
                    Status old = status(before.get(place));
                    Status now = status(after.get(place));
                    if (old != now) {
                        moved.add(
                                new CriterionMove(
                                        finding.criterion(), place.candidate(), old, now));
                    }
                });
        return moved;
    }

    private static @Nullable Status status(@Nullable Finding finding) {
        return finding == null ? null : finding.status();
    }

    /** {@return whether nothing moved} */
    public boolean isSame() {
        return programmes.isEmpty() && standards.isEmpty();
    }

    /** {@return programmes whose verdict is another one} */
    public List<ProgrammeMove> verdicts() {
        return programmes.stream().filter(ProgrammeMove::isVerdictMoved).toList();
    }

    /** {@return warnings that there were none of before the changes} */
    public List<Report.Warning> warnings() {
        return after.warnings().stream()
                .filter(warning -> !before.warnings().contains(warning))
                .toList();
    }

    /** How much moved; nothing of the profile. */
    @Override
    public String toString() {
        return "WhatIf["
                + programmes.size()
                + " programmes, "
                + standards.size()
                + " standards moved]";
    }
}
