package org.huiqi.profile.reading;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.huiqi.profile.schema.Money;
import org.huiqi.profile.schema.Percent;
import org.huiqi.profile.schema.Range;
import org.huiqi.profile.schema.Text;
import org.jspecify.annotations.Nullable;

/**
 * The schemas of single values; each allows null, which is the same as missing. Forms of text are
 * defined once, in the definitions of the schema, and referred to.
 */
final class ScalarSchemas {

    private final ObjectNode definitions;

    /** Makes schemas for a document with these definitions, and adds to them. */
    ScalarSchemas(ObjectNode definitions) {
        this.definitions = definitions;
    }

    ObjectNode of(RecordComponent component) {
        Class<?> type = component.getType();
        Text text = component.getAnnotation(Text.class);
        Money money = component.getAnnotation(Money.class);
        if (money != null) {
            return money.mayBeNegative() ? signedMoney() : money();
        }
        if (type.isEnum()) {
            return words(type, true);
        }
        if (type == Integer.class) {
            return integer(component.getAnnotation(Range.class));
        }
        if (type == BigDecimal.class) {
            Range range = component.getAnnotation(Range.class);
            if (range != null) {
                return bounds(orNull("number"), range.min(), range.max());
            }
            ObjectNode number = orNull("number").put("minimum", 0);
            return component.isAnnotationPresent(Percent.class)
                    ? number.put("maximum", 100)
                    : number;
        }
        if (type == Boolean.class) {
            return flag();
        }
        return type == LocalDate.class ? date() : text == null ? text() : form(text.value());
    }

    /** An entry of a list of plain values, which cannot be null. */
    static ObjectNode entry(Class<?> type) {
        return type.isEnum()
                ? words(type, false)
                : bounds(object().put("type", "integer"), 0, Integer.MAX_VALUE);
    }

    ObjectNode text() {
        return defined("text", SchemaForms.TEXT);
    }

    ObjectNode date() {
        return defined("date", SchemaForms.DATE);
    }

    private ObjectNode form(Text.Kind kind) {
        String[] words = kind.name().toLowerCase(Locale.ROOT).split("_");
        String name = words[0];
        for (int i = 1; i < words.length; i++) {
            name += words[i].substring(0, 1).toUpperCase(Locale.ROOT) + words[i].substring(1);
        }
        return defined(name, SchemaForms.of(kind));
    }

    private ObjectNode defined(String name, String form) {
        if (!definitions.has(name)) {
            definitions.set(name, orNull("string").put("pattern", SchemaForms.trimmed(form)));
        }
        return reference(name);
    }

    private ObjectNode money() {
        return amount("money", object().put("type", "number").put("minimum", 0), MoneyText.FORM);
    }

    private ObjectNode signedMoney() {
        return amount("signedMoney", object().put("type", "number"), MoneyText.SIGNED_FORM);
    }

    private ObjectNode amount(String name, ObjectNode number, String form) {
        if (!definitions.has(name)) {
            ArrayNode ways = definitions.putObject(name).putArray("anyOf");
            ways.add(number);
            ways.addObject().put("type", "string").put("pattern", SchemaForms.trimmed(form));
            ways.addObject().put("type", "null");
        }
        return reference(name);
    }

    /** True or false, for editors to offer, or what people write for it. */
    ObjectNode flag() {
        if (!definitions.has("flag")) {
            ArrayNode ways = definitions.putObject("flag").putArray("anyOf");
            ways.add(orNull("boolean"));
            ways.addObject()
                    .put("type", "string")
                    .put("pattern", SchemaForms.alone(SchemaForms.flags()));
        }
        return reference("flag");
    }

    /** The words themselves, for editors to offer, or what people write for one of them. */
    private static ObjectNode words(Class<?> type, boolean orNull) {
        ObjectNode schema = object();
        ArrayNode ways = schema.putArray("anyOf");
        ArrayNode words = ways.addObject().putArray("enum");
        for (Object constant : type.getEnumConstants()) {
            words.add(((Enum<?>) constant).name());
        }
        if (orNull) {
            words.addNull();
        }
        ways.addObject()
                .put("type", "string")
                .put(
                        "pattern",
                        SchemaForms.alone(
                                SchemaForms.words(type)
                                        + (orNull ? "|" + SchemaForms.unknown() : "")));
        return schema;
    }

    private static ObjectNode integer(@Nullable Range range) {
        return range == null
                ? bounds(orNull("integer"), 0, Integer.MAX_VALUE)
                : bounds(orNull("integer"), range.min(), range.max());
    }

    private static ObjectNode bounds(ObjectNode schema, int min, int max) {
        return schema.put("minimum", min).put("maximum", max);
    }

    static ObjectNode reference(String name) {
        return object().put("$ref", "#/$defs/" + name);
    }

    static ObjectNode orNull(String type) {
        ObjectNode schema = object();
        schema.putArray("type").add(type).add("null");
        return schema;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
