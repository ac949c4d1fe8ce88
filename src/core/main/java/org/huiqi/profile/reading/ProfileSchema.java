package org.huiqi.profile.reading;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiqi.profile.AttestationKey;
import org.huiqi.profile.Profile;
import org.huiqi.profile.candidate.Candidate;
import org.huiqi.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * The JSON Schema (2020-12) of the profile, made from the same records and annotations that files
 * are read into, with descriptions in both languages. For editors and other programs. What it holds
 * invalid the reader refuses, and the reverse, save for rules that no schema states; its
 * description names them.
 */
public final class ProfileSchema {

    private static final String DESCRIPTION_ZH =
            """
            未写或 null 表示不知道，[] 表示确知没有；金额单位为万元。\
            读取时另外核对（JSON Schema 无法表达）：validTo、supportTo、to 不早于起始日；openEnded 为 true 时没有 validTo；\
            teamAged40OrYounger 不多于 teamSize；techStaff、rdStaff、collegeStaff 不多于 employees；\
            highTechIncome 不大于 totalIncome，rdExpenseHnteDomestic 不大于 rdExpenseHnte；\
            foundedOn 之前的年度没有 0 以外的数；birthDate 不晚于基准日和 appliedOn；江苏的 city 是其设区市；\
            同一列表中 id 不重复；creditCode 的校验位；数字小数点前后最多各 40 位；\
            一个列表最多 200 项，确认最多 4000 项；文字中没有半个代理对字符。\
            枚举值和是否也可以照平常的写法填（企业、高新技术企业、是、√），读取时大小写、全角、空格和标点不影响辨认。\
            """;

    private static final String DESCRIPTION_EN =
            """
            Missing or null is unknown, [] is known to be none; money in 万元 (10 000 yuan). \
            The reader checks besides what a JSON Schema cannot state: validTo, supportTo and to are not \
            before the first day; no validTo where openEnded is true; teamAged40OrYounger is not more than \
            teamSize; techStaff, rdStaff and collegeStaff are not more than employees, highTechIncome not more \
            than totalIncome, rdExpenseHnteDomestic not more than rdExpenseHnte; years before foundedOn have \
            no figures but 0; birthDate is not after the as-of date or appliedOn; a city of 江苏 is one of its \
            prefecture cities; an id stands once in its list; the check character of creditCode; numbers \
            have 40 digits at most in front of the decimal point and behind it; a list has \
            200 entries at most, attestations 4000; texts have no half of a surrogate pair. \
            Words and yes or no may be written as people do; the reader passes over case, width, spaces \
            and punctuation in them.""";

    /** What an editor finds the schema by; says nothing of a firm. */
    static final String EDITORS_KEY = "$schema";

    private final ObjectNode definitions = JsonNodeFactory.instance.objectNode();
    private final ScalarSchemas scalars = new ScalarSchemas(definitions);

    private final Descriptions words;

    private ProfileSchema(@Nullable Language language) {
        this.words = new Descriptions(language);
    }

    /**
     * {@return the schema; the same node for the same ids, members in a fixed order}
     *
     * @param criterionIds ids that may be attested
     */
    public static ObjectNode of(Set<String> criterionIds) {
        return new ProfileSchema(null).schema(criterionIds);
    }

    /**
     * {@return the schema with its descriptions in one language}
     *
     * @param criterionIds ids that may be attested
     * @param language the language
     */
    public static ObjectNode of(Set<String> criterionIds, Language language) {
        return new ProfileSchema(language).schema(criterionIds);
    }

    private ObjectNode schema(Set<String> criterionIds) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "https://huiqi.org/schema/profile-1.json");
        schema.put("title", words.say("惠企档案，格式 1", "Huiqi profile, format 1"));
        schema.put("description", words.say(DESCRIPTION_ZH, DESCRIPTION_EN));
        schema.setAll(object(RecordShape.of(Profile.class)));
        ObjectNode properties = (ObjectNode) schema.get("properties");
        ((ObjectNode) properties.get("format")).put("type", "integer");
        part(properties, EDITORS_KEY, "供编辑器使用", "for editors", scalars.text());
        ((ObjectNode) properties.get(AttestationKey.SECTION))
                .putObject("propertyNames")
                .put(
                        "pattern",
                        SchemaForms.attestationKey(criterionIds.stream().sorted().toList()));
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
            ObjectNode id = (ObjectNode) properties.get("id");
            id.remove("$ref");
            id.put("type", "string").put("pattern", SchemaForms.trimmed(SchemaForms.ID));
        }
        object.put("additionalProperties", false);
        return object;
    }

    private ObjectNode property(RecordComponent component) {
        ObjectNode property = JsonNodeFactory.instance.objectNode();
        property.put("description", words.of(component));
        Class<?> type = component.getType();
        if (type.isRecord()) {
            property.set("anyOf", orNull(reference(type)));
        } else if (type == List.class) {
            Class<?> entry = RecordShape.argument(component, 0);
            property.setAll(ScalarSchemas.orNull("array"));
            property.set("items", entry.isRecord() ? reference(entry) : ScalarSchemas.entry(entry));
        } else if (type != Map.class) {
            property.setAll(scalars.of(component));
        } else if (RecordShape.argument(component, 0) == Integer.class) {
            property.setAll(years(RecordShape.argument(component, 1)));
        } else {
            boolean isRecord = RecordShape.argument(component, 1).isRecord();
            property.setAll(ScalarSchemas.orNull("object"));
            property.set("additionalProperties", isRecord ? attestation() : scalars.text());
            if (!isRecord) {
                property.putObject("propertyNames")
                        .put("pattern", SchemaForms.trimmed(SchemaForms.TEXT));
            }
        }
        return property;
    }

    private ObjectNode years(Class<?> figures) {
        ObjectNode years = ScalarSchemas.orNull("object");
        ObjectNode information = years.putObject("properties");
        information.set("name", scalars.text());
        information.set("note", scalars.text());
        years.putObject("patternProperties")
                .putObject("^" + SchemaForms.YEAR + "$")
                .set("anyOf", orNull(reference(figures)));
        return years.put("additionalProperties", false);
    }

    /** A reference to the definition of a record, which is added where it is not there yet. */
    private ObjectNode reference(Class<?> type) {
        String outside = type.getPackageName() + ".";
        String name = type.getCanonicalName().substring(outside.length());
        if (!definitions.has(name)) {
            definitions.putObject(name); // holds its place in the order while its parts are made
            definitions.set(name, object(RecordShape.of(type)));
        }
        return ScalarSchemas.reference(name);
    }

    private ObjectNode attestation() {
        ObjectNode attestation = JsonNodeFactory.instance.objectNode();
        ArrayNode ways = attestation.putArray("anyOf");
        ways.add(scalars.flag());
        ObjectNode detailed = ways.addObject();
        detailed.put("type", "object");
        ObjectNode parts = detailed.putObject("properties");
        part(parts, "value", "是否满足", "whether it holds", scalars.flag());
        part(parts, "by", "确认人", "who attests", scalars.text());
        part(parts, "on", "确认日期", "when", scalars.date());
        part(parts, "evidence", "依据", "on what evidence", scalars.text());
        part(parts, "name", "名称", "name", scalars.text());
        part(parts, "note", "备注", "note", scalars.text());
        detailed.putArray("required").add("value");
        detailed.put("additionalProperties", false);
        return attestation;
    }

    private void part(ObjectNode parts, String name, String zh, String en, ObjectNode schema) {
        parts.putObject(name).put("description", words.say(zh, en)).setAll(schema);
    }

    private static ArrayNode orNull(ObjectNode schema) {
        ArrayNode either = JsonNodeFactory.instance.arrayNode().add(schema);
        either.addObject().put("type", "null");
        return either;
    }
}
