package org.huiqi.profile.reading;

import java.util.ArrayList;
import java.util.List;
import org.huiqi.profile.FieldPath;
import org.jspecify.annotations.Nullable;

/** A path into a tree, and the making of a changed tree along it. */
final class NodePath {

    private final String path;
    private final List<FieldPath.Step> steps;

    private NodePath(String path, List<FieldPath.Step> steps) {
        this.path = path;
        this.steps = steps;
    }

    /**
     * A path by its text.
     *
     * @throws IllegalArgumentException where it is none
     */
    static NodePath parse(String path) {
        List<FieldPath.Step> steps = FieldPath.of(path).steps();
        if (steps.stream().anyMatch(step -> step.text().isEmpty())) {
            throw new IllegalArgumentException("Malformed path: " + path);
        }
        return new NodePath(path, steps);
    }

    /** A tree with another value at the path; containers on the way are made. */
    Node set(Node root, Node value) {
        return put(root, 0, value);
    }

    /** A tree without what is at the path. */
    Node remove(Node root) {
        return put(root, 0, null);
    }

    /**
     * A node with another value at the rest of the path.
     *
     * @param value null: none
     */
    private @Nullable Node put(@Nullable Node node, int index, @Nullable Node value) {
        if (index == steps.size()) {
            return value;
        }
        FieldPath.Step step = steps.get(index);
        boolean isThere = node != null && !node.isNull();
        Node container = isThere || value == null ? node : empty(step, value.at());
        if (step.isEntry() && container instanceof Node.Sequence list) {
            int position = position(list, step);
            boolean isInside = position >= 0 && position < list.items().size();
            if (!isInside && value == null) {
                return node;
            }
            if (!isInside && position != list.items().size()) {
                throw new IllegalArgumentException("No entry " + step.name() + " in " + path);
            }
            Node old = isInside ? list.items().get(position) : null;
            return withItem(list, position, put(old, index + 1, value));
        }
        if (!step.isEntry() && container instanceof Node.Mapping map) {
            Node old = map.get(step.name());
            return old == null && value == null
                    ? node
                    : withEntry(map, step.name(), put(old, index + 1, value));
        }
        if (value == null) {
            return node;
        }
        throw new IllegalArgumentException("Step " + step.name() + " does not fit in " + path);
    }

    private static Node empty(FieldPath.Step step, Location at) {
        return step.isEntry() ? new Node.Sequence(at, List.of()) : new Node.Mapping(at, List.of());
    }

    /** Where the entry stands that an index or an id names; -1 where no entry has that id. */
    private static int position(Node.Sequence list, FieldPath.Step step) {
        if (step.isIndex()) {
            return Integer.parseInt(step.text());
        }
        String name = step.name();
        for (int i = 0; i < list.items().size(); i++) {
            if (list.items().get(i) instanceof Node.Mapping entry
                    && entry.get("id") instanceof Node.Scalar id
                    && id.text().strip().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private static Node withItem(Node.Sequence list, int position, @Nullable Node item) {
        List<Node> items = new ArrayList<>(list.items());
        if (item == null) {
            items.remove(position);
        } else if (position == items.size()) {
            items.add(item);
        } else {
            items.set(position, item);
        }
        return new Node.Sequence(list.at(), items);
    }

    private static Node withEntry(Node.Mapping map, String key, @Nullable Node value) {
        List<Node.Entry> entries = new ArrayList<>();
        boolean placed = value == null;
        for (Node.Entry entry : map.entries()) {
            if (!entry.key().equals(key)) {
                entries.add(entry);
            } else if (!placed && value != null) {
                entries.add(new Node.Entry(entry.at(), key, value));
                placed = true;
            }
        }
        if (!placed && value != null) {
            entries.add(new Node.Entry(value.at(), key, value));
        }
        return new Node.Mapping(map.at(), entries);
    }
}
