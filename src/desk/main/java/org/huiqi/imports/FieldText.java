package org.huiqi.imports;

import java.util.List;
import java.util.stream.Collectors;
import org.huiqi.profile.FieldPath;
import org.huiqi.profile.reading.Node;
import org.huiqi.profile.schema.Words;
import org.huiqi.questionnaire.Column;
import org.huiqi.questionnaire.Layout;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** Fields and their values as a reader would say them. */
public final class FieldText {
    private static final int SHORT = 14;

    private FieldText() {}

    /**
     * {@return the name of a field, with its year}
     *
     * @param path its place, {@code years.2023.revenue}
     */
    public static Bilingual label(String path) {
        Bilingual name = name(path);
        return FieldPath.parse(path)
                .flatMap(FieldPath::year)
                .map(year -> new Bilingual(year + "年" + name.zh(), name.en() + " " + year))
                .orElse(name);
    }

    /** The name of a field, without its year. */
    static Bilingual name(String path) {
        Column column = Layout.column(path);
        return column == null ? Bilingual.same(path) : name(column);
    }

    /** The label, or all that is said of the field in Chinese where that is short. */
    private static Bilingual name(Column column) {
        String whole = column.explanation().zh();
        return new Bilingual(
                whole.length() <= SHORT ? whole : column.label().zh(), column.label().en());
    }

    /**
     * {@return a value with its unit}
     *
     * @param path its place
     * @param value the value as a profile writes it
     */
    public static Bilingual value(String path, Node value) {
        if (value instanceof Node.Mapping entry) {
            return entry(path, entry);
        }
        if (value instanceof Node.Sequence list) {
            return list(path, list);
        }
        String text = ((Node.Scalar) value).text();
        Column column = Layout.column(path);
        if (column == null) {
            return Bilingual.same(text);
        }
        Bilingual unit = column.unit();
        boolean number = ((Node.Scalar) value).kind() == Node.Kind.NUMBER;
        if (number && unit != null) {
            return new Bilingual(text + unit.zh(), text + " " + unit.en());
        }
        return switch (column.kind()) {
            case FLAG -> Words.of(text.equals("true"));
            case WORD ->
                    column.words().stream()
                            .filter(word -> word.name().equals(text))
                            .map(Words::of)
                            .findFirst()
                            .orElse(Bilingual.same(text));
            default -> industry(path, text);
        };
    }

    private static Bilingual industry(String path, String text) {
        @Nullable String name = path.equals("industry.code") ? Industries.table().name(text) : null;
        return Bilingual.same(name == null ? text : text + " " + name);
    }

    private static Bilingual entry(String path, Node.Mapping entry) {
        String field = path.replaceFirst("\\[[^\\]]*\\]$", "") + "[].";
        List<Bilingual> parts =
                entry.entries().stream().map(e -> value(field + e.key(), e.value())).toList();
        return new Bilingual(
                parts.stream().map(Bilingual::zh).collect(Collectors.joining(" ")),
                parts.stream().map(Bilingual::en).collect(Collectors.joining(" ")));
    }

    private static Bilingual list(String path, Node.Sequence list) {
        int size = list.items().size();
        return new Bilingual(size + "项", size == 1 ? "one entry" : size + " entries");
    }
}
