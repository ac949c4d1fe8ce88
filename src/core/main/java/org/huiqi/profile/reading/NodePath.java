package org.huiqi.profile.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A path into a tree, and the making of a changed tree along it. */
final class NodePath {

    private static final String ONE_KEY_BELOW = "attestations";
    private static final Pattern STEP =
            Pattern.compile("(?:^|(?!^)\\.)([^.\\[\\]]+)|\\[([^\\[\\]]+)]");

    /** One step: into an object by key, or into a list by index or id. */
    record Step(String name, boolean intoList) {}

    private final String path;
    private final List<Step> steps;

    private NodePath(String path, List<Step> steps) {
        this.path = path;
        this.steps = List.copyOf(steps);
    }

    static NodePath parse(String path) {
        if (path.startsWith(ONE_KEY_BELOW + ".") && path.length() > ONE_KEY_BELOW.length() + 1) {
            String key = path.substring(ONE_KEY_BELOW.length() + 1);
            return new NodePath(
                    path, List.of(new Step(ONE_KEY_BELOW, false), new Step(key, false)));
        }
        List<Step> steps = new ArrayList<>();
        Matcher matcher = STEP.matcher(path);
        int end = 0;
        while (end < path.length()) {
            if (!matcher.find() || matcher.start() != end) {
                throw new IllegalArgumentException("Malformed path: " + path);
            }
            end = matcher.end();
            String key = matcher.group(1);
            steps.add(key != null ? new Step(key, false) : new Step(matcher.group(2), true));
        }
        if (steps.isEmpty() || steps.get(0).intoList()) {
            throw new IllegalArgumentException("Malformed path: " + path);
        }
        return new NodePath(path, steps);
    }

    List<Step> steps() {
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
        Step step = steps.get(index);
        Node container = node == null || node.isNull() ? empty(step, value.at()) : node;
        if (step.intoList() && container instanceof Node.Sequence list) {
            int position = position(list, step.name());
            if (position < 0 || position > list.items().size()) {
                throw new IllegalArgumentException("No entry " + step.name() + " in " + path);
            }
            Node old = position < list.items().size() ? list.items().get(position) : null;
            return withItem(list, position, set(old, index + 1, value));
        }
        if (!step.intoList() && container instanceof Node.Mapping map) {
            return withEntry(map, step.name(), set(map.get(step.name()), index + 1, value));
        }
        throw new IllegalArgumentException("Step " + step.name() + " does not fit in " + path);
    }

    private Node remove(Node node, int index) {
        Step step = steps.get(index);
        boolean last = index == steps.size() - 1;
        if (step.intoList() && node instanceof Node.Sequence list) {
            int position = position(list, step.name());
            if (position < 0 || position >= list.items().size()) {
                return node;
            }
            return withItem(
                    list, position, last ? null : remove(list.items().get(position), index + 1));
        }
        if (!step.intoList() && node instanceof Node.Mapping map) {
            Node old = map.get(step.name());
            return old == null
                    ? node
                    : withEntry(map, step.name(), last ? null : remove(old, index + 1));
        }
        return node;
    }

    private static Node empty(Step step, Location at) {
        return step.intoList() ? new Node.Sequence(at, List.of()) : new Node.Mapping(at, List.of());
    }

    /** Digits are an index, anything else the id of an entry; -1 where no entry has that id. */
    private static int position(Node.Sequence list, String name) {
        if (name.matches("[0-9]{1,9}")) {
            return Integer.parseInt(name);
        }
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
