package org.huiqi.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.huiqi.RandomProfile;
import org.huiqi.Trees;

/** Profiles that are nearly right: a tree is changed in its own terms, or its bytes are. */
final class Damage {
    private static final String BYTES = " \n\t:-[]{},\"'&*!|>%@#?0eZ~\\=;<\0\u007f";

    /** Values that have made trouble somewhere, as a field holds them. */
    private static final List<Object> VALUES = new ArrayList<>();

    /** The same as texts. */
    static final List<String> TEXTS = new ArrayList<>();

    static {
        Object nested = 1;
        for (int i = 0; i < 70; i++) {
            nested = List.of(nested);
        }
        VALUES.add(nested);
        VALUES.add("x".repeat(40_000));
        VALUES.addAll(FuzzTest.corpus("values.json", new TypeReference<List<Object>>() {}));
        VALUES.stream()
                .filter(value -> value instanceof String || value instanceof Number)
                .forEach(value -> TEXTS.add(value.toString()));
    }

    private Damage() {}

    static <T> T pick(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    /** A random profile, most of the time changed in some places. */
    static Map<String, Object> tree(Random random) {
        Map<String, Object> tree = Trees.copy(RandomProfile.tree(random.nextLong()));
        for (int change = random.nextInt(4); change > 0; change--) {
            List<Runnable> ways = ways(tree, random);
            pick(ways, random).run();
            // What was put in may not be changed itself.
            tree = Trees.copy(tree);
        }
        return tree;
    }

    /** A way to change each key of the tree. */
    private static List<Runnable> ways(Map<String, Object> tree, Random random) {
        List<Runnable> ways = new ArrayList<>();
        Trees.walk(tree, (owner, key) -> ways.add(() -> change(owner, key, random)));
        return ways;
    }

    private static void change(Map<String, Object> owner, String key, Random random) {
        Object value = owner.get(key);
        switch (random.nextInt(6)) {
            case 0 -> owner.remove(key);
            case 1 -> owner.put(key + (char) ('a' + random.nextInt(26)), value);
            case 2 -> owner.put(key, many(value, random));
            case 3 -> owner.put(key, random.nextBoolean() ? List.of() : Map.of("id", "a@b"));
            default -> owner.put(key, pick(VALUES, random));
        }
    }

    /** The same value several times over: twins in a list, texts and figures as lists. */
    private static Object many(Object value, Random random) {
        List<Object> list = new ArrayList<>(value instanceof List<?> held ? held : List.of());
        Object one = list.isEmpty() ? value : pick(list, random);
        int times = random.nextInt(20) == 0 ? 201 : 1 + random.nextInt(5);
        for (int i = 0; i < times; i++) {
            list.add(one instanceof Map<?, ?> entry ? named(entry, random) : one);
        }
        return list;
    }

    private static Map<String, Object> named(Map<?, ?> entry, Random random) {
        Map<String, Object> named = new LinkedHashMap<>(Trees.copy(entry));
        if (named.containsKey("id") && random.nextInt(4) > 0) {
            named.put("id", "n" + random.nextInt(10_000));
        }
        return named;
    }

    /** The bytes, a third of the time with some of them changed, cut, doubled or spliced. */
    static byte[] bytes(byte[] bytes, Random random) {
        if (random.nextInt(3) > 0 || bytes.length == 0) {
            return bytes;
        }
        byte[] damaged = bytes.clone();
        for (int change = random.nextInt(4); change >= 0; change--) {
            int at = random.nextInt(damaged.length);
            switch (random.nextInt(4)) {
                case 0 -> damaged[at] = (byte) random.nextInt(256);
                case 1 -> damaged = spliced(damaged, at, random);
                default -> damaged[at] = (byte) BYTES.charAt(random.nextInt(BYTES.length()));
            }
        }
        return random.nextInt(4) == 0
                ? Arrays.copyOf(damaged, 1 + random.nextInt(damaged.length))
                : damaged;
    }

    /** A piece of the input once more, somewhere else. */
    private static byte[] spliced(byte[] bytes, int at, Random random) {
        int from = random.nextInt(bytes.length);
        int length = Math.min(bytes.length - from, 1 + random.nextInt(64));
        byte[] longer = new byte[bytes.length + length];
        System.arraycopy(bytes, 0, longer, 0, at);
        System.arraycopy(bytes, from, longer, at, length);
        System.arraycopy(bytes, at, longer, at + length, bytes.length - at);
        return longer;
    }

    /** A profile as JSON or YAML. */
    static byte[] profile(Random random) {
        Map<String, Object> tree = tree(random);
        String text = random.nextBoolean() ? Trees.json(tree) : Trees.yaml(tree);
        return bytes(text.getBytes(UTF_8), random);
    }
}
