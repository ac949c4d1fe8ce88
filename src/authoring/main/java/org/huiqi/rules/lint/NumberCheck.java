package org.huiqi.rules.lint;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Judged;
import org.huiqi.profile.fact.Points;
import org.huiqi.profile.reading.Location;
import org.huiqi.profile.reading.Node;
import org.huiqi.profile.schema.Unit;
import org.huiqi.profile.schema.Values;
import org.huiqi.rules.condition.Comparison;
import org.huiqi.rules.condition.Literal;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.rules.language.PackProblem;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * A number that a rule compares with stands in what people read of it: in the requirement in both
 * languages and in the comment, as far as these name numbers of that kind. Both languages of a text
 * name the same amounts and shares, and no years and counts that contradict each other.
 */
final class NumberCheck {
    private static final Pattern POINTS = Pattern.compile("([0-9]{1,40})分");
    private static final Pattern DIGIT = Pattern.compile("[0-9]");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TWELVE = BigDecimal.valueOf(12);

    private final Complaints found = new Complaints();

    private NumberCheck() {}

    static List<PackProblem> check(Edition edition, Collection<RuleText> rules) {
        NumberCheck check = new NumberCheck();
        edition.programmes().forEach(programme -> check.judged(programme, rules));
        edition.titleStandards().forEach(standard -> check.judged(standard, rules));
        rules.stream().filter(NumberCheck::namesNumbers).forEach(check::comment);
        return check.found.problems();
    }

    /** Both languages of every text of a file name the same numbers. */
    static List<PackProblem> languages(Collection<Node> trees) {
        NumberCheck check = new NumberCheck();
        trees.forEach(check::visit);
        return check.found.problems();
    }

    /** The same of an entry of the catalogue that stands in no file. */
    static List<PackProblem> languages(Judged entry) {
        NumberCheck check = new NumberCheck();
        check.visit(entry, Location.somewhere(entry.file() + ".yaml"));
        return check.found.problems();
    }

    private void visit(@Nullable Object value, Location at) {
        if (value instanceof Bilingual text) {
            agree(at, text.zh(), text.en());
        } else if (value instanceof Collection<?> list) {
            list.forEach(one -> visit(one, at));
        } else if (value instanceof Record record) {
            for (RecordComponent component : Values.components(record.getClass())) {
                visit(Values.get(record, component), at);
            }
        }
    }

    private void visit(Node node) {
        if (node instanceof Node.Sequence list) {
            list.items().forEach(this::visit);
        } else if (node instanceof Node.Mapping map) {
            if (map.get("zh") instanceof Node.Scalar zh
                    && map.get("en") instanceof Node.Scalar en) {
                agree(en.at(), zh.text(), en.text());
            }
            map.entries().forEach(entry -> visit(entry.value()));
        }
    }

    private void agree(Location at, String zh, String en) {
        if (DIGIT.matcher(zh).find() || DIGIT.matcher(en).find()) {
            Quantities chinese = Quantities.of(zh);
            Quantities english = Quantities.of(en);
            agree(at, chinese.years(), english.years(), LintText.YEARS);
            agree(at, counted(chinese), counted(english), LintText.NUMBERS);
            alike(at, chinese.money(), english.money(), LintText.AMOUNTS);
            alike(at, chinese.percent(), english.percent(), LintText.PERCENTAGES);
        }
    }

    /** Where both name some, they name the same. */
    private void alike(
            Location at, Set<BigDecimal> inChinese, Set<BigDecimal> inEnglish, LintText name) {
        Set<BigDecimal> chinese = plain(inChinese);
        Set<BigDecimal> english = plain(inEnglish);
        if (!chinese.isEmpty() && !english.isEmpty() && !chinese.equals(english)) {
            differ(at, chinese, english, name);
        }
    }

    /** One of them names all that the other does. */
    private void agree(
            Location at, Set<BigDecimal> inChinese, Set<BigDecimal> inEnglish, LintText name) {
        Set<BigDecimal> chinese = plain(inChinese);
        Set<BigDecimal> english = plain(inEnglish);
        if (!chinese.containsAll(english) && !english.containsAll(chinese)) {
            differ(at, chinese, english, name);
        }
    }

    private void differ(
            Location at, Set<BigDecimal> chinese, Set<BigDecimal> english, LintText name) {
        found.add(
                at,
                "",
                LintText.LANGUAGES_DIFFER.with(
                        name.text(), Quantities.written(chinese), Quantities.written(english)),
                LintText.CORRECT_ONE.text());
    }

    /** Counts and lengths; small ones stand in words that count nothing. */
    private static Set<BigDecimal> counted(Quantities text) {
        return text.rest().stream()
                .filter(number -> number.compareTo(BigDecimal.valueOf(2)) > 0)
                .collect(Collectors.toSet());
    }

    private static Set<BigDecimal> plain(Set<BigDecimal> numbers) {
        Set<BigDecimal> plain = new TreeSet<>();
        numbers.forEach(number -> plain.add(number.stripTrailingZeros()));
        return plain;
    }

    private void judged(Judged judged, Collection<RuleText> rules) {
        for (Criterion criterion : judged.criteria()) {
            rules.stream()
                    .filter(rule -> rule.id().equals(criterion.id()))
                    .filter(NumberCheck::namesNumbers)
                    .forEach(rule -> requirement(judged.file() + ".yaml", criterion, rule));
        }
    }

    private static boolean namesNumbers(RuleText rule) {
        return rule.points() > 0
                || rule.condition()
                        .comparisons()
                        .anyMatch(
                                c -> numbers(c).findAny().or(() -> years(c).findAny()).isPresent());
    }

    private void requirement(String file, Criterion criterion, RuleText rule) {
        for (Language language : Language.values()) {
            String text = criterion.requirement().in(language);
            String key = language == Language.ZH ? "zh" : "en";
            Bilingual reading = criterion.reading();
            String decided = reading == null ? "" : reading.in(language);
            for (Bilingual difference : differences(rule, Quantities.of(text), decided)) {
                found.add(
                        file,
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
            found.add(
                    rule.file(),
                    rule.line() - 1,
                    rule.id(),
                    LintText.COMMENT.with(rule.id(), difference),
                    LintText.CORRECT_COMMENT.text());
        }
        Set<BigDecimal> points = points(rule.comment());
        if (rule.points() > 0
                && !points.isEmpty()
                && !points.contains(BigDecimal.valueOf(rule.points()))) {
            found.add(
                    rule.file(),
                    rule.line() - 1,
                    rule.id(),
                    LintText.COMMENT_POINTS.with(
                            rule.id(), Quantities.written(points), rule.points()),
                    LintText.CORRECT_ONE.text());
        }
    }

    private static Set<BigDecimal> points(String comment) {
        Set<BigDecimal> points = new LinkedHashSet<>();
        POINTS.matcher(comment)
                .results()
                .map((MatchResult match) -> new BigDecimal(match.group(1)))
                .forEach(points::add);
        return points;
    }

    /**
     * Numbers of a rule that a text names otherwise, each as the rest of a sentence.
     *
     * @param decided what was decided about it: a day that was worked out stands there
     */
    private static List<Bilingual> differences(RuleText rule, Quantities text, String decided) {
        List<Bilingual> differences = new ArrayList<>();
        Set<BigDecimal> years = new LinkedHashSet<>();
        Set<BigDecimal> points = new LinkedHashSet<>();
        rule.condition()
                .comparisons()
                .forEach(
                        comparison -> {
                            years(comparison).forEach(years::add);
                            Unit unit = OperandUnits.of(comparison.operand());
                            numbers(comparison)
                                    .forEach(
                                            number -> {
                                                if (unit == null && isYear(number)) {
                                                    years.add(number);
                                                } else if (rule.factType() == Points.class) {
                                                    points.add(number);
                                                } else {
                                                    number(number, unit, text, differences);
                                                }
                                            });
                        });
        Set<BigDecimal> worked = Quantities.of(decided).years();
        if (years.stream().noneMatch(year -> has(worked, year))) {
            oneOf(years, text.years(), differences);
        }
        oneOf(points, text.rest(), differences);
        return differences.stream().distinct().toList();
    }

    /** What is compared with, and what a count or a sum has to reach. */
    private static Stream<BigDecimal> numbers(Comparison comparison) {
        Stream<Literal> asked =
                comparison.operand().calls().stream()
                        .filter(OperandUnits::isBound)
                        .flatMap(call -> call.arguments().stream());
        return Stream.concat(comparison.literals().stream(), asked)
                .map(Literal::value)
                .filter(BigDecimal.class::isInstance)
                .map(BigDecimal.class::cast);
    }

    /** Years that answers are asked for, and those of days. */
    private static Stream<BigDecimal> years(Comparison comparison) {
        Stream<BigDecimal> asked =
                comparison.operand().calls().stream()
                        .filter(call -> !OperandUnits.isBound(call))
                        .flatMap(call -> call.arguments().stream())
                        .map(Literal::value)
                        .filter(NumberCheck::isYear)
                        .map(BigDecimal.class::cast);
        Stream<BigDecimal> days =
                comparison.literals().stream()
                        .map(Literal::value)
                        .filter(LocalDate.class::isInstance)
                        .map(day -> BigDecimal.valueOf(((LocalDate) day).getYear()));
        return Stream.concat(asked, days);
    }

    private static boolean isYear(@Nullable Object value) {
        return value instanceof BigDecimal number
                && number.compareTo(BigDecimal.valueOf(1990)) > 0
                && number.compareTo(BigDecimal.valueOf(2100)) < 0;
    }

    private static void number(
            BigDecimal number, @Nullable Unit unit, Quantities text, List<Bilingual> differences) {
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
            Set<BigDecimal> numbers, Set<BigDecimal> named, List<Bilingual> differences) {
        if (numbers.stream().noneMatch(number -> has(named, number))) {
            numbers.forEach(number -> differs(number, named, "", differences));
        }
    }

    private static boolean has(Set<BigDecimal> named, BigDecimal number) {
        return named.stream().anyMatch(n -> n.compareTo(number) == 0);
    }

    private static void differs(
            BigDecimal number, Set<BigDecimal> named, String unit, List<Bilingual> differences) {
        if (named.isEmpty() || has(named, number)) {
            return;
        }
        String plain = number.stripTrailingZeros().toPlainString() + unit;
        String said = Quantities.written(named) + unit;
        differences.add(LintText.SAYS_OTHER_NUMBER.with(said, plain));
    }
}
