package org.huiqi.profile.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Random documents of a schema, whole and spoilt. */
final class RandomInstances {

    private final ObjectNode root;
    private final SchemaWays ways;
    private final List<JsonNode> texts = new ArrayList<>(SchemaValues.TEXTS);
    private final Map<String, List<JsonNode>> matching = new HashMap<>();

    RandomInstances(ObjectNode root) {
        this.root = root;
        ways = new SchemaWays(root);
        for (JsonNode words : root.findValues("enum")) {
            words.forEach(word -> texts.add(SchemaValues.text(" " + word.asText() + "\u3000")));
        }
    }

    /** A random document, mostly a valid one. */
    JsonNode random(Random random) {
        return random(root, random, 0);
    }

    private JsonNode random(JsonNode schema, Random random, int depth) {
        JsonNode way = pick(ways.of(schema), random);
        if (way.has("enum")) {
            return pick(way.get("enum"), random);
        }
        JsonNode type = way.get("type");
        String name = (type.isArray() ? type.get(0) : type).asText();
        return switch (name) {
            case "object" -> randomObject(way, random, depth);
            case "array" -> {
                ArrayNode array = JsonNodeFactory.instance.arrayNode();
                for (int i = random.nextInt(3); i > 0; i--) {
                    array.add(random(way.get("items"), random, depth + 1));
                }
                yield array;
            }
            case "string" -> pick(matching(way.path("pattern").asText()), random);
            case "boolean" -> JsonNodeFactory.instance.booleanNode(random.nextBoolean());
            case "null" -> JsonNodeFactory.instance.nullNode();
            default -> {
                int least = way.path("minimum").asInt();
                int most = way.path("maximum").asInt(3000);
                yield JsonNodeFactory.instance.numberNode(
                        least + random.nextInt(Math.min(most - least, 5000) + 1));
            }
        };
    }

    private JsonNode randomObject(JsonNode way, Random random, int depth) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        Set<String> required = new TreeSet<>();
        way.path("required").forEach(name -> required.add(name.asText()));
        way.path("properties")
                .properties()
                .forEach(
                        property -> {
                            if (required.contains(property.getKey())
                                    || random.nextInt(10) < (depth == 0 ? 2 : 6)) {
                                object.set(
                                        property.getKey(),
                                        random(property.getValue(), random, depth + 1));
                            }
                        });
        way.path("patternProperties")
                .forEach(figures -> object.set("2023", random(figures, random, depth + 1)));
        if (way.path("additionalProperties").isObject()) {
            object.set("P09-08", random(way.get("additionalProperties"), random, depth + 1));
        }
        return object;
    }

    private List<JsonNode> matching(String pattern) {
        return matching.computeIfAbsent(
                pattern,
                key ->
                        texts.stream()
                                .filter(text -> Pattern.compile(key).matcher(text.asText()).find())
                                .toList());
    }

    /** A copy of a document with one thing in it put amiss, as like as not. */
    JsonNode spoilt(JsonNode document, Random random) {
        JsonNode copy = document.deepCopy();
        JsonNode holder = copy;
        while (true) {
            List<JsonNode> below =
                    StreamSupport.stream(holder.spliterator(), false)
                            .filter(child -> child.isContainerNode() && !child.isEmpty())
                            .toList();
            if (below.isEmpty() || random.nextInt(4) == 0) {
                break;
            }
            holder = pick(below, random);
        }
        if (holder instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = pick(names, random);
            if (random.nextInt(8) == 0) {
                object.set(name + "x", object.get(name));
            } else if (random.nextInt(8) == 0) {
                object.remove(name);
            } else {
                object.set(name, pick(SchemaValues.ALL, random));
            }
        } else if (holder instanceof ArrayNode array && !array.isEmpty()) {
            array.add(random.nextBoolean() ? array.get(0) : pick(SchemaValues.ALL, random));
        }
        return copy;
    }

    private static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static JsonNode pick(JsonNode array, Random random) {
        return array.get(random.nextInt(array.size()));
    }
}
