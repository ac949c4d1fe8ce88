package org.huiqi.lab;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.huiqi.lab.Place.Kind;
import org.huiqi.profile.reading.ProfileSchema;

/**
 * The JSON Schema (2020-12) of case files, made from what the reader of case files knows: its keys,
 * the kinds of expectations and their words, and the profile's own schema. For editors.
 */
public final class CaseSchema {
    /** Keys of a case file. */
    static final List<String> FILE_KEYS = List.of("edition", "firm", "asOf", "cases");

    /** Keys of a case. */
    static final List<String> CASE_KEYS =
            List.of("name", "firm", "asOf", "generated", "set", "remove", "add", "expect");

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
        definitions.set("Profile", profile);
        definitions.set("Case", objectCase());
        definitions.set("Expectations", expectations());
        ObjectNode schema = object();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "https://huiqi.org/schema/cases.json");
        schema.put("title", "惠企回归用例 / Huiqi regression cases");
        schema.setAll(closed(FILE_KEYS));
        ((ObjectNode) schema.get("properties").get("cases"))
                .put("type", "array")
                .putObject("items")
                .put("$ref", "#/$defs/Case");
        text(
                (ObjectNode) schema.get("properties"),
                "edition",
                "用例所按的版次 / edition that they are about");
        schema.putArray("required").add("cases");
        schema.set("$defs", definitions);
        return schema;
    }

    private static ObjectNode objectCase() {
        ObjectNode schema = closed(CASE_KEYS);
        schema.putArray("required").add("name").add("expect");
        ObjectNode parts = (ObjectNode) schema.get("properties");
        text(parts, "name", "用例说明什么，一句话 / what the case shows, as a sentence");
        part(parts, "generated", "自动生成、尚待核对 / generated, to be read by a person")
                .put("type", "boolean");
        part(parts, "set", "按路径改写的值 / values that are set, by path").put("type", "object");
        part(parts, "add", "列表末尾加的一项 / an entry at the end of a list, by path")
                .put("type", "object");
        part(parts, "remove", "删去的路径：变为不知道 / paths that are removed: not known then")
                .put("type", "array")
                .putObject("items")
                .put("type", "string");
        part(parts, "expect", "预期结果 / what the rules must say").put("$ref", "#/$defs/Expectations");
        return schema;
    }

    private static ObjectNode expectations() {
        ObjectNode schema =
                closed(Arrays.stream(Kind.values()).map(Kind::key).toList())
                        .put("minProperties", 1);
        ObjectNode parts = (ObjectNode) schema.get("properties");
        for (Kind kind : Kind.values()) {
            ObjectNode part = (ObjectNode) parts.get(kind.key());
            switch (kind) {
                case QUESTIONS ->
                        part.put("type", "array").putObject("items").put("type", "string");
                case SIZE -> words(part, kind).addNull();
                default -> {
                    part.put("type", "object");
                    if (kind.words() != null) {
                        words(part.putObject("additionalProperties"), kind);
                    }
                }
            }
        }
        return schema;
    }

    private static ArrayNode words(ObjectNode schema, Kind kind) {
        ArrayNode words = schema.putArray("enum");
        Arrays.stream(kind.words().getEnumConstants()).forEach(word -> words.add(word.name()));
        return words;
    }

    /** An object of some keys; what every case shares is filled in. */
    private static ObjectNode closed(List<String> keys) {
        ObjectNode schema = object().put("type", "object");
        ObjectNode parts = schema.putObject("properties");
        keys.forEach(parts::putObject);
        if (keys.contains("firm")) {
            ArrayNode ways =
                    part(parts, "firm", "样例企业的文件，或写出的档案 / file of a sample firm, or a profile")
                            .putArray("anyOf");
            ways.addObject().put("type", "string").put("pattern", "[^ ]");
            ways.addObject().put("$ref", "#/$defs/Profile");
            part(parts, "asOf", "基准日 / the as-of day")
                    .put("type", "string")
                    .put("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
        }
        return schema.put("additionalProperties", false);
    }

    private static void text(ObjectNode parts, String name, String meaning) {
        part(parts, name, meaning).put("type", "string").put("pattern", "[^ ]");
    }

    private static ObjectNode part(ObjectNode parts, String name, String meaning) {
        return ((ObjectNode) parts.get(name)).put("description", meaning);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
