package org.huiqi.profile.reading;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huiqi.profile.AttestationKey;
import org.huiqi.profile.Profile;
import org.huiqi.profile.candidate.Candidate;
import org.huiqi.profile.schema.In;
import org.huiqi.profile.schema.Meaning;
import org.huiqi.profile.schema.Money;
import org.huiqi.profile.schema.Percent;
import org.huiqi.profile.schema.Range;
import org.huiqi.profile.schema.Text;
import org.huiqi.profile.schema.Values;
import org.huiqi.profile.schema.Words;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * The JSON Schema (2020-12) of the profile, made from the same records and annotations that files
 * are read into, with descriptions in both languages. For editors and other programs. What it holds
 * invalid the reader refuses, and the reverse, save for rules that no schema states; its
 * description names them.
 */
public final class ProfileSchema extends RecordSchema {

    private static final String DESCRIPTION_ZH =
            """
            未写或 null 表示不知道，[] 表示确知没有；金额单位为万元。\
            读取时另外核对（JSON Schema 无法表达）：validTo、supportTo、to 不早于起始日；openEnded 为 true 时没有 validTo；\
            teamAged40OrYounger 不多于 teamSize；techStaff、rdStaff、collegeStaff 不多于 employees；\
            highTechIncome 不大于 totalIncome，rdExpenseHnteDomestic 不大于 rdExpenseHnte；\
            foundedOn 之前的年度没有 0 以外的数；birthDate 不晚于基准日和 appliedOn；江苏的 city 是其设区市；\
            同一列表中 id 不重复；creditCode 的校验位；数字小数点前后最多各 40 位；\
            一个列表最多 200 项，确认最多 4000 项；文字中没有半个代理对字符。\
            写明其他版次（edition）的确认，编号可不在其中。\
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
            and punctuation in them. An attestation that names another edition may have an id that \
            is not among these.""";

    /** What an editor finds the schema by; says nothing of a firm. */
    static final String EDITORS_KEY = "$schema";

    private final @Nullable Language language;

    private ProfileSchema(@Nullable Language language) {
        this.language = language;
    }

    /**
     * {@return the schema, described in both languages}
     *
     * @param criterionIds what may be attested
     */
    public static ObjectNode of(Set<String> criterionIds) {
        return new ProfileSchema(null).schema(criterionIds);
    }

    /**
     * {@return the schema, described in one language}
     *
     * @param criterionIds what may be attested
     * @param language which one
     */
    public static ObjectNode of(Set<String> criterionIds, Language language) {
        return new ProfileSchema(language).schema(criterionIds);
    }

    private ObjectNode schema(Set<String> criterionIds) {
        ObjectNode schema =
                document(
                        "profile-1",
                        say("惠企档案，格式 1", "Huiqi profile, format 1"),
                        say(DESCRIPTION_ZH, DESCRIPTION_EN));
        schema.setAll(record(Profile.class));
        ObjectNode properties = (ObjectNode) schema.get("properties");
        ((ObjectNode) properties.get("format")).put("type", "integer");
        properties
                .putObject(EDITORS_KEY)
                .put("description", say("供编辑器使用", "for editors"))
                .setAll(text());
        ((ObjectNode) properties.get(AttestationKey.SECTION))
                .putObject("propertyNames")
                .put(
                        "pattern",
                        SchemaForms.attestationKey(criterionIds.stream().sorted().toList()));
        schema.set("$defs", definitions());
        return schema;
    }

    @Override
    protected void complete(Class<?> record, ObjectNode schema) {
        if (record == Profile.class) {
            schema.putArray("required").add("format");
        } else if (record == AttestationForm.class) {
            schema.putArray("required").add("value");
        } else if (Candidate.class.isAssignableFrom(record)) {
            schema.putArray("required").add("id");
            ObjectNode id = (ObjectNode) schema.get("properties").get("id");
            id.remove("$ref");
            id.put("type", "string").put("pattern", SchemaForms.trimmed(SchemaForms.ID));
        }
    }

    @Override
    protected ObjectNode property(RecordComponent component) {
        ObjectNode property = object().put("description", description(component));
        Class<?> type = component.getType();
        if (type.isRecord()) {
            property.set("anyOf", orNull(reference(type)));
            return property;
        }
        if (type != List.class && type != Map.class) {
            return property.setAll(scalar(component));
        }
        Class<?> entry = Values.raw(Values.entry(component.getGenericType()));
        if (type == List.class) {
            return property.<ObjectNode>setAll(orNull("array"))
                    .set("items", entry.isRecord() ? reference(entry) : entry(entry));
        }
        property.setAll(orNull("object"));
        Type key = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
        if (key == Integer.class) {
            property.putObject("properties").<ObjectNode>set("name", text()).set("note", text());
            property.putObject("patternProperties")
                    .putObject("^" + SchemaForms.YEAR + "$")
                    .set("anyOf", orNull(reference(entry)));
            return property.put("additionalProperties", false);
        }
        if (entry.isRecord()) {
            ObjectNode attestation = object();
            attestation.putArray("anyOf").add(flag()).add(record(AttestationForm.class));
            return property.set("additionalProperties", attestation);
        }
        property.set("additionalProperties", text());
        property.putObject("propertyNames").put("pattern", SchemaForms.trimmed(SchemaForms.TEXT));
        return property;
    }

    private String say(String zh, String en) {
        return language == null ? zh + " / " + en : new Bilingual(zh, en).in(language);
    }

    private String description(RecordComponent component) {
        Meaning meaning = Objects.requireNonNull(Meaning.of(component));
        In in = component.getAnnotation(In.class);
        String unit = "";
        if (in != null) {
            unit = "（" + say(in.value().text().zh(), in.value().text().en()) + "）";
        } else if (component.isAnnotationPresent(Money.class)) {
            unit = "（" + say("万元", "10 000 yuan") + "）";
        } else if (component.isAnnotationPresent(Percent.class)) {
            unit = "（%）";
        }
        Class<?> type =
                component.getType() == List.class
                        ? Values.raw(Values.entry(component.getGenericType()))
                        : component.getType();
        String words =
                !type.isEnum()
                        ? ""
                        : Arrays.stream(type.getEnumConstants())
                                .map(constant -> word((Enum<?>) constant))
                                .collect(Collectors.joining("；", "。", ""));
        return say(meaning.text().zh(), meaning.text().en()) + unit + words;
    }

    private String word(Enum<?> word) {
        Bilingual meaning = Words.of(word);
        return word.name() + " " + say(meaning.zh(), meaning.en());
    }

    private ObjectNode scalar(RecordComponent component) {
        Class<?> type = component.getType();
        Text text = component.getAnnotation(Text.class);
        Money money = component.getAnnotation(Money.class);
        Range range = component.getAnnotation(Range.class);
        if (money != null) {
            return money(money.mayBeNegative());
        }
        if (type.isEnum()) {
            return words(type, true);
        }
        if (type == Integer.class || range != null) {
            return bounds(
                    orNull(type == Integer.class ? "integer" : "number"),
                    range == null ? 0 : range.min(),
                    range == null ? Integer.MAX_VALUE : range.max());
        }
        if (type == BigDecimal.class) {
            ObjectNode number = orNull("number").put("minimum", 0);
            return component.isAnnotationPresent(Percent.class)
                    ? number.put("maximum", 100)
                    : number;
        }
        if (type == Boolean.class) {
            return flag();
        }
        if (type == LocalDate.class) {
            return defined("date", SchemaForms.DATE);
        }
        return text == null ? text() : defined(name(text.value()), SchemaForms.of(text.value()));
    }

    /** An entry of a list of plain values, which cannot be null. */
    private static ObjectNode entry(Class<?> type) {
        return type.isEnum()
                ? words(type, false)
                : bounds(object().put("type", "integer"), 0, Integer.MAX_VALUE);
    }

    private ObjectNode text() {
        return defined("text", SchemaForms.TEXT);
    }

    private static String name(Text.Kind kind) {
        String name = kind.name().toLowerCase(Locale.ROOT);
        return Pattern.compile("_(.)")
                .matcher(name)
                .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }

    /** A form of text is defined once and referred to. */
    private ObjectNode defined(String name, String form) {
        if (!definitions().has(name)) {
            definitions().set(name, orNull("string").put("pattern", SchemaForms.trimmed(form)));
        }
        return reference(name);
    }

    private ObjectNode money(boolean mayBeNegative) {
        String name = mayBeNegative ? "signedMoney" : "money";
        String form = mayBeNegative ? MoneyText.SIGNED_FORM : MoneyText.FORM;
        ObjectNode number = object().put("type", "number");
        if (!mayBeNegative) {
            number.put("minimum", 0);
        }
        if (!definitions().has(name)) {
            definitions()
                    .putObject(name)
                    .set("anyOf", orNull(number, pattern(SchemaForms.trimmed(form))));
        }
        return reference(name);
    }

    private ObjectNode flag() {
        if (!definitions().has("flag")) {
            definitions()
                    .putObject("flag")
                    .putArray("anyOf")
                    .add(orNull("boolean"))
                    .add(pattern(SchemaForms.alone(SchemaForms.flags())));
        }
        return reference("flag");
    }

    private static ObjectNode words(Class<?> type, boolean orNull) {
        ArrayNode names = names(type);
        if (orNull) {
            names.addNull();
        }
        String unknown = orNull ? "|" + SchemaForms.unknown() : "";
        ObjectNode schema = object();
        schema.putArray("anyOf")
                .add(object().set("enum", names))
                .add(pattern(SchemaForms.alone(SchemaForms.words(type) + unknown)));
        return schema;
    }

    private static ObjectNode pattern(String pattern) {
        return object().put("type", "string").put("pattern", pattern);
    }

    private static ObjectNode bounds(ObjectNode schema, int min, int max) {
        return schema.put("minimum", min).put("maximum", max);
    }

    private static ObjectNode orNull(String type) {
        ObjectNode schema = object();
        schema.putArray("type").add(type).add("null");
        return schema;
    }
}
