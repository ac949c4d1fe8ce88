package org.huiqi.profile.reading;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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
import org.huiqi.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * The JSON Schema (2020-12) of the profile, made from the same records and annotations that files
 * are read into, with descriptions in both languages. For editors and other programs. What it holds
 * invalid the reader refuses, and the reverse, save for rules that no schema states; its
 * description names them.
 */
public final class ProfileSchema extends RecordSchema {

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
                document("profile-1", say(SchemaText.TITLE), say(SchemaText.DESCRIPTION));
        schema.setAll(record(Profile.class));
        ObjectNode properties = (ObjectNode) schema.get("properties");
        ((ObjectNode) properties.get("format")).put("type", "integer");
        properties
                .putObject(EDITORS_KEY)
                .put("description", say(SchemaText.FOR_EDITORS))
                .setAll(text());
        String ids = SchemaForms.attestationKey(criterionIds.stream().sorted().toList());
        ((ObjectNode) properties.get(AttestationKey.SECTION))
                .putObject("propertyNames")
                .put("pattern", ids);
        return schema.set("$defs", definitions());
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

    private String say(Sentence sentence) {
        Bilingual text = sentence.text();
        return language == null ? text.zh() + " / " + text.en() : text.in(language);
    }

    private String description(RecordComponent component) {
        In in = component.getAnnotation(In.class);
        Sentence given =
                component.isAnnotationPresent(Money.class)
                        ? SchemaText.WAN_YUAN
                        : in == null ? null : in.value().text();
        boolean percent = component.isAnnotationPresent(Percent.class);
        String unit = percent ? "（%）" : given == null ? "" : "（" + say(given) + "）";
        Type type = component.getGenericType();
        Class<?> word = Values.raw(component.getType() == List.class ? Values.entry(type) : type);
        String words =
                !word.isEnum()
                        ? ""
                        : Arrays.stream(word.getEnumConstants())
                                .map(w -> ((Enum<?>) w).name() + " " + say(Words.of((Enum<?>) w)))
                                .collect(Collectors.joining("；", "。", ""));
        return say(Objects.requireNonNull(Meaning.of(component)).text()) + unit + words;
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
            ObjectNode number = orNull(type == Integer.class ? "integer" : "number");
            return range == null ? whole(number) : bounds(number, range.min(), range.max());
        }
        if (type == BigDecimal.class) {
            ObjectNode number = orNull("number").put("minimum", 0);
            boolean percent = component.isAnnotationPresent(Percent.class);
            return percent ? number.put("maximum", 100) : number;
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
        return type.isEnum() ? words(type, false) : whole(object().put("type", "integer"));
    }

    private static ObjectNode whole(ObjectNode schema) {
        return bounds(schema, 0, Integer.MAX_VALUE);
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
        String form = mayBeNegative ? MoneyText.SIGNED_FORM : MoneyText.FORM;
        ObjectNode number = object().put("type", "number");
        return either(
                mayBeNegative ? "signedMoney" : "money",
                orNull(
                        mayBeNegative ? number : number.put("minimum", 0),
                        pattern(SchemaForms.trimmed(form))));
    }

    private ObjectNode flag() {
        ArrayNode ways = JsonNodeFactory.instance.arrayNode().add(orNull("boolean"));
        return either("flag", ways.add(pattern(SchemaForms.alone(SchemaForms.flags()))));
    }

    private ObjectNode either(String name, ArrayNode ways) {
        if (!definitions().has(name)) {
            definitions().putObject(name).set("anyOf", ways);
        }
        return reference(name);
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
