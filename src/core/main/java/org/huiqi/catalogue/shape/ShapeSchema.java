package org.huiqi.catalogue.shape;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huiqi.text.Bilingual;

/** JSON Schemas (2020-12) of records, for editors: what they hold invalid the reader refuses. */
public final class ShapeSchema {
    private final ObjectNode definitions = object();

    /**
     * {@return the definitions of every record that was asked for, by name} They go into the
     * schema's {@code $defs}.
     */
    public ObjectNode definitions() {
        return definitions;
    }

    /**
     * {@return a reference to a record's definition, which is added where it is not there yet}
     *
     * @param record a record
     */
    public ObjectNode reference(Class<?> record) {
        String name = record.getCanonicalName().substring(record.getPackageName().length() + 1);
        if (!definitions.has(name)) {
            definitions.putObject(name); // holds its place in the order while its parts are made
            definitions.set(name, record(record));
        }
        return object().put("$ref", "#/$defs/" + name);
    }

    private ObjectNode record(Class<?> record) {
        ObjectNode schema = object().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = JsonNodeFactory.instance.arrayNode();
        for (RecordComponent component : Shape.components(record)) {
            Bilingual meaning = Shape.meaning(component);
            ObjectNode property =
                    properties
                            .putObject(component.getName())
                            .put("description", meaning.zh() + " / " + meaning.en());
            ObjectNode value = of(component.getGenericType(), component);
            if (Shape.isRequired(component)) {
                required.add(component.getName());
                property.setAll(value);
                if (component.isAnnotationPresent(Needed.class)) {
                    property.put(
                            component.getType() == List.class ? "minItems" : "minProperties", 1);
                }
            } else {
                property.putArray("anyOf").add(value).add(object().put("type", "null"));
            }
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        return schema.put("additionalProperties", false);
    }

    private ObjectNode of(Type type, AnnotatedElement component) {
        Class<?> raw = Shape.raw(type);
        if (raw.isRecord()) {
            return reference(raw);
        }
        if (raw == List.class) {
            ObjectNode list = object().put("type", "array");
            list.set("items", of(Shape.entry(type), component));
            return list;
        }
        if (raw == Map.class) {
            ObjectNode map = object().put("type", "object");
            map.set("additionalProperties", of(Shape.entry(type), component));
            return map;
        }
        return scalar(raw, component);
    }

    private static ObjectNode scalar(Class<?> type, AnnotatedElement component) {
        if (type.isEnum()) {
            ObjectNode words = object();
            ArrayNode allowed = words.putArray("enum");
            for (Object word : type.getEnumConstants()) {
                allowed.add(((Enum<?>) word).name());
            }
            return words;
        }
        if (type == String.class) {
            return object().put("type", "string").put("pattern", Shape.form(component).pattern());
        }
        if (type == LocalDate.class) {
            return object().put("type", "string")
                    .put("format", "date")
                    .put("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
        }
        if (type == boolean.class || type == Boolean.class) {
            return object().put("type", "boolean");
        }
        if (type == BigDecimal.class) {
            return object().put("type", "number");
        }
        ObjectNode whole = object().put("type", "integer").put("minimum", Shape.least(component));
        int most = Shape.most(component);
        return most == Integer.MAX_VALUE ? whole : whole.put("maximum", most);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
