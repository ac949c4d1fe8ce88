package org.huiqi.rules.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiqi.catalogue.Programme.Named;
import org.huiqi.catalogue.Standard;
import org.huiqi.catalogue.Standard.Combine;
import org.huiqi.catalogue.Standard.Indicator;
import org.huiqi.catalogue.Standard.Score;
import org.huiqi.profile.TitleType;
import org.huiqi.profile.fact.Points;
import org.huiqi.profile.schema.Fields;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.text.Bilingual;
import org.huiqi.text.WordSuggester;

/** Checks what a standard has and a programme has not: its title, its days and its score. */
public final class StandardCheck {
    private final Standard standard;
    private final Map<String, RuleText> rules = new HashMap<>();
    private final List<PackProblem> problems = new ArrayList<>();

    private StandardCheck(Standard standard) {
        this.standard = standard;
    }

    /**
     * {@return everything that would make the standard misread or crash}
     *
     * @param standard a version of a standard
     * @param files the rule files
     */
    public static List<PackProblem> check(Standard standard, List<RuleFile> files) {
        StandardCheck check = new StandardCheck(standard);
        files.stream()
                .filter(f -> f.file().equals(standard.file() + ".drl"))
                .flatMap(f -> f.rules().stream())
                .forEach(rule -> check.rules.put(rule.id(), rule));
        check.title();
        check.trust();
        if (standard.score() != null) {
            check.score(standard.score());
        }
        check.points();
        return check.problems;
    }

    /**
     * {@return what two versions of a standard have against each other: no day has both}
     *
     * @param standards every version of every standard
     */
    public static List<PackProblem> overlaps(List<Standard> standards) {
        List<PackProblem> problems = new ArrayList<>();
        for (Standard one : standards) {
            for (Standard other : standards) {
                boolean starts = one.from() != null && other.appliesOn(one.from());
                if (one != other && one.id().equals(other.id()) && starts) {
                    problems.add(
                            new PackProblem(
                                    one.file() + ".yaml",
                                    "from",
                                    StandardText.OVERLAPS.with(one.from(), other.file()),
                                    StandardText.ONE_VERSION_A_DAY.text()));
                }
            }
        }
        return problems;
    }

    private void title() {
        try {
            TitleType.valueOf(standard.title());
        } catch (IllegalArgumentException e) {
            seed(
                    "title",
                    StandardText.NOT_A_TITLE.with(standard.title()),
                    StandardText.WRITE_TITLE.with(near(standard.title())));
        }
        if (standard.from() != null
                && standard.to() != null
                && standard.to().isBefore(standard.from())) {
            seed("to", StandardText.ENDS_FIRST.text(), StandardText.CORRECT.text());
        }
    }

    private static String near(String title) {
        return WordSuggester.closest(
                title, Arrays.stream(TitleType.values()).map(TitleType::name).toList());
    }

    private void trust() {
        standard.criteria().stream()
                .filter(criterion -> criterion.trust() == null)
                .forEach(
                        criterion ->
                                seed(
                                        criterion.id(),
                                        StandardText.NO_TRUST.with(criterion.id()),
                                        StandardText.WRITE_TRUST.text()));
    }

    private void score(Score score) {
        RuleText rule = rules.get(score.criterion());
        boolean there =
                standard.criteria().stream().anyMatch(c -> c.id().equals(score.criterion()));
        if (!there || rule != null && rule.factType() != Points.class) {
            seed(
                    "score.criterion",
                    StandardText.NO_SCORE.with(score.criterion()),
                    StandardText.ASK_POINTS.with(score.criterion()));
        }
        Set<String> parts = score.parts().stream().map(Named::id).collect(Collectors.toSet());
        for (Indicator indicator : score.indicators()) {
            indicator(indicator, parts);
        }
    }

    private void indicator(Indicator indicator, Set<String> parts) {
        if (indicator.part() != null && !parts.contains(indicator.part())) {
            seed(
                    indicator.id() + ".part",
                    StandardText.NO_PART.with(indicator.id(), indicator.part()),
                    StandardText.ADD_PART.text());
        }
        if (indicator.entered() == null == indicator.bands().isEmpty()) {
            seed(
                    indicator.id(),
                    StandardText.BANDS_OR_FIELD.with(indicator.id()),
                    StandardText.ONE_OF_TWO.text());
        }
        if (indicator.entered() != null && Fields.of(indicator.entered()).isEmpty()) {
            seed(
                    indicator.id() + ".entered",
                    SeedText.NO_PROFILE_FIELD.with(indicator.id(), indicator.entered()),
                    SeedText.USE_FIELD.text());
        }
        int most = 0;
        for (String band : indicator.bands()) {
            RuleText rule = rules.get(band);
            int points = rule == null ? 0 : rule.points();
            most = indicator.combine() == Combine.SUM ? most + points : Math.max(most, points);
        }
        boolean fits =
                indicator.combine() == Combine.SUM
                        ? most >= indicator.max()
                        : most == indicator.max();
        if (!indicator.bands().isEmpty() && !fits) {
            seed(
                    indicator.id() + ".max",
                    StandardText.MAX_OTHER_THAN_BANDS.with(indicator.id(), indicator.max(), most),
                    StandardText.CORRECT_MAX.text());
        }
    }

    /** Bands give points, and nothing else does. */
    private void points() {
        Set<String> bands = new HashSet<>();
        if (standard.score() != null) {
            standard.score().indicators().forEach(i -> bands.addAll(i.bands()));
        }
        for (RuleText rule : rules.values()) {
            if (bands.contains(rule.id()) == (rule.points() == 0)) {
                boolean band = bands.contains(rule.id());
                problems.add(
                        new PackProblem(
                                rule.file(),
                                rule.line(),
                                (band
                                                ? StandardText.BAND_WITHOUT_POINTS
                                                : StandardText.POINTS_WITHOUT_BAND)
                                        .with(rule.id()),
                                StandardText.WRITE_POINTS.text()));
            }
        }
    }

    private void seed(String about, Bilingual what, Bilingual advice) {
        problems.add(new PackProblem(standard.file() + ".yaml", about, what, advice));
    }
}
