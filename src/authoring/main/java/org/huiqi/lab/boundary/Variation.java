package org.huiqi.lab.boundary;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiqi.profile.reading.Format;
import org.huiqi.profile.reading.Node;
import org.huiqi.profile.reading.Tree;

/**
 * A firm changed so that a comparison stands on, below or above its line.
 *
 * @param what what is special about it, in words
 * @param set values as YAML by path, in the order in which they are set
 * @param remove paths that are taken away
 */
public record Variation(String what, Map<String, String> set, List<String> remove) {
    /** A firm as it is. */
    public static final Variation NONE = new Variation("", Map.of(), List.of());

    public Variation {
        set = Collections.unmodifiableMap(new LinkedHashMap<>(set));
        remove = List.copyOf(remove);
    }

    /** A firm with a value. */
    public static Variation with(String what, String path, String value) {
        return new Variation(what, Map.of(path, value), List.of());
    }

    /** A firm without one. */
    public static Variation without(String what, String path) {
        return new Variation(what, Map.of(), List.of(path));
    }

    /** This, and then another: what the other says of a path, or of one above it, counts. */
    public Variation then(Variation other) {
        Map<String, String> sets = new LinkedHashMap<>(set);
        List<String> removes = new ArrayList<>(remove);
        other.set()
                .forEach(
                        (path, value) -> {
                            sets.keySet().removeIf(before -> isWithin(before, path));
                            removes.removeIf(before -> isWithin(before, path));
                            sets.put(path, value);
                        });
        for (String path : other.remove()) {
            sets.keySet().removeIf(before -> isWithin(before, path));
            removes.removeIf(before -> isWithin(before, path));
            removes.add(path);
        }
        String both =
                what.isEmpty() || other.what().isEmpty()
                        ? what + other.what()
                        : what + "，" + other.what();
        return new Variation(both, sets, removes);
    }

    private static boolean isWithin(String path, String above) {
        return path.equals(above)
                || path.startsWith(above)
                        && (path.charAt(above.length()) == '.'
                                || path.charAt(above.length()) == '[');
    }

    /**
     * The firm with the changes.
     *
     * @throws IllegalArgumentException where a path does not fit the firm
     */
    public Node applyTo(Node firm) {
        Node changed = firm;
        for (Map.Entry<String, String> entry : set.entrySet()) {
            changed = changed.with(entry.getKey(), node(entry.getValue()));
        }
        for (String path : remove) {
            changed = changed.without(path);
        }
        return changed;
    }

    private static Node node(String value) {
        byte[] document = ("value: " + value).getBytes(StandardCharsets.UTF_8);
        Tree.Parsed parsed = (Tree.Parsed) Tree.read(document, "", Format.YAML);
        Node.Mapping root = (Node.Mapping) parsed.root();
        return root.entries().get(0).value();
    }
}
