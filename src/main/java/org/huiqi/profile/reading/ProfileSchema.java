package org.huiqi.profile.reading;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huiqi.profile.Profile;
import org.huiqi.profile.candidate.Candidate;

/**
 * The JSON Schema (2020-12) of the profile, made from the same records and annotations that files
 * are read into, with descriptions in both languages. For editors and other programs: it cannot say
 * everything the reader checks (dates in order, check characters), and a file the reader accepts
 * passes it, save for spaces around enum words.
 */
public final class ProfileSchema {

    private final ObjectNode definitions = JsonNodeFactory.instance.objectNode();

    private ProfileSchema() {}

    /**
     * The schema; the same node for the same ids, members in a fixed order.
     *
     * @param criterionIds ids that may be attested
     */
    public static ObjectNode of(Set<String> criterionIds) {
        return new ProfileSchema().schema(criterionIds);
    }

    private ObjectNode schema(Set<String> criterionIds) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "https://huiqi.org/schema/profile-1.json");
        schema.put("title", "惠企档案，格式 1 / Huiqi profile, format 1");
        schema.put(
                "description",
                "未写或 null 表示不知道，[] 表示确知没有；金额单位为万元"
                        + " / missing or null is unknown, [] is known to be none; money in 万元 (10 000 yuan)");
        schema.setAll(object(RecordShape.of(Profile.class)));
        ObjectNode properties = (ObjectNode) schema.get("properties");
        ((ObjectNode) properties.get("format")).put("type", "integer");
        ObjectNode attestations = (ObjectNode) properties.get("attestations");
        attestations.set("propertyNames", attestationKeys(criterionIds));
        schema.set("$defs", definitions);
        return schema;
    }

    private ObjectNode object(RecordShape shape) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("type", "object");
        ObjectNode properties = object.putObject("properties");
        for (RecordComponent component : shape.components()) {
            properties.set(component.getName(), property(component));
        }
        if (shape.type() == Profile.class) {
            object.putArray("required").add("format");
        } else if (Candidate.class.isAssignableFrom(shape.type())) {
            object.putArray("required").add("id");
            ((ObjectNode) properties.get("id"))
                    .put("type", "string")
                    .put("pattern", "^\\s*[^@\\s]([^@]*[^@\\s])?\\s*$");
        }
        object.put("additionalProperties", false);
        return object;
    }

    private ObjectNode property(RecordComponent component) {
        ObjectNode property = JsonNodeFactory.instance.objectNode();
        property.put("description", Descriptions.of(component));
        Class<?> type = component.getType();
        if (type.isRecord()) {
            property.set("anyOf", orNull(reference(type)));
        } else if (type == List.class) {
            type(property, "array");
            property.set("items", items(RecordShape.argument(component, 0)));
        } else if (type != Map.class) {
            property.setAll(ScalarSchemas.of(component));
        } else if (RecordShape.argument(component, 0) == Integer.class) {
            type(property, "object");
            Class<?> figures = RecordShape.argument(component, 1);
            ObjectNode information = property.putObject("properties");
            type(information.putObject("name"), "string");
            type(information.putObject("note"), "string");
            property.putObject("patternProperties")
                    .putObject("^\\d{4}$")
                    .set("anyOf", orNull(reference(figures)));
            property.put("additionalProperties", false);
        } else {
            type(property, "object");
            property.set("additionalProperties", attestation());
        }
        return property;
    }

    private ObjectNode items(Class<?> type) {
        if (type.isRecord()) {
            return reference(type);
        }
        ObjectNode items = JsonNodeFactory.instance.objectNode();
        if (type.isEnum()) {
            items.put("type", "string");
            ArrayNode words = items.putArray("enum");
            for (Object constant : type.getEnumConstants()) {
                words.add(((Enum<?>) constant).name());
            }
            return items;
        }
        return items.put("type", "integer").put("minimum", 0);
    }

    /** A reference to the definition of a record, which is added where it is not there yet. */
    private ObjectNode reference(Class<?> type) {
        String outside = type.getPackageName() + ".";
        String name = type.getCanonicalName().substring(outside.length());
        if (!definitions.has(name)) {
            definitions.putObject(name); // holds its place in the order while its parts are made
            definitions.set(name, object(RecordShape.of(type)));
        }
        return JsonNodeFactory.instance.objectNode().put("$ref", "#/$defs/" + name);
    }

    private static ObjectNode attestation() {
        ObjectNode attestation = JsonNodeFactory.instance.objectNode();
        ArrayNode ways = attestation.putArray("anyOf");
        type(ways.addObject(), "boolean");
        ObjectNode detailed = ways.addObject();
        detailed.put("type", "object");
        ObjectNode properties = detailed.putObject("properties");
        type(
                properties.putObject("value").put("description", "是否满足 / whether it holds"),
                "boolean");
        type(properties.putObject("by").put("description", "确认人 / who attests"), "string");
        type(
                properties
                        .putObject("on")
                        .put("description", "确认日期 / when")
                        .put("pattern", ScalarSchemas.DATE),
                "string");
        type(
                properties.putObject("evidence").put("description", "依据 / on what evidence"),
                "string");
        type(properties.putObject("name").put("description", "名称 / name"), "string");
        type(properties.putObject("note").put("description", "备注 / note"), "string");
        detailed.putArray("required").add("value");
        detailed.put("additionalProperties", false);
        return attestation;
    }

    private static ObjectNode attestationKeys(Set<String> criterionIds) {
        String ids =
                new TreeSet<>(criterionIds)
                        .stream().map(ProfileSchema::literally).collect(Collectors.joining("|"));
        return JsonNodeFactory.instance.objectNode().put("pattern", "^(?:" + ids + ")(?:@.*)?$");
    }

    private static String literally(String id) {
        return Pattern.compile("[^\\w-]").matcher(id).replaceAll("\\\\$0");
    }

    private static ArrayNode orNull(ObjectNode schema) {
        ArrayNode either = JsonNodeFactory.instance.arrayNode().add(schema);
        either.addObject().put("type", "null");
        return either;
    }

    private static void type(ObjectNode schema, String type) {
        schema.putArray("type").add(type).add("null");
    }
}
