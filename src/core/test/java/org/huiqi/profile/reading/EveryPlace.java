package org.huiqi.profile.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;

/**
 * Documents with one value in one place that a schema knows; all else in them is the least.
 *
 * @param root the whole schema, which references are followed in
 * @param see takes the documents
 */
record EveryPlace(ObjectNode root, Consumer<JsonNode> see) {
    static final YAMLMapper YAML =
            YAMLMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    private static final JsonNode VALUES = resource("values.yaml");
    private static final Map<String, String> REQUIRED =
            Map.of("format", "1", "id", "k1", "value", "true");

    static JsonNode resource(String name) {
        try {
            return YAML.readTree(Reading.resource("/agreement/" + name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode yaml(String flow) {
        try {
            return YAML.readTree(flow);
        } catch (JsonProcessingException e) {
            throw new AssertionError(flow, e);
        }
    }

    /** Hands over a document for every place of the schema and each value. */
    void all() {
        place(root, value -> value);
    }

    private void place(JsonNode schema, UnaryOperator<JsonNode> document) {
        for (String kind : List.of("shapes", "numbers", "texts")) {
            VALUES.get(kind).forEach(value -> see.accept(document.apply(value)));
        }
        for (String word : words(schema)) {
            String small = word.toLowerCase(Locale.ROOT);
            List.of(word, " " + word + "\u3000", "\u00a0" + word, word + "\n", small)
                    .forEach(way -> see.accept(document.apply(text(way))));
        }
        for (JsonNode way : ways(schema)) {
            if (way.has("items")) {
                place(way.get("items"), item -> document.apply(array(item)));
                words(way.get("items"))
                        .forEach(w -> see.accept(document.apply(array(text(w), text(w)))));
            }
            if (way.has("properties") || way.has("additionalProperties")) {
                object(way, document);
            }
        }
    }

    /** A schema's alternatives, references followed. */
    private List<JsonNode> ways(JsonNode schema) {
        if (schema.has("$ref")) {
            return ways(root.at(schema.get("$ref").asText().substring(1)));
        }
        return schema.has("anyOf")
                ? StreamSupport.stream(schema.get("anyOf").spliterator(), false)
                        .flatMap(way -> ways(way).stream())
                        .toList()
                : List.of(schema);
    }

    private Set<String> words(JsonNode schema) {
        Set<String> words = new TreeSet<>();
        ways(schema).forEach(way -> way.path("enum").forEach(word -> words.add(word.asText())));
        return words;
    }

    private void object(JsonNode way, UnaryOperator<JsonNode> document) {
        ObjectNode base = JsonNodeFactory.instance.objectNode();
        way.path("required")
                .forEach(key -> base.set(key.asText(), yaml(REQUIRED.get(key.asText()))));
        see.accept(document.apply(base));
        way.path("required")
                .forEach(key -> see.accept(document.apply(base.deepCopy().without(key.asText()))));
        way.path("properties")
                .properties()
                .forEach(e -> place(e.getValue(), v -> document.apply(with(base, e.getKey(), v))));
        way.path("patternProperties")
                .forEach(figures -> entries(figures, "2023", "years", document));
        if (way.path("additionalProperties").isObject()) {
            entries(way.get("additionalProperties"), "P09-08", "attestations", document);
        }
    }

    /** An object of one entry: any value below a key, any key with a few values. */
    private void entries(
            JsonNode schema, String key, String keys, UnaryOperator<JsonNode> document) {
        ObjectNode empty = JsonNodeFactory.instance.objectNode();
        place(schema, value -> document.apply(with(empty, key, value)));
        for (JsonNode other : VALUES.get(keys)) {
            for (String value : List.of("null", "{}", "true", "{value: true}")) {
                see.accept(document.apply(with(empty, other.asText(), yaml(value))));
            }
        }
    }

    private static JsonNode with(ObjectNode object, String key, JsonNode value) {
        return object.deepCopy().set(key, value);
    }

    private static JsonNode text(String text) {
        return JsonNodeFactory.instance.textNode(text);
    }

    private static JsonNode array(JsonNode... items) {
        return JsonNodeFactory.instance.arrayNode().addAll(List.of(items));
    }
}
