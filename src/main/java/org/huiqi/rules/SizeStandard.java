package org.huiqi.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.huiqi.profile.Profile;
import org.huiqi.profile.SizeClass;
import org.huiqi.profile.SizeIndustry;
import org.huiqi.profile.Ternary;
import org.huiqi.profile.fact.Attestations;
import org.huiqi.profile.fact.Size;
import org.huiqi.profile.fact.SizeFigures;
import org.huiqi.rules.Asked.Single;
import org.huiqi.rules.Condition.Operator;
import org.jspecify.annotations.Nullable;

/** The SME size standard 工信部联企业〔2011〕300号: its rules are floors of the classes by industry. */
final class SizeStandard {
    private final RuleBase base;
    private final Map<SizeIndustry, Floors> floors = new EnumMap<>(SizeIndustry.class);

    SizeStandard(RuleBase base) {
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
     * @param probes the floors of a large firm
     * @param names figures that they look at
     */
    private record Floors(
            Asked large, Asked medium, Asked small, List<Probe> probes, List<String> names) {
        static Floors of(SizeIndustry industry, RuleBase base) {
            Asked large = base.asked(id(industry, SizeClass.LARGE));
            List<Probe> probes =
                    large.comparisons()
                            .filter(single -> single.comparison().operator().isOrder())
                            .map(Single::probe)
                            .toList();
            return new Floors(
                    large,
                    base.asked(id(industry, SizeClass.MEDIUM)),
                    base.asked(id(industry, SizeClass.SMALL)),
                    probes,
                    probes.stream().map(probe -> probe.comparison().operand().text()).toList());
        }

        static String id(SizeIndustry industry, SizeClass sizeClass) {
            return industry + " " + sizeClass;
        }

        /** The highest class whose floors are all reached; open as soon as one on the way is. */
        @Nullable SizeClass sizeClass(@Nullable Boolean isLarge, Figures figures) {
            Boolean reached = isLarge;
            SizeClass sizeClass = SizeClass.LARGE;
            if (Boolean.FALSE.equals(reached)) {
                reached = medium.holds(figures);
                sizeClass = SizeClass.MEDIUM;
            }
            if (Boolean.FALSE.equals(reached)) {
                reached = small.holds(figures);
                sizeClass = SizeClass.SMALL;
            }
            return reached == null ? null : reached ? sizeClass : SizeClass.MICRO;
        }

        List<String> on(Figures figures) {
            List<String> on = new ArrayList<>();
            for (int i = 0; i < probes.size(); i++) {
                if (isOn(probes.get(i), figures)) {
                    on.add(names.get(i));
                }
            }
            return on;
        }

        private static boolean isOn(Probe floor, Figures figures) {
            Object figure = floor.answer(figures.value(), figures.asOf());
            Literal literal = floor.comparison().literals().get(0);
            return figure != null && Operator.EQUAL.holds(figure, literal.on(figures.asOf()));
        }
    }

    RuleBase base() {
        return base;
    }

    /** Sizes of firms by the figures of the last full year, in the order of the firms. */
    List<Size> classify(List<Profile> firms, LocalDate asOf) {
        List<Figures> figures = firms.stream().map(firm -> Figures.of(firm, asOf)).toList();
        base.ask(
                figures.stream()
                        .filter(firm -> firm.value().industry() != null)
                        .map(Figures::fact)
                        .toList(),
                asOf);
        return figures.stream().map(this::size).toList();
    }

    /**
     * The figures of a firm, the only fact that the standard looks at.
     *
     * @param fact the figures with what the engine said
     * @param asOf the day
     */
    private record Figures(Fact fact, LocalDate asOf) implements FactLookup {
        static Figures of(Profile profile, LocalDate asOf) {
            return new Figures(new Fact(SizeFigures.of(profile, asOf.getYear() - 1)), asOf);
        }

        SizeFigures value() {
            return (SizeFigures) fact.value();
        }

        @Override
        public @Nullable Fact fact(Class<?> type) {
            return type == SizeFigures.class ? fact : null;
        }

        @Override
        public @Nullable Attestations attestations() {
            return null;
        }
    }

    private Size size(Figures figures) {
        SizeIndustry industry = figures.value().industry();
        if (industry == null) {
            return new Size(figures.value(), null, null, List.of(), List.of());
        }
        Floors of = floors.get(industry);
        Boolean large = of.large().holds(figures);
        return new Size(
                figures.value(),
                Ternary.not(large),
                of.sizeClass(large, figures),
                of.names(),
                of.on(figures));
    }
}
