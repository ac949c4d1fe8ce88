package org.huiqi.catalogue.shape;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huiqi.profile.reading.RecordSchema;
import org.huiqi.profile.schema.Values;
import org.huiqi.text.Bilingual;

/** The JSON Schema of what a {@link CatalogueBinder} reads. */
public final class CatalogueFileSchema extends RecordSchema {
    /**
     * {@return the schema of files of several kinds}
     *
     * @param kinds records by the key that a file of theirs has
     * @param otherwise the record of a file that has none of these keys
     */
    public ObjectNode of(Map<String, Class<?>> kinds, Class<?> otherwise) {
        ObjectNode schema =
                document(
                        "catalogue",
                        "惠企目录文件 / Files of a Huiqi catalogue",
                        "读取时另外核对（JSON Schema 无法表达）：键和编号不重复，编号与文件名一致；其余见 huiqi lint。"
                                + " / The reader checks besides that keys and ids stand once and that"
                                + " ids are those of the file's name; huiqi lint checks the rest.");
        ObjectNode chosen = schema;
        for (Map.Entry<String, Class<?>> kind : kinds.entrySet()) {
            chosen.putObject("if").putArray("required").add(kind.getKey());
            chosen.set("then", reference(kind.getValue()));
            chosen = chosen.putObject("else");
        }
        chosen.setAll(reference(otherwise));
        schema.set("$defs", definitions());
        return schema;
    }

    @Override
    protected ObjectNode property(RecordComponent component) {
        Bilingual meaning = CatalogueBinder.meaning(component);
        ObjectNode property = object().put("description", meaning.zh() + " / " + meaning.en());
        ObjectNode value = of(component.getGenericType(), component);
        if (!CatalogueBinder.isRequired(component)) {
            property.set("anyOf", orNull(value));
            return property;
        }
        property.setAll(value);
        if (component.isAnnotationPresent(Needed.class)) {
            property.put(component.getType() == List.class ? "minItems" : "minProperties", 1);
        }
        return property;
    }

    @Override
    protected void complete(Class<?> record, ObjectNode schema) {
        ArrayNode required = schema.arrayNode();
        for (RecordComponent component : Values.components(record)) {
            if (CatalogueBinder.isRequired(component)) {
                required.add(component.getName());
            }
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
    }

    private ObjectNode of(Type type, AnnotatedElement component) {
        Class<?> raw = Values.raw(type);
        ObjectNode schema = object();
        if (raw.isRecord()) {
            return reference(raw);
        }
        if (raw == List.class) {
            schema.put("type", "array").set("items", of(Values.entry(type), component));
        } else if (raw == Map.class) {
            schema.put("type", "object")
                    .set("additionalProperties", of(Values.entry(type), component));
        } else if (raw.isEnum()) {
            schema.set("enum", names(raw));
        } else if (raw == String.class) {
            schema.put("type", "string")
                    .put("pattern", CatalogueBinder.textForm(component).pattern());
        } else if (raw == LocalDate.class) {
            schema.put("type", "string")
                    .put("format", "date")
                    .put("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
        } else if (raw == boolean.class || raw == Boolean.class) {
            schema.put("type", "boolean");
        } else if (raw == BigDecimal.class) {
            schema.put("type", "number");
        } else {
            int most = CatalogueBinder.most(component);
            schema.put("type", "integer").put("minimum", CatalogueBinder.least(component));
            if (most != Integer.MAX_VALUE) {
                schema.put("maximum", most);
            }
        }
        return schema;
    }
}
