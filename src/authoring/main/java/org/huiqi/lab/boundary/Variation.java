package org.huiqi.lab.boundary;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.huiqi.profile.reading.Format;
import org.huiqi.profile.reading.Node;
import org.huiqi.profile.reading.Tree;

/**
 * A firm changed so that a comparison stands on, below or above its line.
 *
 * @param what what is special about it, in words
 * @param set values as YAML by path
 * @param remove paths that are taken away
 */
record Variation(String what, Map<String, String> set, List<String> remove) {
    static Variation with(String what, String path, String value) {
        return new Variation(what, Map.of(path, value), List.of());
    }

    static Variation without(String what, String path) {
        return new Variation(what, Map.of(), List.of(path));
    }

    /**
     * The firm with the changes.
     *
     * @throws IllegalArgumentException where a path does not fit the firm
     */
    Node applyTo(Node firm) {
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
