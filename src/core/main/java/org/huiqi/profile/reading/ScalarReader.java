package org.huiqi.profile.reading;

import java.lang.reflect.AnnotatedElement;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.huiqi.profile.schema.Money;
import org.huiqi.profile.schema.Percent;
import org.huiqi.profile.schema.Range;
import org.huiqi.profile.schema.Text;
import org.huiqi.profile.schema.Words;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Decimal;
import org.huiqi.text.InputText;
import org.huiqi.text.Sentence;
import org.huiqi.text.WrittenDay;
import org.jspecify.annotations.Nullable;

/** Reads numbers, texts, words and days as people write them. */
final class ScalarReader {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final Faults faults;

    ScalarReader(Faults faults) {
        this.faults = faults;
    }

    @Nullable Object read(Class<?> type, AnnotatedElement of, Node node, String path) {
        if (type == BigDecimal.class) {
            Money money = of.getAnnotation(Money.class);
            return money != null
                    ? money(money.mayBeNegative(), node, path)
                    : decimal(
                            of.isAnnotationPresent(Percent.class),
                            of.getAnnotation(Range.class),
                            node,
                            path);
        }
        if (type == Integer.class || type == int.class) {
            return integer(of.getAnnotation(Range.class), node, path);
        }
        if (type == Boolean.class) {
            return flag(node, path);
        }
        if (type == LocalDate.class) {
            return date(node, path);
        }
        if (type.isEnum()) {
            return word(type, node, path);
        }
        Text text = of.getAnnotation(Text.class);
        return text == null ? text(node, path) : form(text.value(), node, path);
    }

    private @Nullable BigDecimal decimal(
            boolean percent, @Nullable Range range, Node node, String path) {
        ScalarText write = percent ? ScalarText.WRITE_PER_CENT : ScalarText.WRITE_DECIMAL;
        ScalarText give = percent ? ScalarText.WRITE_PER_CENT : ScalarText.GIVE_DECIMAL;
        BigDecimal number = number(node, path, write, give);
        if (number == null || !percent) {
            return number == null
                    ? null
                    : range == null
                            ? notNegative(number, node, path)
                            : within(number, range.min(), range.max(), node, path);
        }
        return number.signum() >= 0 && number.compareTo(HUNDRED) <= 0
                ? number
                : faults.refuse(node, path, ScalarText.NOT_PER_CENT, write);
    }

    private @Nullable Integer integer(@Nullable Range range, Node node, String path) {
        BigDecimal number = number(node, path, ScalarText.WRITE_WHOLE, ScalarText.GIVE_WHOLE);
        if (number != null && number.scale() > 0) {
            return faults.refuse(
                    node,
                    path,
                    ScalarText.NOT_WHOLE,
                    ScalarText.WRITE_WHOLE,
                    ScalarText.GIVE_WHOLE);
        }
        int min = range == null ? 0 : range.min();
        int max = range == null ? Integer.MAX_VALUE : range.max();
        BigDecimal within = number == null ? null : within(number, min, max, node, path);
        return within == null ? null : (Integer) within.intValueExact();
    }

    private @Nullable BigDecimal notNegative(BigDecimal number, Node node, String path) {
        return number.signum() >= 0
                ? number
                : faults.refuse(node, path, ScalarText.NEGATIVE, ScalarText.WRITE_NOT_NEGATIVE);
    }

    private @Nullable BigDecimal within(
            BigDecimal number, int min, int max, Node node, String path) {
        boolean negative = number.signum() < 0 && min >= 0;
        if (!negative
                && number.compareTo(BigDecimal.valueOf(min)) >= 0
                && number.compareTo(BigDecimal.valueOf(max)) <= 0) {
            return number;
        }
        Bilingual advice =
                max == Integer.MAX_VALUE && number.signum() <= 0
                        ? ScalarText.WRITE_AT_LEAST.with(min)
                        : min == max
                                ? ScalarText.WRITE_EXACTLY.with(min)
                                : ScalarText.WRITE_BETWEEN.with(min, max);
        ScalarText problem = negative ? ScalarText.NEGATIVE : ScalarText.OUT_OF_RANGE;
        faults.add(node, path, problem.text(), advice);
        return null;
    }

    private @Nullable BigDecimal money(boolean mayBeNegative, Node node, String path) {
        String text = text(node);
        BigDecimal amount;
        if (node instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.NUMBER) {
            amount = number(node, path);
        } else {
            BigDecimal said = text.length() > Decimal.LONGEST ? null : MoneyText.amount(text);
            if (said == null) {
                return faults.refuse(
                        node,
                        path,
                        MoneyText.lacksUnit(text) ? ScalarText.NO_UNIT : ScalarText.NOT_MONEY,
                        mayBeNegative ? ScalarText.WRITE_SIGNED_MONEY : ScalarText.WRITE_MONEY);
            }
            amount = kept(Decimal.kept(said), node, path);
        }
        if (amount == null || mayBeNegative) {
            return amount;
        }
        // An amount of −0.00001 yuan is negative too, though what is kept of it is 0.
        boolean negative = MoneyText.isNegative(text);
        return notNegative(negative ? BigDecimal.ONE.negate() : amount, node, path);
    }

    /** Any number, below 0 too. */
    @Nullable BigDecimal number(Node node, String path) {
        return number(node, path, ScalarText.WRITE_DECIMAL, ScalarText.GIVE_DECIMAL);
    }

    private @Nullable BigDecimal number(Node node, String path, Sentence write, Sentence give) {
        return node instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.NUMBER
                ? kept(Decimal.read(scalar.text()), node, path)
                : faults.refuse(node, path, InputText.NOT_A_NUMBER, write, give);
    }

    private @Nullable BigDecimal kept(@Nullable BigDecimal number, Node node, String path) {
        if (number == null) {
            Bilingual advice = ScalarText.WRITE_FEWER_DIGITS.with(Decimal.MOST_DIGITS);
            faults.add(node, path, ScalarText.TOO_MANY_DIGITS.text(), advice);
        }
        return number;
    }

    private @Nullable LocalDate date(Node node, String path) {
        String text = node instanceof Node.Scalar scalar ? scalar.text().strip() : "";
        boolean formed = DATE.matcher(text).matches();
        if (formed) {
            try {
                return LocalDate.of(
                        Integer.parseInt(text, 0, 4, 10),
                        Integer.parseInt(text, 5, 7, 10),
                        Integer.parseInt(text, 8, 10, 10));
            } catch (DateTimeException e) {
                // Well-formed but not in the calendar: said below.
            }
        }
        faults.add(
                node,
                path,
                formed ? InputText.NO_SUCH_DATE.text() : InputText.NOT_A_DATE.text(),
                formed ? WrittenDay.whyNone(text) : InputText.WRITE_DATE.text());
        return null;
    }

    private @Nullable Boolean flag(Node node, String path) {
        Boolean said = saidFlag(node);
        return said != null || saysUnknown(node)
                ? said
                : faults.refuse(
                        node,
                        path,
                        ScalarText.NOT_A_FLAG,
                        ScalarText.WRITE_FLAG,
                        ScalarText.CHOOSE_FLAG);
    }

    /** Yes or no in any of the usual ways; null where a node says neither. */
    static @Nullable Boolean saidFlag(Node node) {
        return node instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.BOOLEAN
                ? (Boolean) scalar.text().equals("true")
                : isText(node) ? WrittenValue.flag(text(node)) : null;
    }

    static boolean saysUnknown(Node node) {
        return isText(node) && WrittenValue.isUnknown(text(node));
    }

    private @Nullable Object word(Class<?> type, Node node, String path) {
        String word = node instanceof Node.Scalar scalar ? scalar.text().strip() : "";
        Enum<?> named = RecordBinder.named(type, word);
        if (named == null && isText(node)) {
            named = Words.meant(type, word);
        }
        if (named == null && !saysUnknown(node)) {
            Bilingual write = RecordBinder.words(type, word);
            faults.add(node, path, InputText.NOT_A_WORD.text(), write, choices(type, word));
        }
        return named;
    }

    /** A form shows the words' meanings. */
    private static Bilingual choices(Class<?> type, String given) {
        List<Bilingual> all = new ArrayList<>();
        for (Object constant : type.getEnumConstants()) {
            all.add(Words.of((Enum<?>) constant));
        }
        Enum<?> near = RecordBinder.nearest(type, given);
        Bilingual meant =
                near == null
                        ? Bilingual.same("")
                        : ScalarText.DID_YOU_MEAN_CHOICE.with(Words.of(near));
        return ScalarText.CHOOSE_WORD.with(meant, Sentence.listed(all));
    }

    @Nullable String text(Node node, String path) {
        if (!isText(node)) {
            boolean single = node instanceof Node.Scalar;
            Bilingual form = ScalarText.WRITE_SINGLE_TEXT.text();
            faults.add(
                    node,
                    path,
                    InputText.NOT_TEXT.text(),
                    single
                            ? ScalarText.QUOTE_TEXT.with(
                                    Printable.cut(((Node.Scalar) node).text(), 30))
                            : form,
                    single ? ScalarText.WRITE_TEXT.text() : form);
            return null;
        }
        String text = text(node);
        return text.codePoints().allMatch(ScalarReader::allowed)
                ? text
                : faults.refuse(
                        node,
                        path,
                        ScalarText.CONTROL_CHARACTERS,
                        ScalarText.REMOVE_CONTROL_CHARACTERS);
    }

    private @Nullable String form(Text.Kind kind, Node node, String path) {
        String text = text(node, path);
        if (text == null) {
            return null;
        }
        if (text.isEmpty()) {
            return faults.refuse(
                    node, path, InputText.EMPTY_TEXT, ScalarText.LEAVE_OUT, ScalarText.LEAVE_EMPTY);
        }
        if (kind == Text.Kind.CITY) {
            return Provinces.withoutCitySuffix(text);
        }
        if (kind == Text.Kind.PROVINCE) {
            String name = Provinces.bareName(text);
            return name != null
                    ? name
                    : faults.refuse(
                            node, path, ScalarText.NOT_A_PROVINCE, ScalarText.WRITE_PROVINCE);
        }
        boolean credit = kind == Text.Kind.CREDIT_CODE;
        Bilingual problem = credit ? CreditCode.problem(text) : IndustryCodes.problem(text);
        if (problem == null) {
            return text;
        }
        Bilingual advice = credit ? ScalarText.COMPARE_LICENCE.text() : IndustryCodes.advice(text);
        faults.add(node, path, problem, advice);
        return null;
    }

    private static boolean isText(Node node) {
        return node instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.TEXT;
    }

    private static String text(Node node) {
        return isText(node) ? ((Node.Scalar) node).text().strip() : "";
    }

    private static boolean allowed(int c) {
        return c == '\n'
                || c == '\r'
                || c == '\t'
                || !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE;
    }
}
