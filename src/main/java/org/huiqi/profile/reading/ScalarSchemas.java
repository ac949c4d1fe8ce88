package org.huiqi.profile.reading;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.huiqi.profile.schema.Money;
import org.huiqi.profile.schema.Percent;
import org.huiqi.profile.schema.Range;
import org.huiqi.profile.schema.Text;
import org.jspecify.annotations.Nullable;

/** The schemas of single values; each allows null, which is the same as missing. */
final class ScalarSchemas {

    static final String DATE = trimmed("\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])");

    private ScalarSchemas() {}

    static ObjectNode of(RecordComponent component) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        Class<?> type = component.getType();
        Text text = component.getAnnotation(Text.class);
        if (component.isAnnotationPresent(Money.class)) {
            money(schema);
        } else if (type.isEnum()) {
            words(schema, type);
        } else if (type == Integer.class) {
            integer(schema, component.getAnnotation(Range.class));
        } else if (type == BigDecimal.class) {
            orNull(schema, "number").put("minimum", 0);
            if (component.isAnnotationPresent(Percent.class)) {
                schema.put("maximum", 100);
            }
        } else if (type == Boolean.class) {
            orNull(schema, "boolean");
        } else if (type == LocalDate.class) {
            orNull(schema, "string").put("pattern", DATE);
        } else {
            orNull(schema, "string");
            if (text != null) {
                schema.put("pattern", trimmed(form(text.value())));
            }
        }
        return schema;
    }

    private static void money(ObjectNode schema) {
        ArrayNode ways = schema.putArray("anyOf");
        ways.addObject().put("type", "number").put("minimum", 0);
        ways.addObject().put("type", "string").put("pattern", trimmed(MoneyText.FORM));
        ways.addObject().put("type", "null");
    }

    private static void words(ObjectNode schema, Class<?> type) {
        ArrayNode words = schema.putArray("enum");
        for (Object constant : type.getEnumConstants()) {
            words.add(((Enum<?>) constant).name());
        }
        words.addNull();
    }

    private static void integer(ObjectNode schema, @Nullable Range range) {
        orNull(schema, "integer").put("minimum", range == null ? 0 : range.min());
        schema.put("maximum", range == null ? Integer.MAX_VALUE : range.max());
    }

    private static String form(Text.Kind kind) {
        return switch (kind) {
            case PROVINCE ->
                    "(?:"
                            + String.join("|", Provinces.NAMES)
                            + ")(?:"
                            + String.join("|", Provinces.SUFFIXES)
                            + ")?";
            case CITY -> "\\S(?:.*\\S)?";
            case CREDIT_CODE -> "[" + CreditCode.ALPHABET + "]{" + CreditCode.LENGTH + "}";
            case INDUSTRY_CODE -> IndustryCodes.FORM;
        };
    }

    private static String trimmed(String form) {
        return "^\\s*(?:" + form + ")\\s*$";
    }

    private static ObjectNode orNull(ObjectNode schema, String type) {
        schema.putArray("type").add(type).add("null");
        return schema;
    }
}
