package org.huiqi.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.huiqi.RandomProfile;
import org.huiqi.Trees;

/** Profiles that are nearly right: a tree is changed in its own terms, or its bytes are. */
final class Damage {
    private static final String BYTES = " \n\t:-[]{},\"'&*!|>%@#?0eZ~\\=;<\0\u007f";

    /** Values that have made trouble somewhere. */
    private static final List<Object> VALUES =
            Arrays.asList(
                    null,
                    true,
                    -1,
                    0,
                    new BigDecimal("1e40"),
                    new BigDecimal("1e-40"),
                    new BigDecimal("1e39"),
                    new BigDecimal("9".repeat(40) + "." + "9".repeat(40)),
                    new BigDecimal("0." + "0".repeat(39) + "1"),
                    Integer.MAX_VALUE,
                    Long.MIN_VALUE,
                    "",
                    " ",
                    "是",
                    "1.2亿元",
                    "1e3万元",
                    "１２万元",
                    "50%",
                    "2024-02-30",
                    "2024-09-20",
                    "1900-01-01",
                    "9999-12-31",
                    "=HYPERLINK(\"http://x.cn\")",
                    "@SUM(1)",
                    "\uFF1D1+1",
                    "a\u0000b",
                    "\uFEFF",
                    "\u202Eabc",
                    "\uD83D\uDE00",
                    "江苏省",
                    "x".repeat(40_000),
                    "<script>alert(1)</script>",
                    "[a](http://x.cn) http://x.cn",
                    List.of(),
                    Map.of(),
                    Collections.singletonList(null),
                    nested(70));

    private Damage() {}

    private static Object nested(int levels) {
        Object value = 1;
        for (int i = 0; i < levels; i++) {
            value = List.of(value);
        }
        return value;
    }

    /** A random profile, most of the time changed in some places. */
    static Map<String, Object> tree(Random random) {
        Map<String, Object> tree = Trees.copy(RandomProfile.tree(random.nextLong()));
        for (int change = random.nextInt(4); change > 0; change--) {
            List<Runnable> ways = ways(tree, random);
            ways.get(random.nextInt(ways.size())).run();
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
            default -> owner.put(key, VALUES.get(random.nextInt(VALUES.size())));
        }
    }

    /** The same value several times over: twins in a list, texts and figures as lists. */
    private static Object many(Object value, Random random) {
        List<Object> list = new ArrayList<>(value instanceof List<?> held ? held : List.of());
        Object one = list.isEmpty() ? value : list.get(random.nextInt(list.size()));
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
