package org.huiqi.profile.reading;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.function.Supplier;
import org.huiqi.profile.schema.Values;

/**
 * Makes the JSON Schema (2020-12) of what a {@link RecordBinder} reads, from the same components
 * and annotations, so that the two cannot disagree.
 */
public abstract class RecordSchema {
    private final ObjectNode definitions = object();

    /** For one schema. */
    protected RecordSchema() {}

    /**
     * {@return what is allowed as a component}
     *
     * @param component a component of a record
     */
    protected abstract ObjectNode property(RecordComponent component);

    /**
     * Adds what holds for an object as a whole, above all which keys are required.
     *
     * @param record a record
     * @param schema the schema of its object
     */
    protected abstract void complete(Class<?> record, ObjectNode schema);

    /**
     * {@return the head of a schema}
     *
     * @param id its address
     * @param title its title
     * @param description what it describes
     */
    protected static ObjectNode document(String id, String title, String description) {
        return object().put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", "https://huiqi.org/schema/" + id + ".json")
                .put("title", title)
                .put("description", description);
    }

    /**
     * {@return the schema of a record's object}
     *
     * @param record a record
     */
    protected final ObjectNode record(Class<?> record) {
        ObjectNode schema = object().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        for (RecordComponent component : Values.components(record)) {
            properties.set(component.getName(), property(component));
        }
        complete(record, schema);
        return schema.put("additionalProperties", false);
    }

    /**
     * {@return a reference to the definition of a record, which is made on first use}
     *
     * @param record a record
     */
    protected final ObjectNode reference(Class<?> record) {
        String name = record.getCanonicalName().substring(record.getPackageName().length() + 1);
        return reference(name, () -> record(record));
    }

    /** A reference to what is defined on first use. */
    final ObjectNode reference(String name, Supplier<ObjectNode> definition) {
        if (!definitions.has(name)) {
            definitions.putObject(name); // holds its place in the order while its parts are made
            definitions.set(name, definition.get());
        }
        return object().put("$ref", "#/$defs/" + name);
    }

    /** {@return what is referred to, by name} */
    protected final ObjectNode definitions() {
        return definitions;
    }

    /**
     * {@return one of several}
     *
     * @param schemas what is allowed
     */
    protected static ObjectNode anyOf(ObjectNode... schemas) {
        ObjectNode either = object();
        either.putArray("anyOf").addAll(List.of(schemas));
        return either;
    }

    /**
     * {@return a value, or null}
     *
     * @param schema what else is allowed
     */
    protected static ObjectNode orNull(ObjectNode schema) {
        return anyOf(schema, object().put("type", "null"));
    }

    /**
     * {@return the names of an enum}
     *
     * @param type the enum
     */
    protected static ArrayNode names(Class<?> type) {
        ArrayNode names = JsonNodeFactory.instance.arrayNode();
        for (Object constant : type.getEnumConstants()) {
            names.add(((Enum<?>) constant).name());
        }
        return names;
    }

    /** {@return a new object} */
    protected static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
