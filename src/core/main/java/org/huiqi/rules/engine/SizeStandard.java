package org.huiqi.rules.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.huiqi.profile.Profile;
import org.huiqi.profile.SizeClass;
import org.huiqi.profile.SizeIndustry;
import org.huiqi.profile.Ternary;
import org.huiqi.profile.fact.Size;
import org.huiqi.profile.fact.SizeFigures;
import org.huiqi.rules.condition.Comparison;
import org.huiqi.rules.condition.Literal;
import org.huiqi.rules.condition.Operator;
import org.huiqi.rules.condition.RuleText;
import org.jspecify.annotations.Nullable;

/** The SME size standard 工信部联企业〔2011〕300号: its rules are floors of the classes by industry. */
public final class SizeStandard {
    private final RuleBase base;
    private final Map<SizeIndustry, Floors> floors = new EnumMap<>(SizeIndustry.class);

    /** The standard by its rules. */
    public SizeStandard(RuleBase base) {
        this.base = base;
        for (SizeIndustry industry : SizeIndustry.values()) {
            if (base.rules().containsKey(Floors.id(industry, SizeClass.LARGE))) {
                floors.put(industry, Floors.of(industry, base));
            }
        }
    }

    /**
     * The floors of an industry.
     *
     * @param large what makes a firm large
     * @param medium what makes it medium-sized at least
     * @param small what makes it small at least
     * @param limits the figures that a large firm must reach
     * @param names figures that they look at
     */
    private record Floors(
            RuleText large,
            RuleText medium,
            RuleText small,
            List<Comparison> limits,
            List<String> names) {
        static Floors of(SizeIndustry industry, RuleBase base) {
            RuleText large = base.rule(id(industry, SizeClass.LARGE));
            List<Comparison> limits =
                    large.condition()
                            .comparisons()
                            .filter(comparison -> comparison.operator().isOrder())
                            .toList();
            return new Floors(
                    large,
                    base.rule(id(industry, SizeClass.MEDIUM)),
                    base.rule(id(industry, SizeClass.SMALL)),
                    limits,
                    limits.stream().map(limit -> limit.operand().text()).toList());
        }

        static String id(SizeIndustry industry, SizeClass sizeClass) {
            return industry + " " + sizeClass;
        }

        List<String> on(SizeFigures figures, LocalDate asOf) {
            List<String> on = new ArrayList<>();
            for (int i = 0; i < limits.size(); i++) {
                if (isOn(limits.get(i), figures, asOf)) {
                    on.add(names.get(i));
                }
            }
            return on;
        }

        private static boolean isOn(Comparison floor, SizeFigures figures, LocalDate asOf) {
            Object figure = floor.operand().value(figures, asOf);
            Literal literal = floor.literals().get(0);
            return figure != null && Operator.EQUAL.holds(figure, literal.on(asOf));
        }
    }

    /**
     * Sizes of firms by the figures of the last full year, in the order of the firms.
     *
     * @param session where the standard's rules are fired
     * @throws RuleFailure where a rule throws
     */
    public List<Size> classify(List<Profile> firms, Session session, LocalDate asOf) {
        List<SizeFigures> figures =
                firms.stream().map(firm -> SizeFigures.of(firm, asOf.getYear() - 1)).toList();
        session.fire(figures.stream().filter(firm -> firm.industry() != null).toList());
        return figures.stream().map(firm -> size(firm, session.fired(), asOf)).toList();
    }

    private Size size(SizeFigures figures, Fired fired, LocalDate asOf) {
        SizeIndustry industry = figures.industry();
        if (industry == null) {
            return new Size(figures, null, null, List.of(), List.of());
        }
        Floors of = floors.get(industry);
        Boolean large = base.holds(of.large(), figures, fired, asOf);
        return new Size(
                figures,
                Ternary.not(large),
                sizeClass(of, large, figures, fired, asOf),
                of.names(),
                of.on(figures, asOf));
    }

    /** The highest class whose floors are all reached; open as soon as one on the way is. */
    private @Nullable SizeClass sizeClass(
            Floors of, @Nullable Boolean large, SizeFigures figures, Fired fired, LocalDate asOf) {
        Boolean reached = large;
        SizeClass sizeClass = SizeClass.LARGE;
        if (Boolean.FALSE.equals(reached)) {
            reached = base.holds(of.medium(), figures, fired, asOf);
            sizeClass = SizeClass.MEDIUM;
        }
        if (Boolean.FALSE.equals(reached)) {
            reached = base.holds(of.small(), figures, fired, asOf);
            sizeClass = SizeClass.SMALL;
        }
        return reached == null ? null : reached ? sizeClass : SizeClass.MICRO;
    }
}
