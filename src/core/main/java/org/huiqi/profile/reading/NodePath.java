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

    List<FieldPath.Step> steps() {
        return steps;
    }

    Node set(Node root, Node value) {
        return set(root, 0, value);
    }

    Node remove(Node root) {
        return remove(root, 0);
    }

    private Node set(@Nullable Node node, int index, Node value) {
        if (index == steps.size()) {
            return value;
        }
        FieldPath.Step step = steps.get(index);
        Node container = node == null || node.isNull() ? empty(step, value.at()) : node;
        if (step.isEntry() && container instanceof Node.Sequence list) {
            int position = position(list, step);
            if (position < 0 || position > list.items().size()) {
                throw new IllegalArgumentException("No entry " + step.name() + " in " + path);
            }
            Node old = position < list.items().size() ? list.items().get(position) : null;
            return withItem(list, position, set(old, index + 1, value));
        }
        if (!step.isEntry() && container instanceof Node.Mapping map) {
            return withEntry(map, step.name(), set(map.get(step.name()), index + 1, value));
        }
        throw new IllegalArgumentException("Step " + step.name() + " does not fit in " + path);
    }

    private Node remove(Node node, int index) {
        FieldPath.Step step = steps.get(index);
        boolean last = index == steps.size() - 1;
        if (step.isEntry() && node instanceof Node.Sequence list) {
            int position = position(list, step);
            if (position < 0 || position >= list.items().size()) {
                return node;
            }
            return withItem(
                    list, position, last ? null : remove(list.items().get(position), index + 1));
        }
        if (!step.isEntry() && node instanceof Node.Mapping map) {
            Node old = map.get(step.name());
            return old == null
                    ? node
                    : withEntry(map, step.name(), last ? null : remove(old, index + 1));
        }
        return node;
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
