package org.huiqi;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Format;

/** Trees of maps, lists and plain values: copied, walked, written and read as profiles. */
public final class Trees {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN).build();
    private static final YAMLMapper YAML =
            YAMLMapper.builder().enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN).build();

    private Trees() {}

    /** The tree as JSON. */
    public static String json(Object tree) {
        try {
            return JSON.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** The tree as YAML. */
    public static String yaml(Object tree) {
        try {
            return YAML.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** The profile that the tree says. */
    public static Profile profile(Object tree) {
        return Sample.read(json(tree), Format.JSON, Sample.AS_OF);
    }

    /** A copy that can be changed without the original. */
    public static Map<String, Object> copy(Map<?, ?> tree) {
        Map<String, Object> copy = new LinkedHashMap<>();
        tree.forEach((key, value) -> copy.put(key.toString(), copyOf(value)));
        return copy;
    }

    private static Object copyOf(Object value) {
        if (value instanceof Map<?, ?> map) {
            return copy(map);
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(entry -> copy.add(copyOf(entry)));
            return copy;
        }
        return value;
    }

    /** Visits every key of every object with the object that holds it, deepest last. */
    public static void walk(Map<String, Object> tree, BiConsumer<Map<String, Object>, String> see) {
        for (String key : List.copyOf(tree.keySet())) {
            see.accept(tree, key);
            below(tree.get(key), see);
        }
    }

    @SuppressWarnings("unchecked")
    private static void below(Object value, BiConsumer<Map<String, Object>, String> see) {
        if (value instanceof Map<?, ?> map) {
            walk((Map<String, Object>) map, see);
        }
        if (value instanceof List<?> list) {
            list.forEach(entry -> below(entry, see));
        }
    }
}
