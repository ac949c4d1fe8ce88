package org.huiqi.profile.reading;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.huiqi.profile.schema.Money;
import org.huiqi.profile.schema.Percent;
import org.huiqi.profile.schema.Range;
import org.huiqi.profile.schema.Text;
import org.huiqi.text.InputText;
import org.huiqi.text.WrittenDay;
import org.jspecify.annotations.Nullable;

/** Reads single values by the type and the annotations of their component. */
final class Scalars {

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final Faults faults;
    private final Numbers numbers;
    private final Texts texts;

    Scalars(Faults faults) {
        this.faults = faults;
        numbers = new Numbers(faults);
        texts = new Texts(faults);
    }

    /** The value of a component, or null after a fault. */
    @Nullable Object value(RecordComponent component, Node node, String path) {
        Range range = component.getAnnotation(Range.class);
        Text text = component.getAnnotation(Text.class);
        Money money = component.getAnnotation(Money.class);
        if (money != null) {
            return money.mayBeNegative()
                    ? numbers.signedMoney(node, path)
                    : numbers.money(node, path);
        }
        if (component.isAnnotationPresent(Percent.class)) {
            return numbers.percent(node, path);
        }
        if (range != null) {
            return component.getType() == Integer.class
                    ? numbers.integer(node, path, range.min(), range.max())
                    : numbers.decimal(node, path, range.min(), range.max());
        }
        return text != null
                ? texts.form(text.value(), node, path)
                : plain(component.getType(), node, path);
    }

    /** A value of a type that no annotation narrows, or null after a fault. */
    @Nullable Object plain(Class<?> type, Node node, String path) {
        if (type.isEnum()) {
            return texts.constant(type, node, path);
        }
        if (type == Boolean.class) {
            return flag(node, path);
        }
        if (type == Integer.class) {
            return numbers.integer(node, path, 0, Integer.MAX_VALUE);
        }
        if (type == BigDecimal.class) {
            return numbers.decimal(node, path);
        }
        return type == LocalDate.class ? date(node, path) : text(node, path);
    }

    /** A free text, or null after a fault. */
    @Nullable String text(Node node, String path) {
        return texts.text(node, path);
    }

    private @Nullable Boolean flag(Node node, String path) {
        if (node instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.BOOLEAN) {
            return scalar.text().equals("true");
        }
        Boolean said = texts.isText(node) ? WrittenValue.flag(texts.said(node)) : null;
        if (said == null && !texts.saysUnknown(node)) {
            faults.add(node, path, ScalarText.NOT_A_FLAG.text(), Advice.FLAG);
        }
        return said;
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
}
