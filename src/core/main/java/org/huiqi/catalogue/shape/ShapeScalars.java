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
import org.huiqi.text.Nearest;
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
        String all = String.join("、", meanings.keySet());
        String english = String.join(", ", meanings.keySet());
        add(
                node,
                path,
                new Bilingual("不是可用的值", "is not an allowed value"),
                near == null
                        ? new Bilingual("应为 " + all + " 之一", "write one of " + english)
                        : new Bilingual(
                                "是否想写 " + near + "（" + meanings.get(near) + "）？可用的值：" + all,
                                "did you mean " + near + "? Allowed: " + english));
        return null;
    }

    private @Nullable String text(
            TextForm.Kind form, Node.@Nullable Scalar scalar, Node node, String path) {
        if (scalar == null) {
            add(
                    node,
                    path,
                    new Bilingual("不是文字", "is not a text"),
                    new Bilingual("应为" + form.allowed().zh(), "write " + form.allowed().en()));
        } else if (scalar.kind() != Node.Kind.TEXT) {
            add(
                    node,
                    path,
                    new Bilingual("不是文字", "is not a text"),
                    new Bilingual(
                            "请加引号：\"" + scalar.text() + "\"",
                            "put quotes around it: \"" + scalar.text() + "\""));
        } else if (scalar.text().isBlank()) {
            add(
                    node,
                    path,
                    new Bilingual("是空的文字", "is an empty text"),
                    new Bilingual("请写内容，或删去这一项", "write it, or remove the entry"));
        } else if (!form.fits(scalar.text())) {
            add(
                    node,
                    path,
                    new Bilingual("格式不对", "is malformed"),
                    new Bilingual("应为" + form.allowed().zh(), "write " + form.allowed().en()));
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
                formed
                        ? new Bilingual("不是存在的日期", "is not a date that exists")
                        : new Bilingual("不是日期", "is not a date"),
                new Bilingual("应为 YYYY-MM-DD，如 2024-09-01", "write YYYY-MM-DD such as 2024-09-01"));
        return null;
    }

    private @Nullable Boolean flag(Node.@Nullable Scalar scalar, Node node, String path) {
        if (scalar != null && scalar.kind() == Node.Kind.BOOLEAN) {
            return scalar.text().equals("true");
        }
        add(
                node,
                path,
                new Bilingual("不是 true 或 false", "is not true or false"),
                new Bilingual("应为 true 或 false，不加引号", "write true or false without quotes"));
        return null;
    }

    private @Nullable BigDecimal number(Node.@Nullable Scalar scalar, Node node, String path) {
        if (scalar != null && scalar.kind() == Node.Kind.NUMBER && scalar.text().length() < 40) {
            return new BigDecimal(scalar.text());
        }
        add(
                node,
                path,
                new Bilingual("不是数字", "is not a number"),
                new Bilingual("应为数字，不加引号", "write a number without quotes"));
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
        String bounds =
                most == Integer.MAX_VALUE
                        ? least + " 以上的整数 / a whole number from " + least
                        : least + " 至 " + most + " / a whole number from " + least + " to " + most;
        String[] both = bounds.split(" / ");
        add(
                node,
                path,
                new Bilingual("不在可用的范围内", "is not an allowed number"),
                new Bilingual("应为 " + both[0], "write " + both[1]));
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
