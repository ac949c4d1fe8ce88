package org.huiqi.catalogue.shape;

import java.lang.reflect.AnnotatedElement;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.Node;
import org.huiqi.profile.schema.Words;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Decimal;
import org.huiqi.text.InputText;
import org.huiqi.text.Nearest;
import org.huiqi.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Reads single values by the type and the annotations of their component. */
final class ShapeScalars {
    private static final String DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

    private final List<Fault> faults;

    ShapeScalars(List<Fault> faults) {
        this.faults = faults;
    }

    /** The value, or something in its place after a fault. */
    @Nullable Object read(Class<?> type, AnnotatedElement of, Node node, String path) {
        Node.Scalar scalar = node instanceof Node.Scalar single && !single.isNull() ? single : null;
        Object value = null;
        if (type.isEnum()) {
            value = word(type, scalar, node, path);
        } else if (type == String.class) {
            value = text(Shape.form(of), scalar, node, path);
        } else if (type == LocalDate.class) {
            value = day(scalar, node, path);
        } else if (type == boolean.class || type == Boolean.class) {
            value = flag(scalar, node, path);
        } else if (type == BigDecimal.class) {
            value = number(scalar, node, path);
        } else {
            value = whole(of, scalar, node, path);
        }
        if (value == null && type == int.class) {
            return Shape.least(of);
        }
        return value == null ? Shape.placeholder(type) : value;
    }

    private @Nullable Object word(
            Class<?> type, Node.@Nullable Scalar scalar, Node node, String path) {
        Map<String, String> meanings = new LinkedHashMap<>();
        for (Object constant : type.getEnumConstants()) {
            Enum<?> word = (Enum<?>) constant;
            if (scalar != null && word.name().equals(scalar.text())) {
                return word;
            }
            meanings.put(word.name(), Words.of(word).zh());
        }
        String near = scalar == null ? null : Nearest.meant(scalar.text(), meanings);
        Bilingual all = Sentence.listed(meanings.keySet());
        add(
                node,
                path,
                InputText.NOT_A_WORD.text(),
                near == null
                        ? InputText.WRITE_WORD.with(all)
                        : InputText.DID_YOU_MEAN_WORD.with(
                                new Bilingual(near + "（" + meanings.get(near) + "）", near), all));
        return null;
    }

    private @Nullable String text(
            TextForm.Kind form, Node.@Nullable Scalar scalar, Node node, String path) {
        if (scalar == null) {
            add(node, path, InputText.NOT_TEXT.text(), ShapeText.WRITE_TEXT.with(form.allowed()));
        } else if (scalar.kind() != Node.Kind.TEXT) {
            add(node, path, InputText.NOT_TEXT.text(), ShapeText.QUOTE_TEXT.with(scalar.text()));
        } else if (scalar.text().isBlank()) {
            add(node, path, InputText.EMPTY_TEXT.text(), ShapeText.WRITE_OR_REMOVE.text());
        } else if (!form.fits(scalar.text())) {
            add(node, path, ShapeText.MALFORMED.text(), ShapeText.WRITE_TEXT.with(form.allowed()));
        } else {
            return scalar.text();
        }
        return null;
    }

    private @Nullable LocalDate day(Node.@Nullable Scalar scalar, Node node, String path) {
        boolean formed = scalar != null && scalar.text().matches(DATE);
        try {
            if (scalar != null && formed) {
                return LocalDate.parse(scalar.text());
            }
        } catch (DateTimeException e) {
            // Well-formed but not in the calendar: said below.
        }
        add(
                node,
                path,
                formed ? InputText.NO_SUCH_DATE.text() : InputText.NOT_A_DATE.text(),
                InputText.WRITE_DATE.text());
        return null;
    }

    private @Nullable Boolean flag(Node.@Nullable Scalar scalar, Node node, String path) {
        if (scalar != null && scalar.kind() == Node.Kind.BOOLEAN) {
            return scalar.text().equals("true");
        }
        add(node, path, ShapeText.NOT_A_FLAG.text(), ShapeText.WRITE_FLAG.text());
        return null;
    }

    private @Nullable BigDecimal number(Node.@Nullable Scalar scalar, Node node, String path) {
        if (scalar != null && scalar.kind() == Node.Kind.NUMBER) {
            BigDecimal number = Decimal.read(scalar.text());
            if (number != null) {
                return number;
            }
        }
        add(
                node,
                path,
                InputText.NOT_A_NUMBER.text(),
                ShapeText.WRITE_NUMBER.with(Decimal.MOST_DIGITS));
        return null;
    }

    private @Nullable Integer whole(
            AnnotatedElement of, Node.@Nullable Scalar scalar, Node node, String path) {
        int least = Shape.least(of);
        int most = Shape.most(of);
        if (scalar != null
                && scalar.kind() == Node.Kind.NUMBER
                && scalar.text().matches("-?[0-9]{1,9}")) {
            int value = Integer.parseInt(scalar.text());
            if (value >= least && value <= most) {
                return value;
            }
        }
        add(
                node,
                path,
                ShapeText.OUT_OF_RANGE.text(),
                most == Integer.MAX_VALUE
                        ? ShapeText.WRITE_WHOLE_FROM.with(least)
                        : ShapeText.WRITE_WHOLE_BETWEEN.with(least, most));
        return null;
    }

    private void add(Node met, String path, Bilingual problem, Bilingual advice) {
        faults.add(new Fault(met.at(), path, shown(met), problem, advice));
    }

    /** A value as a message shows it. */
    static String shown(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return scalar.text().isBlank() ? "\"" + scalar.text() + "\"" : scalar.text();
        }
        return node instanceof Node.Mapping ? "{…}" : "[…]";
    }
}
