package org.huiqi.profile.reading;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiqi.profile.AttestationKey;
import org.huiqi.profile.Profile;
import org.huiqi.profile.candidate.Candidate;
import org.huiqi.profile.schema.Fields;
import org.huiqi.profile.schema.Meaning;
import org.huiqi.profile.schema.Unit;
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
                .setAll(scalar(String.class));
        String ids = SchemaForms.attestationKey(criterionIds.stream().sorted().toList());
        keys((ObjectNode) properties.get(AttestationKey.SECTION), ids);
        return schema.set("$defs", definitions());
    }

    @Override
    protected void complete(Class<?> record, ObjectNode schema) {
        if (record == Profile.class) {
            schema.putArray("required").add("format");
        } else if (record == ProfileBinder.AttestationForm.class) {
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
            return property.setAll(orNull(reference(type)));
        }
        if (type != List.class && type != Map.class) {
            return property.setAll(scalar(type, component, true));
        }
        Class<?> entry = Values.raw(Values.entry(component.getGenericType()));
        property.setAll(SchemaForms.orNull(type == List.class ? "array" : "object"));
        if (type == List.class) {
            return property.set(
                    "items", entry.isRecord() ? reference(entry) : scalar(entry, entry, false));
        }
        Type key = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
        if (key == Integer.class) {
            ObjectNode beside = property.putObject("properties");
            ProfileBinder.INFORMATION.forEach(note -> beside.set(note, scalar(String.class)));
            property.putObject("patternProperties")
                    .set("^" + SchemaForms.YEAR + "$", orNull(reference(entry)));
            return property.put("additionalProperties", false);
        }
        if (entry.isRecord()) {
            ObjectNode form = record(ProfileBinder.AttestationForm.class);
            return property.set("additionalProperties", anyOf(scalar(Boolean.class), form));
        }
        property.set("additionalProperties", scalar(String.class));
        return keys(property, SchemaForms.trimmed(SchemaForms.TEXT));
    }

    private static ObjectNode keys(ObjectNode schema, String pattern) {
        schema.putObject("propertyNames").put("pattern", pattern);
        return schema;
    }

    private ObjectNode scalar(Class<?> type) {
        return scalar(type, type, true);
    }

    /** A form with a name is defined once and referred to. */
    private ObjectNode scalar(Class<?> type, AnnotatedElement of, boolean orNull) {
        ScalarReader.Form form = ScalarReader.Form.of(type, of);
        return form.name() == null
                ? form.schema().apply(orNull)
                : reference(form.name(), () -> form.schema().apply(orNull));
    }

    private String say(Sentence sentence) {
        Bilingual text = sentence.text();
        return language == null ? text.zh() + " / " + text.en() : text.in(language);
    }

    private String description(RecordComponent component) {
        Unit unit = Fields.unit(component);
        Sentence named =
                unit == Unit.WAN_YUAN ? SchemaText.WAN_YUAN : unit == null ? null : unit.text();
        String measure = unit == Unit.PERCENT ? "%" : named == null ? "" : say(named);
        Type type = component.getGenericType();
        Class<?> word = Values.raw(component.getType() == List.class ? Values.entry(type) : type);
        String words =
                !word.isEnum()
                        ? ""
                        : Arrays.stream(word.getEnumConstants())
                                .map(w -> ((Enum<?>) w).name() + " " + say(Words.of((Enum<?>) w)))
                                .collect(Collectors.joining("；", "。", ""));
        return say(Objects.requireNonNull(Meaning.of(component)).text())
                + (measure.isEmpty() ? "" : "（" + measure + "）")
                + words;
    }
}
