package org.huiqi.catalogue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiqi.catalogue.CatalogueBinder.Needed;
import org.huiqi.profile.reading.RecordSchema;
import org.huiqi.profile.schema.Values;
import org.huiqi.text.Bilingual;

/** The JSON Schema (2020-12) of the files of a catalogue, for editors. */
public final class CatalogueSchema extends RecordSchema {
    private CatalogueSchema() {}

    /** {@return the schema; a file is of the kind whose key it has, else a programme} */
    public static ObjectNode make() {
        Map<String, Class<?>> kinds = new LinkedHashMap<>();
        kinds.put("register", Catalogue.Index.class);
        kinds.put("rung", Standard.class);
        kinds.put("purpose", Overview.class);
        kinds.put("terms", Glossary.class);
        return new CatalogueSchema().of(kinds);
    }

    private ObjectNode of(Map<String, Class<?>> kinds) {
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
        chosen.setAll(reference(Programme.class));
        return schema.set("$defs", definitions());
    }

    @Override
    protected ObjectNode property(RecordComponent component) {
        Bilingual meaning = CatalogueBinder.meaning(component);
        ObjectNode property = object().put("description", meaning.zh() + " / " + meaning.en());
        ObjectNode value = of(component.getGenericType(), component);
        if (!CatalogueBinder.isRequired(component)) {
            return property.setAll(orNull(value));
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
        if (raw.isRecord()) {
            return reference(raw);
        }
        if (raw == List.class) {
            return of("array").set("items", of(Values.entry(type), component));
        }
        if (raw == Map.class) {
            return of("object").set("additionalProperties", of(Values.entry(type), component));
        }
        return CatalogueBinder.Form.of(raw, component).schema().get();
    }

    static ObjectNode of(String type) {
        return object().put("type", type);
    }

    static ObjectNode words(Class<?> type) {
        return object().set("enum", names(type));
    }

    static ObjectNode date() {
        return of("string").put("format", "date").put("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
    }

    static ObjectNode whole(int min, int max) {
        ObjectNode schema = of("integer").put("minimum", min);
        return max == Integer.MAX_VALUE ? schema : schema.put("maximum", max);
    }
}
