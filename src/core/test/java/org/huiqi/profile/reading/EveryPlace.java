package org.huiqi.profile.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Documents with one value in one place that a schema knows; all else in them is the least. */
final class EveryPlace {

    private static final Map<String, String> REQUIRED =
            Map.of("format", "1", "id", "k1", "value", "true");

    private final SchemaWays ways;
    private final Consumer<JsonNode> see;

    private EveryPlace(ObjectNode schema, Consumer<JsonNode> see) {
        ways = new SchemaWays(schema);
        this.see = see;
    }

    /** Hands over a document for every place of a schema and each of {@link SchemaValues}. */
    static void of(ObjectNode schema, Consumer<JsonNode> see) {
        new EveryPlace(schema, see).place(schema, value -> value);
    }

    private void place(JsonNode schema, UnaryOperator<JsonNode> document) {
        SchemaValues.ALL.forEach(value -> see.accept(document.apply(value)));
        words(schema).stream()
                .flatMap(word -> spellings(word).stream())
                .forEach(word -> see.accept(document.apply(SchemaValues.text(word))));
        for (JsonNode way : ways.of(schema)) {
            if (way.has("items")) {
                place(way.get("items"), item -> document.apply(array(item)));
                words(way.get("items")).stream()
                        .map(SchemaValues::text)
                        .forEach(word -> see.accept(document.apply(array(word, word))));
            }
            if (way.has("properties") || way.has("additionalProperties")) {
                object(way, document);
            }
        }
    }

    private Set<String> words(JsonNode schema) {
        Set<String> words = new TreeSet<>();
        ways.of(schema).forEach(way -> way.path("enum").forEach(word -> words.add(word.asText())));
        return words;
    }

    private static List<String> spellings(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        return List.of(word, " " + word + "\u3000", "\u00a0" + word, word + "\n", small);
    }

    private void object(JsonNode way, UnaryOperator<JsonNode> document) {
        ObjectNode base = JsonNodeFactory.instance.objectNode();
        for (JsonNode required : way.path("required")) {
            base.set(required.asText(), SchemaValues.json(REQUIRED.get(required.asText())));
        }
        see.accept(document.apply(base));
        for (JsonNode required : way.path("required")) {
            see.accept(document.apply(base.deepCopy().without(required.asText())));
        }
        way.path("properties")
                .properties()
                .forEach(
                        property ->
                                place(
                                        property.getValue(),
                                        value ->
                                                document.apply(
                                                        base.deepCopy()
                                                                .set(property.getKey(), value))));
        way.path("patternProperties")
                .forEach(
                        figures -> {
                            place(
                                    figures,
                                    value ->
                                            document.apply(
                                                    JsonNodeFactory.instance
                                                            .objectNode()
                                                            .set("2023", value)));
                            keys(SchemaValues.YEARS, document);
                        });
        if (way.path("additionalProperties").isObject()) {
            place(
                    way.get("additionalProperties"),
                    value ->
                            document.apply(
                                    JsonNodeFactory.instance.objectNode().set("P09-08", value)));
            keys(SchemaValues.ATTESTATION_KEYS, document);
        }
    }

    private void keys(List<String> keys, UnaryOperator<JsonNode> document) {
        for (String key : keys) {
            for (String value : List.of("null", "{}", "true", "{value: true}")) {
                see.accept(
                        document.apply(
                                JsonNodeFactory.instance
                                        .objectNode()
                                        .set(key, SchemaValues.json(value))));
            }
        }
    }

    private static ArrayNode array(JsonNode... items) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (JsonNode item : items) {
            array.add(item);
        }
        return array;
    }
}
