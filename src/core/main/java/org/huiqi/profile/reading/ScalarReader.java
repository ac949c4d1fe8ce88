package org.huiqi.profile.reading;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.AnnotatedElement;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huiqi.profile.PlaceNames;
import org.huiqi.profile.schema.Annotations.Money;
import org.huiqi.profile.schema.Annotations.Percent;
import org.huiqi.profile.schema.Annotations.Range;
import org.huiqi.profile.schema.Annotations.Text;
import org.huiqi.profile.schema.Words;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Decimal;
import org.huiqi.text.InputText;
import org.huiqi.text.Sentence;
import org.huiqi.text.WrittenDay;
import org.jspecify.annotations.Nullable;

/** Reads numbers, texts, words and days as people write them. */
final class ScalarReader {

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\r\\t]]");

    private final Faults faults;

    ScalarReader(Faults faults) {
        this.faults = faults;
    }

    /**
     * How a plain value is written.
     *
     * @param name name of its definition in a schema; null: it is written out at every place
     * @param reading reads it; null where it has a fault
     * @param schema the JSON Schema of what is read; whether a null is
     */
    record Form(@Nullable String name, Reading reading, Function<Boolean, ObjectNode> schema) {

        private static final Form FLAG =
                new Form("flag", ScalarReader::flag, orNull -> SchemaForms.flag());
        private static final Form DAY = text("date", ScalarReader::date, () -> SchemaForms.DATE);
        private static final Form PLAIN = text("text", ScalarReader::text, () -> SchemaForms.TEXT);
        private static final Map<Text.Kind, Form> TEXTS =
                Arrays.stream(Text.Kind.values())
                        .collect(Collectors.toMap(Function.identity(), Form::text));

        /** The form of a type, as the annotations of a component of a record say it. */
        static Form of(Class<?> type, AnnotatedElement of) {
            Money money = of.getAnnotation(Money.class);
            if (money != null) {
                boolean signed = money.mayBeNegative();
                return new Form(
                        signed ? "signedMoney" : "money",
                        (in, node, path) -> in.money(signed, node, path),
                        orNull -> SchemaForms.money(signed));
            }
            if (type == Boolean.class) {
                return FLAG;
            }
            if (type == LocalDate.class) {
                return DAY;
            }
            if (type.isEnum()) {
                return new Form(
                        null,
                        (in, node, path) -> in.word(type, node, path),
                        orNull -> SchemaForms.words(type, orNull));
            }
            if (type != String.class) {
                return number(type, of);
            }
            Text text = of.getAnnotation(Text.class);
            return text == null ? PLAIN : TEXTS.get(text.value());
        }

        private static Form text(Text.Kind kind) {
            return text(
                    SchemaForms.name(kind),
                    (in, node, path) -> in.form(kind, node, path),
                    () -> SchemaForms.of(kind));
        }

        private static Form text(String name, Reading reading, Supplier<String> form) {
            return new Form(name, reading, orNull -> SchemaForms.texts(form.get()));
        }

        /** A number is 0 or more, a whole one of the size of an int, where nothing else is said. */
        private static Form number(Class<?> type, AnnotatedElement of) {
            Range range = of.getAnnotation(Range.class);
            boolean percent = of.isAnnotationPresent(Percent.class);
            boolean whole = type != BigDecimal.class;
            int min = range == null ? 0 : range.min();
            Integer most = percent ? (Integer) 100 : whole ? Integer.MAX_VALUE : null;
            Integer max = range == null ? most : (Integer) range.max();
            return new Form(
                    null,
                    (in, node, path) ->
                            percent
                                    ? in.percent(node, path)
                                    : whole
                                            ? in.integer(min, max, node, path)
                                            : in.within(
                                                    in.number(node, path), min, max, node, path),
                    orNull -> SchemaForms.number(whole ? "integer" : "number", min, max, orNull));
        }
    }

    /** Reads one form. */
    @FunctionalInterface
    interface Reading {
        @Nullable Object read(ScalarReader in, Node node, String path);
    }

    @Nullable Object read(Class<?> type, AnnotatedElement of, Node node, String path) {
        return Form.of(type, of).reading().read(this, node, path);
    }

    private @Nullable BigDecimal percent(Node node, String path) {
        ScalarText write = ScalarText.WRITE_PER_CENT;
        BigDecimal number = number(node, path, write, write);
        return number == null || isWithin(number, 0, 100)
                ? number
                : faults.add(node, path, ScalarText.NOT_PER_CENT, write);
    }

    private @Nullable Integer integer(int min, @Nullable Integer max, Node node, String path) {
        ScalarText write = ScalarText.WRITE_WHOLE;
        BigDecimal number = number(node, path, write, ScalarText.GIVE_WHOLE);
        if (number != null && number.scale() > 0) {
            return faults.add(node, path, ScalarText.NOT_WHOLE, write, ScalarText.GIVE_WHOLE);
        }
        BigDecimal within = within(number, min, max, node, path);
        return within == null ? null : (Integer) within.intValueExact();
    }

    private static boolean isWithin(BigDecimal number, int min, @Nullable Integer max) {
        return number.compareTo(BigDecimal.valueOf(min)) >= 0
                && (max == null || number.compareTo(BigDecimal.valueOf(max)) <= 0);
    }

    private @Nullable BigDecimal within(
            @Nullable BigDecimal number, int min, @Nullable Integer max, Node node, String path) {
        if (number == null || isWithin(number, min, max)) {
            return number;
        }
        boolean endless = max == null || max == Integer.MAX_VALUE;
        return faults.add(
                node,
                path,
                number.signum() < 0 && min >= 0 ? ScalarText.NEGATIVE : ScalarText.OUT_OF_RANGE,
                endless && number.signum() <= 0
                        ? ScalarText.WRITE_AT_LEAST.with(min)
                        : max.equals(min)
                                ? ScalarText.WRITE_EXACTLY.with(min)
                                : ScalarText.WRITE_BETWEEN.with(min, max));
    }

    private @Nullable BigDecimal money(boolean mayBeNegative, Node node, String path) {
        String text = text(node);
        BigDecimal amount;
        if (node instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.NUMBER) {
            amount = number(node, path);
        } else {
            BigDecimal said = text.length() > Decimal.LONGEST ? null : MoneyText.amount(text);
            if (said == null) {
                return faults.add(
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
        return within(negative ? BigDecimal.ONE.negate() : amount, 0, null, node, path);
    }

    /** Any number, below 0 too. */
    @Nullable BigDecimal number(Node node, String path) {
        return number(node, path, ScalarText.WRITE_DECIMAL, ScalarText.GIVE_DECIMAL);
    }

    private @Nullable BigDecimal number(Node node, String path, Sentence write, Sentence give) {
        return node instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.NUMBER
                ? kept(Decimal.read(scalar.text()), node, path)
                : faults.add(node, path, InputText.NOT_A_NUMBER, write, give);
    }

    private @Nullable BigDecimal kept(@Nullable BigDecimal number, Node node, String path) {
        return number != null
                ? number
                : faults.add(
                        node,
                        path,
                        ScalarText.TOO_MANY_DIGITS,
                        ScalarText.WRITE_FEWER_DIGITS.with(Decimal.MOST_DIGITS));
    }

    private @Nullable LocalDate date(Node node, String path) {
        String text = node instanceof Node.Scalar scalar ? scalar.text().strip() : "";
        if (!DATE.matcher(text).matches()) {
            return faults.add(node, path, InputText.NOT_A_DATE, InputText.WRITE_DATE);
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notInTheCalendar) {
            return faults.add(node, path, InputText.NO_SUCH_DATE, WrittenDay.whyNone(text));
        }
    }

    private @Nullable Boolean flag(Node node, String path) {
        return flag(
                node, path, ScalarText.NOT_A_FLAG, ScalarText.WRITE_FLAG, ScalarText.CHOOSE_FLAG);
    }

    /** Yes or no in any of the usual ways; null where a node says that nobody knows. */
    @Nullable Boolean flag(
            Node node, String path, Sentence problem, Sentence inFile, Sentence inForm) {
        if (node instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.BOOLEAN) {
            return scalar.text().equals("true");
        }
        Boolean said = isText(node) ? WrittenValue.flag(text(node)) : null;
        return said != null || saysUnknown(node)
                ? said
                : faults.add(node, path, problem, inFile, inForm);
    }

    /** Whether a node says that nobody knows. */
    static boolean saysUnknown(Node node) {
        return node.isNull() || isText(node) && WrittenValue.isUnknown(text(node));
    }

    private @Nullable Object word(Class<?> type, Node node, String path) {
        String word = node instanceof Node.Scalar scalar ? scalar.text().strip() : "";
        Enum<?> named = RecordBinder.named(type, word);
        if (named == null && isText(node)) {
            named = Words.meant(type, word);
        }
        return named != null || saysUnknown(node)
                ? named
                : faults.add(
                        node,
                        path,
                        InputText.NOT_A_WORD,
                        RecordBinder.words(type, word),
                        choices(type, word));
    }

    /** A form shows the words' meanings. */
    private static Bilingual choices(Class<?> type, String given) {
        Enum<?> near = RecordBinder.nearest(type, given);
        List<Bilingual> all =
                Arrays.stream(type.getEnumConstants()).map(w -> Words.of((Enum<?>) w)).toList();
        return ScalarText.CHOOSE_WORD.with(
                near == null
                        ? Bilingual.same("")
                        : ScalarText.DID_YOU_MEAN_CHOICE.with(Words.of(near)),
                Sentence.listed(all));
    }

    @Nullable String text(Node node, String path) {
        if (!(node instanceof Node.Scalar scalar)) {
            return faults.add(node, path, InputText.NOT_TEXT, ScalarText.WRITE_SINGLE_TEXT);
        }
        if (!isText(node)) {
            Sentence quote = ScalarText.QUOTE_TEXT.with(Fault.cut(scalar.text(), 30));
            return faults.add(node, path, InputText.NOT_TEXT, quote, ScalarText.WRITE_TEXT);
        }
        String text = text(node);
        Sentence remove = ScalarText.REMOVE_CONTROL_CHARACTERS;
        return CONTROLS.matcher(text).find()
                ? faults.add(node, path, ScalarText.CONTROL_CHARACTERS, remove)
                : text;
    }

    private @Nullable String form(Text.Kind kind, Node node, String path) {
        String text = text(node, path);
        if (text == null) {
            return null;
        }
        if (text.isEmpty()) {
            Sentence leave = ScalarText.LEAVE_EMPTY;
            return faults.add(node, path, InputText.EMPTY_TEXT, ScalarText.LEAVE_OUT, leave);
        }
        switch (kind) {
            case CITY:
                return text.length() > 1 ? text.replaceFirst("市$", "") : text;
            case PROVINCE:
                String name = PlaceNames.bareProvince(text);
                Sentence write = ScalarText.WRITE_PROVINCE;
                return name != null
                        ? name
                        : faults.add(node, path, ScalarText.NOT_A_PROVINCE, write);
            default:
                boolean credit = kind == Text.Kind.CREDIT_CODE;
                Sentence problem = credit ? CreditCode.problem(text) : IndustryCodes.problem(text);
                return problem == null
                        ? text
                        : faults.add(
                                node,
                                path,
                                problem,
                                credit ? ScalarText.COMPARE_LICENCE : IndustryCodes.advice(text));
        }
    }

    private static boolean isText(Node node) {
        return node instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.TEXT;
    }

    private static String text(Node node) {
        return isText(node) ? ((Node.Scalar) node).text().strip() : "";
    }
}
