package org.huiqi.rules.language;

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
                String id = criterion.id();
                check.entry(id, StandardText.NO_TRUST.with(id), StandardText.WRITE_TRUST.text());
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
                    found.entry(
                            one.file() + ".yaml",
                            "from",
                            StandardText.OVERLAPS.with(one.from(), other.file()),
                            StandardText.ONE_VERSION_A_DAY);
                }
            }
        }
    }

    /** Ids of the bands of a standard's score. */
    static Set<String> bands(Standard standard) {
        Set<String> bands = new LinkedHashSet<>();
        if (standard.score() != null) {
            standard.score().indicators().forEach(i -> bands.addAll(i.bands()));
        }
        return bands;
    }

    private void titleAndDays() {
        List<String> titles = Arrays.stream(TitleType.values()).map(TitleType::name).toList();
        if (!titles.contains(standard.title())) {
            entry(
                    "title",
                    StandardText.NOT_A_TITLE.with(standard.title()),
                    StandardText.WRITE_TITLE.with(WordSuggester.closest(standard.title(), titles)));
        }
        if (standard.from() != null
                && standard.to() != null
                && standard.to().isBefore(standard.from())) {
            entry("to", StandardText.ENDS_FIRST.text(), StandardText.CORRECT.text());
        }
    }

    private void score(Score score) {
        String criterion = score.criterion();
        RuleText rule = rules.get(criterion);
        boolean there = standard.criteria().stream().anyMatch(c -> c.id().equals(criterion));
        if (!there || rule != null && rule.factType() != Points.class) {
            entry(
                    "score.criterion",
                    StandardText.NO_SCORE.with(criterion),
                    StandardText.ASK_POINTS.with(criterion));
        }
        Set<String> parts = score.parts().stream().map(Named::id).collect(Collectors.toSet());
        score.indicators().forEach(indicator -> indicator(indicator, parts));
    }

    private void indicator(Indicator indicator, Set<String> parts) {
        String id = indicator.id();
        if (indicator.part() != null && !parts.contains(indicator.part())) {
            Bilingual what = StandardText.NO_PART.with(id, indicator.part());
            entry(id + ".part", what, StandardText.ADD_PART.text());
        }
        if (indicator.entered() == null == indicator.bands().isEmpty()) {
            entry(id, StandardText.BANDS_OR_FIELD.with(id), StandardText.ONE_OF_TWO.text());
        }
        if (indicator.entered() != null && Fields.of(indicator.entered()).isEmpty()) {
            Bilingual what = SeedText.NO_PROFILE_FIELD.with(id, indicator.entered());
            entry(id + ".entered", what, SeedText.USE_FIELD.text());
        }
        boolean adds = indicator.combine() == Combine.SUM;
        IntStream points = indicator.bands().stream().mapToInt(this::points);
        int most = adds ? points.sum() : points.max().orElse(0);
        boolean fits = adds ? most >= indicator.max() : most == indicator.max();
        if (!indicator.bands().isEmpty() && !fits) {
            Bilingual what = StandardText.MAX_OTHER_THAN_BANDS.with(id, indicator.max(), most);
            entry(id + ".max", what, StandardText.CORRECT_MAX.text());
        }
    }

    private int points(String band) {
        return rules.containsKey(band) ? rules.get(band).points() : 0;
    }

    /** Bands give points, and nothing else does. */
    private void points() {
        Set<String> bands = bands(standard);
        for (RuleText rule : rules.values()) {
            boolean band = bands.contains(rule.id());
            if (band == (rule.points() == 0)) {
                StandardText what =
                        band ? StandardText.BAND_WITHOUT_POINTS : StandardText.POINTS_WITHOUT_BAND;
                found.line(
                        rule.file(), rule.line(), what.with(rule.id()), StandardText.WRITE_POINTS);
            }
        }
    }

    private void entry(String about, Bilingual what, Bilingual advice) {
        found.entry(standard.file() + ".yaml", about, what, advice);
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
                found.entry(
                        "edition.yaml",
                        "standards",
                        StandardText.NO_SIZE_STANDARD.text(),
                        StandardText.NAME_SIZE_STANDARD);
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
                found.line(
                        sizes.get(0).file(),
                        0,
                        StandardText.NO_FLOOR.with(id),
                        StandardText.ADD_FLOOR.with(id));
            }
        }
        for (SizeIndustry industry : SizeIndustry.values()) {
            for (int i = 0; i + 1 < CLASSES.size(); i++) {
                RuleText larger = rules.get(industry + " " + CLASSES.get(i));
                RuleText smaller = rules.get(industry + " " + CLASSES.get(i + 1));
                if (larger != null && smaller != null) {
                    order(smaller, larger, found);
                }
            }
        }
    }

    private static void floor(RuleText rule, Set<String> expected, Problems found) {
        String near = WordSuggester.closest(rule.id(), expected);
        boolean named =
                rule.condition()
                        .comparisons()
                        .filter(comparison -> comparison.operand().type() == SizeIndustry.class)
                        .map(comparison -> comparison.literals().get(0).value())
                        .findFirst()
                        .filter(industry -> rule.id().startsWith(industry + " "))
                        .isPresent();
        if (!expected.contains(rule.id())) {
            Bilingual advice = StandardText.NAME_FLOOR.with(near);
            found.rule(rule, rule.line(), StandardText.NOT_A_FLOOR.text(), advice);
        } else if (!named) {
            Bilingual advice = StandardText.WRITE_INDUSTRY.with(rule.id().split(" ")[0]);
            found.rule(rule, rule.line(), StandardText.NO_INDUSTRY.text(), advice);
        }
    }

    private static void order(RuleText smaller, RuleText larger, Problems found) {
        Map<String, BigDecimal> above = floors(larger);
        floors(smaller)
                .forEach(
                        (figure, floor) -> {
                            BigDecimal most = above.get(figure);
                            if (most != null && floor.compareTo(most) >= 0) {
                                found.rule(
                                        smaller,
                                        smaller.line(),
                                        StandardText.FLOOR_TOO_HIGH.with(
                                                figure, floor, larger.id(), most),
                                        StandardText.CORRECT_ONE);
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
