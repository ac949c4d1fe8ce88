package org.huiqi.rules.lint;

import static org.huiqi.rules.lint.LintText.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Judged;
import org.huiqi.profile.fact.Points;
import org.huiqi.profile.reading.Location;
import org.huiqi.profile.schema.Fields;
import org.huiqi.profile.schema.Unit;
import org.huiqi.rules.condition.Comparison;
import org.huiqi.rules.condition.Literal;
import org.huiqi.rules.condition.Operand;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.rules.language.PackProblem;
import org.huiqi.rules.language.Problems;
import org.huiqi.rules.language.Step;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * A number that a rule compares with stands in what people read of it: in the requirement in both
 * languages and in the comment, as far as these name numbers of that kind.
 */
final class NumberCheck {
    private static final Pattern POINTS = Pattern.compile("([0-9]{1,40})分");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TWELVE = BigDecimal.valueOf(12);
    private static final LocalDate ANY_DAY = LocalDate.of(2024, 1, 1);

    private final Problems found = new Problems();

    private NumberCheck() {}

    static List<PackProblem> check(Edition edition, Collection<RuleText> all) {
        NumberCheck check = new NumberCheck();
        List<RuleText> rules = all.stream().filter(NumberCheck::namesNumbers).toList();
        edition.judged()
                .forEach(
                        judged ->
                                judged.criteria()
                                        .forEach(one -> check.requirement(judged, one, rules)));
        rules.forEach(check::comment);
        return check.found.found();
    }

    /** The only field that an operand rests on; empty where it rests on several or on none. */
    static Optional<Fields.Field> field(Operand operand) {
        List<String> paths = Step.paths(operand, ANY_DAY);
        return paths.size() == 1 ? Fields.of(paths.get(0)) : Optional.empty();
    }

    /** Unit of the numbers of an operand; null where none is known. */
    private static @Nullable Unit unit(Operand operand) {
        return operand.unit().or(() -> field(operand).map(Fields.Field::unit)).orElse(null);
    }

    private static boolean namesNumbers(RuleText rule) {
        return rule.points() > 0
                || rule.condition()
                        .comparisons()
                        .anyMatch(c -> !numbers(c).isEmpty() || !years(c).isEmpty());
    }

    private void requirement(Judged judged, Criterion criterion, List<RuleText> rules) {
        for (RuleText rule : rules) {
            if (!rule.id().equals(criterion.id())) {
                continue;
            }
            for (Language language : Language.values()) {
                Bilingual reading = criterion.reading();
                String decided = reading == null ? "" : reading.in(language);
                Quantities text = Quantities.of(criterion.requirement().in(language));
                for (Bilingual difference : differences(rule, text, decided)) {
                    found.entry(
                            judged,
                            rule.id() + ".requirement." + (language == Language.ZH ? "zh" : "en"),
                            REQUIREMENT.with(rule.id(), difference),
                            CORRECT_REQUIREMENT.with(rule.file(), rule.line()));
                }
            }
        }
    }

    private void comment(RuleText rule) {
        Location at = new Location(rule.file(), rule.line() - 1, 0);
        String id = rule.id();
        int gap = rule.comment().indexOf("  ");
        String text = gap < 0 ? rule.comment() : rule.comment().substring(gap);
        for (Bilingual difference : differences(rule, Quantities.of(text), "")) {
            found.at(at, id, COMMENT.with(id, difference), CORRECT_COMMENT);
        }
        Set<BigDecimal> points = new LinkedHashSet<>();
        POINTS.matcher(rule.comment())
                .results()
                .forEach(match -> points.add(new BigDecimal(match.group(1))));
        if (rule.points() > 0
                && !points.isEmpty()
                && !points.contains(BigDecimal.valueOf(rule.points()))) {
            String written = Quantities.written(points);
            found.at(at, id, COMMENT_POINTS.with(id, written, rule.points()), CORRECT_ONE);
        }
    }

    /**
     * Numbers of a rule that a text names otherwise, each as the rest of a sentence.
     *
     * @param decided what was decided about it: a day that was worked out stands there
     */
    private static List<Bilingual> differences(RuleText rule, Quantities text, String decided) {
        Set<Bilingual> differences = new LinkedHashSet<>();
        Set<BigDecimal> years = new LinkedHashSet<>();
        Set<BigDecimal> points = new LinkedHashSet<>();
        for (Comparison comparison : rule.condition().comparisons().toList()) {
            years.addAll(years(comparison));
            Unit unit = unit(comparison.operand());
            for (BigDecimal number : numbers(comparison)) {
                if (unit == null && isYear(number)) {
                    years.add(number);
                } else if (rule.factType() == Points.class) {
                    points.add(number);
                } else {
                    number(number, unit, text, differences);
                }
            }
        }
        Set<BigDecimal> worked = Quantities.of(decided).years();
        if (years.stream().noneMatch(year -> has(worked, year))) {
            oneOf(years, text.years(), differences);
        }
        oneOf(points, text.rest(), differences);
        return List.copyOf(differences);
    }

    /** What is compared with, and what a count or a sum has to reach. */
    private static List<BigDecimal> numbers(Comparison comparison) {
        return Literal.numbers(
                Stream.concat(comparison.literals().stream(), arguments(comparison, true))
                        .toList());
    }

    /** Years that answers are asked for, and those of days. */
    private static List<BigDecimal> years(Comparison comparison) {
        List<BigDecimal> years =
                new ArrayList<>(Literal.numbers(arguments(comparison, false).toList()));
        years.removeIf(number -> !isYear(number));
        for (Literal literal : comparison.literals()) {
            if (literal.value() instanceof LocalDate day) {
                years.add(BigDecimal.valueOf(day.getYear()));
            }
        }
        return years;
    }

    private static Stream<Literal> arguments(Comparison comparison, boolean ofBounds) {
        return comparison.operand().calls().stream()
                .filter(call -> call.isBound() == ofBounds)
                .flatMap(call -> call.arguments().stream());
    }

    private static boolean isYear(BigDecimal number) {
        return number.compareTo(BigDecimal.valueOf(1990)) > 0
                && number.compareTo(BigDecimal.valueOf(2100)) < 0;
    }

    private static void number(
            BigDecimal number, @Nullable Unit unit, Quantities text, Set<Bilingual> differences) {
        if (unit == Unit.WAN_YUAN) {
            differs(number, text.money(), "万元", differences);
        } else if (unit == Unit.PERCENT) {
            if (text.percent().stream().noneMatch(share -> isGrowth(share, number))) {
                differs(number, text.percent(), "%", differences);
            }
        } else if (unit == Unit.MONTHS
                && text.rest().stream().anyMatch(n -> n.multiply(TWELVE).compareTo(number) == 0)) {
            return;
        } else if (unit != null || !has(text.money(), number)) {
            differs(number, text.rest(), "", differences);
        }
    }

    /** Growth of 5 % is 105 % of the year before, and 110.25 % over two years. */
    private static boolean isGrowth(BigDecimal share, BigDecimal number) {
        BigDecimal year = share.add(HUNDRED);
        return number.compareTo(year) == 0
                || number.compareTo(year.multiply(year).movePointLeft(2)) == 0;
    }

    private static void oneOf(
            Set<BigDecimal> numbers, Set<BigDecimal> named, Set<Bilingual> differences) {
        if (numbers.stream().noneMatch(number -> has(named, number))) {
            numbers.forEach(number -> differs(number, named, "", differences));
        }
    }

    private static boolean has(Set<BigDecimal> named, BigDecimal number) {
        return named.stream().anyMatch(n -> n.compareTo(number) == 0);
    }

    private static void differs(
            BigDecimal number, Set<BigDecimal> named, String unit, Set<Bilingual> differences) {
        if (!named.isEmpty() && !has(named, number)) {
            String plain = number.stripTrailingZeros().toPlainString() + unit;
            String said = Quantities.written(named) + unit;
            differences.add(SAYS_OTHER_NUMBER.with(said, plain));
        }
    }
}
