package org.huiqi.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.huiqi.profile.Profile;
import org.huiqi.profile.SizeClass;
import org.huiqi.profile.SizeIndustry;
import org.huiqi.profile.Ternary;
import org.huiqi.profile.fact.Size;
import org.huiqi.profile.fact.SizeFigures;
import org.huiqi.rules.Condition.Comparison;
import org.huiqi.rules.Condition.Operator;
import org.jspecify.annotations.Nullable;

/** The SME size standard 工信部联企业〔2011〕300号: its rules are floors of the classes by industry. */
final class SizeStandard {
    private final RuleBase base;

    SizeStandard(RuleBase base) {
        this.base = base;
    }

    RuleBase base() {
        return base;
    }

    /** Size of a firm by the figures of the last full year. */
    Size classify(Profile profile, LocalDate asOf) {
        SizeFigures figures = SizeFigures.of(profile, asOf.getYear() - 1);
        SizeIndustry industry = figures.industry();
        if (industry == null) {
            return new Size(figures, null, null, List.of(), List.of());
        }
        RuleBase.Answers answers = base.fire(List.of(figures), asOf);
        Boolean large = reaches(answers, figures, industry, SizeClass.LARGE);
        return new Size(
                figures,
                Ternary.not(large),
                sizeClass(answers, figures, industry),
                floors(industry).map(c -> c.operand().text()).toList(),
                floors(industry)
                        .filter(c -> isOn(c, figures, asOf))
                        .map(c -> c.operand().text())
                        .toList());
    }

    /** The highest class whose floors are all reached; open as soon as one on the way is. */
    private @Nullable SizeClass sizeClass(
            RuleBase.Answers answers, SizeFigures figures, SizeIndustry industry) {
        for (SizeClass candidate : List.of(SizeClass.LARGE, SizeClass.MEDIUM, SizeClass.SMALL)) {
            Boolean reached = reaches(answers, figures, industry, candidate);
            if (reached == null) {
                return null;
            }
            if (reached) {
                return candidate;
            }
        }
        return SizeClass.MICRO;
    }

    private @Nullable Boolean reaches(
            RuleBase.Answers answers,
            SizeFigures figures,
            SizeIndustry industry,
            SizeClass sizeClass) {
        return answers.of(rule(industry, sizeClass).condition(), type -> figures);
    }

    private RuleText rule(SizeIndustry industry, SizeClass sizeClass) {
        return base.rule(industry + " " + sizeClass);
    }

    private Stream<Comparison> floors(SizeIndustry industry) {
        return rule(industry, SizeClass.LARGE)
                .condition()
                .comparisons()
                .filter(c -> c.operator().isOrder());
    }

    private static boolean isOn(Comparison floor, SizeFigures figures, LocalDate asOf) {
        Object figure = floor.operand().value(figures, asOf);
        return figure != null && Operator.EQUAL.holds(figure, floor.literals().get(0).on(asOf));
    }
}
