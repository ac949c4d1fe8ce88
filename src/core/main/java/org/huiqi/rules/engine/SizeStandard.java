package org.huiqi.rules.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
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
import org.jspecify.annotations.Nullable;

/** The SME size standard 工信部联企业〔2011〕300号: its rules are floors of the classes by industry. */
public final class SizeStandard {
    private final RuleBase base;
    private final Map<SizeIndustry, Floors> floors = new EnumMap<>(SizeIndustry.class);

    /** The standard by its rules. */
    public SizeStandard(RuleBase base) {
        this.base = base;
        for (SizeIndustry industry : SizeIndustry.values()) {
            if (base.has(Floors.id(industry, SizeClass.LARGE))) {
                floors.put(industry, Floors.of(industry, base));
            }
        }
    }

    /**
     * The floors of an industry.
     *
     * @param large number of the rule that makes a firm large
     * @param medium what makes it medium-sized at least
     * @param small what makes it small at least
     * @param limits the figures that a large firm must reach
     * @param names figures that they look at
     */
    private record Floors(
            int large, int medium, int small, List<Comparison> limits, List<String> names) {
        static Floors of(SizeIndustry industry, RuleBase base) {
            String large = id(industry, SizeClass.LARGE);
            List<Comparison> limits =
                    base.rule(large)
                            .condition()
                            .comparisons()
                            .filter(comparison -> comparison.operator().isOrder())
                            .toList();
            return new Floors(
                    base.number(large),
                    base.number(id(industry, SizeClass.MEDIUM)),
                    base.number(id(industry, SizeClass.SMALL)),
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
     * Size of a firm by the figures of the last full year.
     *
     * @throws RuleFailure where a rule throws
     */
    public Size classify(Profile firm, LocalDate asOf) {
        SizeFigures figures = SizeFigures.of(firm, asOf.getYear() - 1);
        SizeIndustry industry = figures.industry();
        if (industry == null) {
            return new Size(figures, null, null, List.of(), List.of());
        }
        BitSet fired = base.fire(List.of(figures), asOf);
        Floors of = floors.get(industry);
        Boolean large = base.met(of.large(), figures, fired, asOf);
        return new Size(
                figures,
                Ternary.not(large),
                sizeClass(of, large, figures, fired, asOf),
                of.names(),
                of.on(figures, asOf));
    }

    /** The highest class whose floors are all reached; open as soon as one on the way is. */
    private @Nullable SizeClass sizeClass(
            Floors of, @Nullable Boolean large, SizeFigures figures, BitSet fired, LocalDate asOf) {
        Boolean reached = large;
        SizeClass sizeClass = SizeClass.LARGE;
        if (Boolean.FALSE.equals(reached)) {
            reached = base.met(of.medium(), figures, fired, asOf);
            sizeClass = SizeClass.MEDIUM;
        }
        if (Boolean.FALSE.equals(reached)) {
            reached = base.met(of.small(), figures, fired, asOf);
            sizeClass = SizeClass.SMALL;
        }
        return reached == null ? null : reached ? sizeClass : SizeClass.MICRO;
    }
}
