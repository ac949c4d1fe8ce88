package org.huiqi.rules.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huiqi.profile.SizeClass;
import org.huiqi.profile.SizeIndustry;
import org.huiqi.profile.fact.SizeFigures;
import org.huiqi.rules.condition.Comparison;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Joint;
import org.huiqi.text.WordSuggester;

/**
 * The standard that firms are sized by has a floor for every industry and class, named {@code
 * INDUSTRY LARGE}, about that industry, and none above that of the next larger class.
 */
final class SizeStandardCheck {
    private static final List<SizeClass> CLASSES =
            List.of(SizeClass.LARGE, SizeClass.MEDIUM, SizeClass.SMALL);

    private final Map<String, RuleText> rules = new HashMap<>();
    private final List<PackProblem> problems = new ArrayList<>();

    private SizeStandardCheck() {}

    /** What is wrong with the standard that the edition names; nothing about unreadable files. */
    static List<PackProblem> check(List<RuleFile> standards) {
        SizeStandardCheck check = new SizeStandardCheck();
        List<RuleFile> sizes =
                standards.stream()
                        .filter(f -> f.rules().stream().anyMatch(SizeStandardCheck::isSize))
                        .toList();
        if (sizes.isEmpty()) {
            if (standards.stream().allMatch(file -> file.problems().isEmpty())) {
                check.none();
            }
            return check.problems;
        }
        sizes.forEach(file -> file.rules().forEach(rule -> check.rules.put(rule.id(), rule)));
        boolean readable = sizes.stream().allMatch(file -> file.problems().isEmpty());
        check.names(sizes.get(0).file(), readable);
        for (SizeIndustry industry : SizeIndustry.values()) {
            check.order(industry);
        }
        return check.problems;
    }

    private static boolean isSize(RuleText rule) {
        return rule.factType() == SizeFigures.class;
    }

    private void none() {
        problems.add(
                new PackProblem(
                        "edition.yaml",
                        "standards",
                        StandardText.NO_SIZE_STANDARD.text(),
                        StandardText.NAME_SIZE_STANDARD.text()));
    }

    private static String id(SizeIndustry industry, SizeClass sizeClass) {
        return industry + " " + sizeClass;
    }

    private void names(String file, boolean readable) {
        Set<String> expected = new LinkedHashSet<>();
        for (SizeIndustry industry : SizeIndustry.values()) {
            CLASSES.forEach(sizeClass -> expected.add(id(industry, sizeClass)));
        }
        for (RuleText rule : rules.values()) {
            if (!expected.contains(rule.id())) {
                String near = WordSuggester.closest(rule.id(), expected);
                problem(rule, StandardText.NOT_A_FLOOR.text(), StandardText.NAME_FLOOR.with(near));
            } else if (industry(rule).filter(i -> rule.id().startsWith(i + " ")).isEmpty()) {
                problem(
                        rule,
                        StandardText.NO_INDUSTRY.text(),
                        StandardText.WRITE_INDUSTRY.with(rule.id().split(" ")[0]));
            }
        }
        expected.stream()
                .filter(id -> readable && !rules.containsKey(id))
                .forEach(
                        id ->
                                problems.add(
                                        new PackProblem(
                                                file,
                                                0,
                                                StandardText.NO_FLOOR.with(id),
                                                StandardText.ADD_FLOOR.with(id))));
    }

    private static Optional<Object> industry(RuleText rule) {
        return rule.condition()
                .comparisons()
                .filter(comparison -> comparison.operand().type() == SizeIndustry.class)
                .map(comparison -> comparison.literals().get(0).value())
                .findFirst();
    }

    private void order(SizeIndustry industry) {
        for (int i = 0; i + 1 < CLASSES.size(); i++) {
            RuleText larger = rules.get(id(industry, CLASSES.get(i)));
            RuleText smaller = rules.get(id(industry, CLASSES.get(i + 1)));
            if (larger != null && smaller != null) {
                Map<String, BigDecimal> above = floors(larger);
                floors(smaller)
                        .forEach(
                                (figure, floor) -> {
                                    BigDecimal most = above.get(figure);
                                    if (most != null && floor.compareTo(most) >= 0) {
                                        tooHigh(smaller, larger, figure, floor, most);
                                    }
                                });
            }
        }
    }

    private void tooHigh(
            RuleText smaller, RuleText larger, String figure, BigDecimal floor, BigDecimal most) {
        problem(
                smaller,
                StandardText.FLOOR_TOO_HIGH.with(figure, floor, larger.id(), most),
                StandardText.CORRECT_ONE.text());
    }

    private static Map<String, BigDecimal> floors(RuleText rule) {
        Map<String, BigDecimal> floors = new HashMap<>();
        rule.condition()
                .comparisons()
                .filter(comparison -> comparison.operator().isOrder())
                .forEach(comparison -> put(floors, comparison));
        return floors;
    }

    private static void put(Map<String, BigDecimal> floors, Comparison comparison) {
        if (comparison.literals().get(0).value() instanceof BigDecimal floor) {
            floors.put(comparison.operand().text(), floor);
        }
    }

    private void problem(RuleText rule, Bilingual what, Bilingual advice) {
        problems.add(
                new PackProblem(
                        rule.file(), rule.line(), Joint.PAIR.with(rule.id(), what), advice));
    }
}
