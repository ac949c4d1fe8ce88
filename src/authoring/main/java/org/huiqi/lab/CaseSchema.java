package org.huiqi.lab;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiqi.profile.reading.Node;
import org.huiqi.profile.reading.ProfileSchema;
import org.huiqi.profile.reading.RecordSchema;
import org.huiqi.profile.schema.Values;

/**
 * The JSON Schema (2020-12) of case files, made from the records that the reader of case files
 * binds, and the profile's own schema. For editors.
 */
public final class CaseSchema extends RecordSchema {
    private static final Map<String, String> MEANINGS =
            Map.of(
                    "edition", "用例所按的版次 / edition that they are about",
                    "firm", "样例企业的文件，或写出的档案 / file of a sample firm, or a profile",
                    "asOf", "基准日 / the as-of day",
                    "name", "用例说明什么，一句话 / what the case shows, as a sentence",
                    "generated", "自动生成、尚待核对 / generated, to be read by a person",
                    "set", "按路径改写的值 / values that are set, by path",
                    "add", "列表末尾加的一项 / an entry at the end of a list, by path",
                    "remove", "删去的路径：变为不知道 / paths that are removed: not known then",
                    "expect", "预期结果 / what the rules must say");

    private CaseSchema() {}

    /**
     * {@return the schema; members in a fixed order}
     *
     * @param criterionIds ids that may be attested
     */
    public static ObjectNode of(Set<String> criterionIds) {
        ObjectNode profile = ProfileSchema.of(criterionIds);
        ObjectNode definitions = (ObjectNode) profile.remove("$defs");
        List.of("$schema", "$id", "title").forEach(profile::remove);
        CaseSchema cases = new CaseSchema();
        definitions.set("Profile", profile);
        ObjectNode one = cases.record(CaseReader.Entry.class);
        one.putArray("required").add("name").add("expect");
        definitions.set("Case", one);
        definitions.set(
                "Expectations", cases.record(CaseReader.Expected.class).put("minProperties", 1));
        ObjectNode schema = object();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "https://huiqi.org/schema/cases.json");
        schema.put("title", "惠企回归用例 / Huiqi regression cases");
        schema.setAll(cases.record(CaseReader.Suite.class));
        schema.putArray("required").add("cases");
        schema.set("$defs", definitions);
        return schema;
    }

    @Override
    protected ObjectNode property(RecordComponent component) {
        ObjectNode schema = object();
        String meaning = MEANINGS.get(component.getName());
        if (meaning != null) {
            schema.put("description", meaning);
        }
        Class<?> type = component.getType();
        if (type == String.class) {
            return text(schema);
        }
        if (type == LocalDate.class) {
            return schema.put("type", "string").put("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
        }
        if (type == Boolean.class) {
            return schema.put("type", "boolean");
        }
        if (type == Node.class) {
            text(schema.putArray("anyOf").addObject());
            schema.withArray("anyOf").addObject().put("$ref", "#/$defs/Profile");
            return schema;
        }
        if (type.isRecord()) {
            return schema.put("$ref", "#/$defs/Expectations");
        }
        if (type.isEnum()) {
            schema.putArray("enum").addAll(names(type)).addNull();
            return schema;
        }
        Class<?> entry = Values.raw(Values.entry(component.getGenericType()));
        if (type == Map.class) {
            schema.put("type", "object");
            if (entry.isEnum()) {
                schema.putObject("additionalProperties").set("enum", names(entry));
            }
            return schema;
        }
        ObjectNode items = schema.put("type", "array").putObject("items");
        if (entry == String.class) {
            items.put("type", "string");
        } else {
            items.put("$ref", "#/$defs/Case");
        }
        return schema;
    }

    private static ObjectNode text(ObjectNode schema) {
        return schema.put("type", "string").put("pattern", "[^ ]");
    }

    @Override
    protected void complete(Class<?> record, ObjectNode schema) {}
}
