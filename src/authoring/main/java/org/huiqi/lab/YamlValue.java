package org.huiqi.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huiqi.profile.schema.Unit;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A value of a report as YAML.
 *
 * @param text as it is written without regard to quotes that stand there already
 * @param isText whether it is a text and may stand in quotes
 */
record YamlValue(String text, boolean isText) {
    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-z][A-Za-z0-9_.-]*|\\d{4}-\\d\\d-\\d\\d");
    private static final List<String> RESERVED = List.of("null", "true", "false");

    /** The value of a report's component; records become objects in braces. */
    static YamlValue of(@Nullable Object value) {
        if (value == null || value instanceof Number || value instanceof Boolean) {
            return new YamlValue(ReportValues.text(value), false);
        }
        if (value instanceof List<?> list) {
            return new YamlValue(entries(list), false);
        }
        if (value instanceof Record) {
            return new YamlValue(components(value), false);
        }
        String text = value.toString();
        boolean plain = PLAIN.matcher(text).matches() && !RESERVED.contains(text);
        return new YamlValue(plain ? text : doubleQuoted(text), true);
    }

    /** Entries of a list are named by their id; two components, the id and a value, are a pair. */
    private static String entries(List<?> list) {
        List<String> written = new ArrayList<>();
        for (Object entry : list) {
            Map<String, Optional<Object>> parts = ReportValues.parts(entry);
            String id = of(parts.getOrDefault("id", Optional.empty()).orElse(null)).text();
            List<Optional<Object>> others =
                    parts.entrySet().stream()
                            .filter(part -> !part.getKey().equals("id"))
                            .map(Map.Entry::getValue)
                            .toList();
            String value =
                    others.size() == 1 ? of(others.get(0).orElse(null)).text() : components(entry);
            written.add(id + ": " + value);
        }
        return "{" + String.join(", ", written) + "}";
    }

    /** What can be compared and is there; an id stands before the entry already. */
    private static String components(Object record) {
        List<String> written = new ArrayList<>();
        ReportValues.parts(record)
                .forEach(
                        (name, value) -> {
                            boolean words =
                                    value.filter(v -> v instanceof Bilingual || v instanceof Unit)
                                            .isPresent();
                            if (value.isPresent() && !words && !name.equals("id")) {
                                written.add(name + ": " + of(value.get()).text());
                            }
                        });
        return "{" + String.join(", ", written) + "}";
    }

    private static String doubleQuoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** The value in the quotes that stand there; numbers and null cannot stand in quotes. */
    String quotedBy(char quote) {
        if (!isText || text.startsWith("\"")) {
            return text;
        }
        return quote + text + quote;
    }
}
