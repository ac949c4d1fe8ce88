package org.huiqi.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import org.huiqi.profile.schema.Values;
import org.jspecify.annotations.Nullable;

/** Values of a profile as JSON. */
final class JsonValues {
    private static final JsonNodeFactory NODES = new JsonNodeFactory(true);

    private JsonValues() {}

    /** A value: numbers exact and without trailing zeros, words and dates as text. */
    static JsonNode of(@Nullable Object value) {
        if (value == null) {
            return NODES.nullNode();
        }
        if (value instanceof BigDecimal number) {
            return NODES.numberNode(plain(number));
        }
        if (value instanceof Integer number) {
            return NODES.numberNode(number);
        }
        if (value instanceof Boolean yes) {
            return NODES.booleanNode(yes);
        }
        if (value instanceof Collection<?> list) {
            ArrayNode array = NODES.arrayNode();
            list.forEach(entry -> array.add(of(entry)));
            return array;
        }
        if (value instanceof Map<?, ?> map) {
            ObjectNode node = NODES.objectNode();
            map.forEach((key, entry) -> node.set(key.toString(), of(entry)));
            return node;
        }
        return value instanceof Record record ? record(record) : NODES.textNode(value.toString());
    }

    private static ObjectNode record(Record record) {
        ObjectNode node = NODES.objectNode();
        for (RecordComponent component : Values.components(record.getClass())) {
            Object value = Values.at(record, component.getName());
            if (value != null) {
                node.set(component.getName(), of(value));
            }
        }
        return node;
    }

    /** 3 for 3.00 and 30 for 3E+1. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
