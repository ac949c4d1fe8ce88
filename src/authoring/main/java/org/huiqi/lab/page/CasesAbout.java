package org.huiqi.lab.page;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huiqi.catalogue.Judged;
import org.huiqi.catalogue.Standard;
import org.huiqi.lab.Case;
import org.huiqi.lab.CaseSuite;
import org.huiqi.lab.ExpectationTarget;
import org.huiqi.profile.reading.Node;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.text.Decimal;
import org.jspecify.annotations.Nullable;

/** Which cases state something about a programme or standard. */
final class CasesAbout {
    /** Places in which a condition is named. */
    private static final Set<ExpectationTarget.Kind> OF_CONDITIONS =
            EnumSet.of(
                    ExpectationTarget.Kind.CRITERIA,
                    ExpectationTarget.Kind.SHORTFALLS,
                    ExpectationTarget.Kind.OBLIGATIONS);

    private final Judged judged;
    private final Set<String> ids = new HashSet<>();

    /**
     * Cases about a programme or standard.
     *
     * @param judged the programme or standard
     * @param conditions ids of its conditions
     */
    CasesAbout(Judged judged, List<String> conditions) {
        this.judged = judged;
        ids.add(judged.id());
        ids.addAll(conditions);
        if (judged instanceof Standard standard && standard.score() != null) {
            standard.score().indicators().forEach(one -> ids.add(one.id()));
        }
    }

    /** Every case of a suite that is about the edition. */
    static List<Case> all(CaseSuite suite, String edition) {
        return suite.about(edition).files().stream()
                .flatMap(file -> file.cases().stream())
                .toList();
    }

    /** Whether a case states something about it. */
    boolean names(Case one) {
        return applies(one)
                && one.expectations().stream().anyMatch(e -> ids.contains(e.target().id()));
    }

    /** Whether what a case states may depend on it: questions are those of all programmes. */
    boolean concerns(Case one) {
        return names(one)
                || one.expectations().stream()
                        .anyMatch(e -> e.target().kind() == ExpectationTarget.Kind.QUESTIONS);
    }

    private boolean applies(Case one) {
        return !(judged instanceof Standard standard) || standard.appliesOn(one.asOf());
    }

    /** Whether a case states the status or shortfall of a condition, or the points of a band. */
    static boolean rests(Case one, ConditionView condition) {
        return one.expectations().stream()
                .anyMatch(
                        stated ->
                                condition.indicator() == null
                                        ? OF_CONDITIONS.contains(stated.target().kind())
                                                && stated.target().id().equals(condition.id())
                                        : stated.target().kind() == ExpectationTarget.Kind.POINTS
                                                && stated.target()
                                                        .id()
                                                        .equals(condition.indicator())
                                                && allows(stated.value(), condition.rule()));
    }

    /** Whether stated points, a number or a least and a most, can be those of a band. */
    private static boolean allows(Node stated, RuleText band) {
        if (stated instanceof Node.Mapping bounds) {
            return points(bounds.get("least")) <= band.points()
                    && band.points() <= points(bounds.get("most"));
        }
        return points(stated) == band.points();
    }

    private static int points(@Nullable Node number) {
        BigDecimal points = number instanceof Node.Scalar s ? Decimal.read(s.text()) : null;
        return points == null ? -1 : points.intValue();
    }
}
