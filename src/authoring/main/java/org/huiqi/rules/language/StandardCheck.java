package org.huiqi.rules.language;

import static org.huiqi.rules.language.StandardText.*;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Programme.Named;
import org.huiqi.catalogue.Standard;
import org.huiqi.catalogue.Standard.Combine;
import org.huiqi.catalogue.Standard.Indicator;
import org.huiqi.catalogue.Standard.Score;
import org.huiqi.profile.SizeClass;
import org.huiqi.profile.SizeIndustry;
import org.huiqi.profile.TitleType;
import org.huiqi.profile.fact.Points;
import org.huiqi.profile.fact.SizeFigures;
import org.huiqi.profile.schema.Fields;
import org.huiqi.rules.condition.Comparison;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.rules.language.PackReader.Pack;
import org.huiqi.text.Bilingual;
import org.huiqi.text.WordSuggester;

/**
 * Checks what a standard has and a programme has not: its title, its days, its score, its floors.
 */
public final class StandardCheck {
    private static final List<SizeClass> CLASSES =
            List.of(SizeClass.LARGE, SizeClass.MEDIUM, SizeClass.SMALL);

    private final Standard standard;
    private final Map<String, RuleText> rules;
    private final Problems found;

    private StandardCheck(Standard standard, RuleFile file, Problems found) {
        this.standard = standard;
        this.rules = byId(List.of(file));
        this.found = found;
    }

    private static Map<String, RuleText> byId(List<RuleFile> files) {
        Map<String, RuleText> rules = new HashMap<>();
        Pack.texts(files).forEach(rule -> rules.put(rule.id(), rule));
        return rules;
    }

    /** Everything that would make a version of a standard misread or crash. */
    static void check(Standard standard, RuleFile file, Problems found) {
        StandardCheck check = new StandardCheck(standard, file, found);
        check.titleAndDays();
        for (Criterion criterion : standard.criteria()) {
            if (criterion.trust() == null) {
                found.entry(standard, criterion.id(), NO_TRUST.with(criterion.id()), WRITE_TRUST);
            }
        }
        if (standard.score() != null) {
            check.score(standard.score());
        }
        check.points();
    }

    /**
     * Two versions of a standard that apply on one day.
     *
     * @param standards every version of every standard
     * @param found where it is told
     */
    public static void overlaps(List<Standard> standards, Problems found) {
        for (Standard one : standards) {
            for (Standard other : standards) {
                boolean starts = one.from() != null && other.appliesOn(one.from());
                if (one != other && one.id().equals(other.id()) && starts) {
                    Bilingual what = OVERLAPS.with(one.from(), other.file());
                    found.entry(one, "from", what, ONE_VERSION_A_DAY);
                }
            }
        }
    }

    private void titleAndDays() {
        String title = standard.title();
        List<String> titles = Arrays.stream(TitleType.values()).map(TitleType::name).toList();
        if (!titles.contains(title)) {
            Bilingual advice = WRITE_TITLE.with(WordSuggester.closest(title, titles));
            found.entry(standard, "title", NOT_A_TITLE.with(title), advice);
        }
        if (standard.from() != null
                && standard.to() != null
                && standard.to().isBefore(standard.from())) {
            found.entry(standard, "to", ENDS_FIRST, CORRECT);
        }
    }

    private void score(Score score) {
        String id = score.criterion();
        RuleText rule = rules.get(id);
        if (standard.find(id).isEmpty() || rule != null && rule.factType() != Points.class) {
            found.entry(standard, "score.criterion", NO_SCORE.with(id), ASK_POINTS.with(id));
        }
        Set<String> parts = score.parts().stream().map(Named::id).collect(Collectors.toSet());
        score.indicators().forEach(indicator -> indicator(indicator, parts));
    }

    private void indicator(Indicator indicator, Set<String> parts) {
        String id = indicator.id();
        String entered = indicator.entered();
        if (indicator.part() != null && !parts.contains(indicator.part())) {
            found.entry(standard, id + ".part", NO_PART.with(id, indicator.part()), ADD_PART);
        }
        if (entered == null == indicator.bands().isEmpty()) {
            found.entry(standard, id, BANDS_OR_FIELD.with(id), ONE_OF_TWO);
        }
        if (entered != null && Fields.of(entered).isEmpty()) {
            Bilingual what = SeedText.NO_PROFILE_FIELD.with(id, entered);
            found.entry(standard, id + ".entered", what, SeedText.USE_FIELD);
        }
        boolean adds = indicator.combine() == Combine.SUM;
        IntStream points =
                indicator.bands().stream()
                        .mapToInt(band -> rules.containsKey(band) ? rules.get(band).points() : 0);
        int most = adds ? points.sum() : points.max().orElse(0);
        boolean fits = adds ? most >= indicator.max() : most == indicator.max();
        if (!indicator.bands().isEmpty() && !fits) {
            Bilingual what = MAX_OTHER_THAN_BANDS.with(id, indicator.max(), most);
            found.entry(standard, id + ".max", what, CORRECT_MAX);
        }
    }

    /** Bands give points, and nothing else does. */
    private void points() {
        for (RuleText rule : rules.values()) {
            boolean band =
                    standard.indicators().stream().anyMatch(i -> i.bands().contains(rule.id()));
            if (band == (rule.points() == 0)) {
                StandardText what = band ? BAND_WITHOUT_POINTS : POINTS_WITHOUT_BAND;
                found.line(rule.file(), rule.line(), what.with(rule.id()), WRITE_POINTS);
            }
        }
    }

    /**
     * The standard that firms are sized by has a floor for every industry and class, named {@code
     * INDUSTRY LARGE}, about that industry, and none above that of the next larger class. Nothing
     * is said about unreadable files.
     */
    static void sizes(List<RuleFile> standards, Problems found) {
        List<RuleFile> sizes =
                standards.stream()
                        .filter(
                                file ->
                                        file.rules().stream()
                                                .anyMatch(r -> r.factType() == SizeFigures.class))
                        .toList();
        boolean readable =
                (sizes.isEmpty() ? standards : sizes)
                        .stream().allMatch(file -> file.problems().isEmpty());
        if (sizes.isEmpty()) {
            if (readable) {
                found.entry("edition.yaml", "standards", NO_SIZE_STANDARD, NAME_SIZE_STANDARD);
            }
            return;
        }
        Map<String, RuleText> rules = byId(sizes);
        Set<String> expected = new LinkedHashSet<>();
        for (SizeIndustry industry : SizeIndustry.values()) {
            CLASSES.forEach(sizeClass -> expected.add(industry + " " + sizeClass));
        }
        rules.values().forEach(rule -> floor(rule, expected, found));
        for (String id : expected) {
            if (readable && !rules.containsKey(id)) {
                found.line(sizes.get(0).file(), 0, NO_FLOOR.with(id), ADD_FLOOR.with(id));
            }
        }
        RuleText larger = null;
        for (String id : expected) {
            RuleText rule = rules.get(id);
            if (rule != null && larger != null && !id.endsWith(" " + CLASSES.get(0))) {
                order(rule, larger, found);
            }
            larger = rule;
        }
    }

    private static void floor(RuleText rule, Set<String> expected, Problems found) {
        boolean named =
                rule.condition()
                        .comparisons()
                        .filter(comparison -> comparison.operand().type() == SizeIndustry.class)
                        .map(comparison -> comparison.literals().get(0).value())
                        .limit(1)
                        .anyMatch(industry -> rule.id().startsWith(industry + " "));
        if (!expected.contains(rule.id())) {
            String near = WordSuggester.closest(rule.id(), expected);
            found.rule(rule, NOT_A_FLOOR, NAME_FLOOR.with(near));
        } else if (!named) {
            found.rule(rule, NO_INDUSTRY, WRITE_INDUSTRY.with(rule.id().split(" ")[0]));
        }
    }

    private static void order(RuleText smaller, RuleText larger, Problems found) {
        Map<String, BigDecimal> above = floors(larger);
        floors(smaller)
                .forEach(
                        (figure, floor) -> {
                            BigDecimal most = above.get(figure);
                            if (most != null && floor.compareTo(most) >= 0) {
                                Bilingual what =
                                        FLOOR_TOO_HIGH.with(figure, floor, larger.id(), most);
                                found.rule(smaller, what, CORRECT_ONE);
                            }
                        });
    }

    private static Map<String, BigDecimal> floors(RuleText rule) {
        Map<String, BigDecimal> floors = new HashMap<>();
        for (Comparison comparison : rule.condition().comparisons().toList()) {
            if (comparison.operator().isOrder()
                    && comparison.literals().get(0).value() instanceof BigDecimal floor) {
                floors.put(comparison.operand().text(), floor);
            }
        }
        return floors;
    }
}
