package org.huiqi.rules.lint;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Judged;
import org.huiqi.profile.Bounds;
import org.huiqi.profile.Count;
import org.huiqi.profile.fact.Points;
import org.huiqi.profile.reading.Location;
import org.huiqi.profile.schema.Fields;
import org.huiqi.profile.schema.In;
import org.huiqi.profile.schema.Unit;
import org.huiqi.rules.condition.AccessorCall;
import org.huiqi.rules.condition.Comparison;
import org.huiqi.rules.condition.Literal;
import org.huiqi.rules.condition.Operand;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.rules.language.PackCheck;
import org.huiqi.rules.language.PackProblem;
import org.huiqi.rules.language.Problems;
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
        for (Judged judged : edition.judged().toList()) {
            for (Criterion criterion : judged.criteria()) {
                rules.stream()
                        .filter(rule -> rule.id().equals(criterion.id()))
                        .forEach(rule -> check.requirement(judged.file(), criterion, rule));
            }
        }
        rules.forEach(check::comment);
        return check.found.found();
    }

    /** The only field that an operand rests on; empty where it rests on several or on none. */
    static Optional<Fields.Field> field(Operand operand) {
        List<String> paths = operand.paths(ANY_DAY);
        String list =
                operand.isOfApplicant() ? null : PackCheck.listOf(operand.reached().factType());
        return paths.size() == 1
                ? Fields.of((list == null ? "" : list + "[].") + paths.get(0))
                : Optional.empty();
    }

    /** Unit of the numbers of an operand; null where none is known. */
    private static @Nullable Unit unit(Operand operand) {
        return operand.calls().stream()
                .map(call -> call.method().getAnnotation(In.class))
                .filter(Objects::nonNull)
                .map(In::value)
                .findFirst()
                .orElseGet(() -> field(operand).map(Fields.Field::unit).orElse(null));
    }

    /** Whether a call names the number that a count or a sum has to reach. */
    private static boolean isBound(AccessorCall call) {
        Class<?> asked = call.method().getDeclaringClass();
        return asked == Count.class || asked == Bounds.class;
    }

    private static boolean namesNumbers(RuleText rule) {
        return rule.points() > 0
                || rule.condition()
                        .comparisons()
                        .anyMatch(c -> !numbers(c).isEmpty() || years(c).findAny().isPresent());
    }

    private void requirement(String file, Criterion criterion, RuleText rule) {
        for (Language language : Language.values()) {
            String key = language == Language.ZH ? "zh" : "en";
            Bilingual reading = criterion.reading();
            String decided = reading == null ? "" : reading.in(language);
            Quantities text = Quantities.of(criterion.requirement().in(language));
            for (Bilingual difference : differences(rule, text, decided)) {
                found.entry(
                        file + ".yaml",
                        criterion.id() + ".requirement." + key,
                        LintText.REQUIREMENT.with(criterion.id(), difference),
                        LintText.CORRECT_REQUIREMENT.with(rule.file(), rule.line()));
            }
        }
    }

    private void comment(RuleText rule) {
        int gap = rule.comment().indexOf("  ");
        String text = gap < 0 ? rule.comment() : rule.comment().substring(gap);
        for (Bilingual difference : differences(rule, Quantities.of(text), "")) {
            Bilingual what = LintText.COMMENT.with(rule.id(), difference);
            comment(rule, what, LintText.CORRECT_COMMENT);
        }
        Set<BigDecimal> points = new LinkedHashSet<>();
        POINTS.matcher(rule.comment())
                .results()
                .forEach(match -> points.add(new BigDecimal(match.group(1))));
        if (rule.points() > 0
                && !points.isEmpty()
                && !points.contains(BigDecimal.valueOf(rule.points()))) {
            String written = Quantities.written(points);
            Bilingual what = LintText.COMMENT_POINTS.with(rule.id(), written, rule.points());
            comment(rule, what, LintText.CORRECT_ONE);
        }
    }

    private void comment(RuleText rule, Bilingual what, LintText advice) {
        found.at(new Location(rule.file(), rule.line() - 1, 0), rule.id(), what, advice);
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
            years(comparison).forEach(years::add);
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
        return Stream.concat(comparison.literals().stream(), arguments(comparison, true))
                .map(Literal::value)
                .filter(BigDecimal.class::isInstance)
                .map(BigDecimal.class::cast)
                .toList();
    }

    /** Years that answers are asked for, and those of days. */
    private static Stream<BigDecimal> years(Comparison comparison) {
        return Stream.concat(
                arguments(comparison, false)
                        .map(Literal::value)
                        .filter(NumberCheck::isYear)
                        .map(BigDecimal.class::cast),
                comparison.literals().stream()
                        .map(Literal::value)
                        .filter(LocalDate.class::isInstance)
                        .map(day -> BigDecimal.valueOf(((LocalDate) day).getYear())));
    }

    private static Stream<Literal> arguments(Comparison comparison, boolean ofBounds) {
        return comparison.operand().calls().stream()
                .filter(call -> isBound(call) == ofBounds)
                .flatMap(call -> call.arguments().stream());
    }

    private static boolean isYear(@Nullable Object value) {
        return value instanceof BigDecimal number
                && number.compareTo(BigDecimal.valueOf(1990)) > 0
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
            differences.add(LintText.SAYS_OTHER_NUMBER.with(said, plain));
        }
    }
}
