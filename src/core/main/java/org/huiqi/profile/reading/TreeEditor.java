package org.huiqi.profile.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.huiqi.profile.FieldPath;
import org.huiqi.profile.FieldPath.Step;
import org.huiqi.profile.candidate.Candidate;
import org.huiqi.profile.schema.Fields;
import org.huiqi.text.Bilingual;
import org.huiqi.text.InputText;
import org.huiqi.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Makes changed trees: a value put at a path or taken away, and what a what-if change asks for. */
final class TreeEditor {
    private static final Node UNKNOWN_ENTRY = new Node.Mapping(Location.somewhere(""), List.of());
    private static final int MOST_NAMED = 10;

    private TreeEditor() {}

    /**
     * A tree with another value at a path, as {@link Node#with} says.
     *
     * @param value null: none
     * @throws IllegalArgumentException where the path is malformed or leads nowhere
     */
    static Node put(Node root, String path, @Nullable Node value) {
        List<Step> steps = FieldPath.of(path).steps();
        if (steps.stream().anyMatch(step -> step.text().isEmpty())) {
            throw new IllegalArgumentException("Malformed path: " + path);
        }
        return Objects.requireNonNull(put(root, path, steps, value));
    }

    private static @Nullable Node put(
            @Nullable Node node, String path, List<Step> steps, @Nullable Node value) {
        if (steps.isEmpty()) {
            return value;
        }
        Step step = steps.get(0);
        List<Step> rest = steps.subList(1, steps.size());
        Node container = node;
        if (value != null && (node == null || node.isNull())) {
            container =
                    step.isEntry()
                            ? new Node.Sequence(value.at(), List.of())
                            : new Node.Mapping(value.at(), List.of());
        }
        if (step.isEntry() && container instanceof Node.Sequence list) {
            int place = step.isIndex() ? Integer.parseInt(step.text()) : placeOfId(list, step);
            int size = list.items().size();
            if (place >= 0 && place < size || value != null && place == size) {
                Node old = place < size ? list.items().get(place) : null;
                return withItem(list, place, put(old, path, rest, value));
            }
            refuse(value, "No entry " + step.name() + " in " + path);
        } else if (!step.isEntry() && container instanceof Node.Mapping map) {
            Node old = map.get(step.name());
            return old == null && value == null
                    ? node
                    : withEntry(map, step.name(), put(old, path, rest, value));
        } else {
            refuse(value, "Step " + step.name() + " does not fit in " + path);
        }
        return node;
    }

    /** What is not there can be taken away, but nothing can be put into it. */
    private static void refuse(@Nullable Node value, String message) {
        if (value != null) {
            throw new IllegalArgumentException(message);
        }
    }

    private static int placeOfId(Node.Sequence list, Step step) {
        List<Integer> places = where(list.items(), item -> says(id(item), step.name(), true));
        return places.isEmpty() ? -1 : places.get(0);
    }

    private static Node withItem(Node.Sequence list, int place, @Nullable Node item) {
        List<Node> items = new ArrayList<>(list.items());
        if (place < items.size()) {
            items.remove(place);
        }
        if (item != null) {
            items.add(place, item);
        }
        return new Node.Sequence(list.at(), items);
    }

    /** The entry stays where its key stood first; what stood again is gone. */
    private static Node withEntry(Node.Mapping map, String key, @Nullable Node value) {
        List<Node.Entry> entries = new ArrayList<>(map.entries());
        Optional<Node.Entry> first =
                entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
        int place = first.map(entries::indexOf).orElse(entries.size());
        entries.removeIf(entry -> entry.key().equals(key));
        if (value != null) {
            Location at = first.map(Node.Entry::at).orElse(value.at());
            entries.add(place, new Node.Entry(at, key, value));
        }
        return new Node.Mapping(map.at(), entries);
    }

    /**
     * The tree with a change made.
     *
     * @throws Refusal where the place is not there
     */
    static Node changed(Node root, ProfileChange change) {
        boolean isAdded = change.kind() == ProfileChange.Kind.ADD;
        Fields.Field field = Fields.of(change.place().field().toString()).orElse(null);
        if (isAdded && (field == null || !field.isList())) {
            throw refusal(change, InputText.NOT_A_LIST.text(), ChangeText.USE_SET.text());
        }
        List<String> places = places(root, change);
        if (change.kind() == ProfileChange.Kind.REMOVE) {
            Node changed = root;
            for (int i = places.size() - 1; i >= 0; i--) {
                if (at(root, places.get(i)) == null) {
                    throw refusal(change, ChangeText.NO_VALUE.text(), ChangeText.CHECK_PATH.text());
                }
                changed = changed.without(places.get(i));
            }
            return changed;
        }
        if (places.size() > 1) {
            throw refusal(
                    change,
                    ChangeText.NAMES_SEVERAL.with(places.size()),
                    ChangeText.SAY_WHICH.with(Sentence.listed(places)));
        }
        String place = places.get(0);
        Node value =
                isAdded ? grown(at(root, place), field.type(), change.value()) : change.value();
        try {
            return value.isNull() ? root.without(place) : root.with(place, value);
        } catch (IllegalArgumentException e) {
            throw refusal(change, ChangeText.LEADS_NOWHERE.text(), ChangeText.NAME_ENTRY.text());
        }
    }

    /** A list with one entry more. A list of records that was unknown may have others still. */
    private static Node grown(@Nullable Node list, Class<?> type, Node entry) {
        List<Node> items = new ArrayList<>();
        if (list instanceof Node.Sequence known) {
            items.addAll(known.items());
        }
        items.add(entry);
        boolean staysOpen = type.isRecord() && !Candidate.class.isAssignableFrom(type);
        if (!(list instanceof Node.Sequence) && staysOpen) {
            items.add(UNKNOWN_ENTRY);
        }
        return new Node.Sequence(entry.at(), items);
    }

    /** The places that the change names, with the entries of lists by their index. */
    private static List<String> places(Node root, ProfileChange change) {
        List<String> places = List.of("");
        for (Step step : change.place().steps()) {
            List<String> next = new ArrayList<>();
            for (String place : places) {
                if (!step.isEntry()) {
                    next.add(place.isEmpty() ? step.name() : place + "." + step.name());
                } else {
                    Node list = at(root, place);
                    entries(list, step, change).forEach(i -> next.add(place + "[" + i + "]"));
                }
            }
            places = next;
        }
        return places;
    }

    private static List<Integer> entries(@Nullable Node list, Step step, ProfileChange change) {
        List<Node> items = list instanceof Node.Sequence sequence ? sequence.items() : List.of();
        if (step.isIndex() && Integer.parseInt(step.text()) < items.size()) {
            return List.of(Integer.valueOf(step.text()));
        }
        List<Integer> found =
                step.isIndex()
                        ? List.of()
                        : where(items, item -> says(id(item), step.name(), false));
        if (found.isEmpty() && !step.isIndex()) {
            found = where(items, item -> isNamed(item, step));
        }
        if (found.isEmpty()) {
            throw refusal(
                    change,
                    ChangeText.NO_SUCH_ENTRY.with(step.name()),
                    items.isEmpty()
                            ? ChangeText.EMPTY_LIST.text()
                            : ChangeText.THERE_ARE.with(
                                    new Bilingual(names(items, "、"), names(items, ", "))));
        }
        return found;
    }

    private static List<Integer> where(List<Node> items, Predicate<Node> named) {
        return IntStream.range(0, items.size())
                .filter(i -> named.test(items.get(i)))
                .boxed()
                .toList();
    }

    private static boolean isNamed(Node item, Step step) {
        String named = step.name();
        int equals = step.isQuoted() ? -1 : named.indexOf('=');
        if (!(item instanceof Node.Mapping entry)) {
            return says(item, named, false);
        }
        return equals < 0
                ? entry.entries().stream().anyMatch(e -> says(e.value(), named, false))
                : says(
                        entry.get(named.substring(0, equals).strip()),
                        named.substring(equals + 1).strip(),
                        false);
    }

    private static @Nullable Node id(Node item) {
        return item instanceof Node.Mapping entry ? entry.get("id") : null;
    }

    private static boolean says(@Nullable Node value, String text, boolean trimmed) {
        return value instanceof Node.Scalar scalar
                && (trimmed ? scalar.text().strip() : scalar.text()).equals(text);
    }

    /** The entries there are, each by its first value. */
    private static String names(List<Node> items, String between) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < Math.min(items.size(), MOST_NAMED); i++) {
            Node first =
                    items.get(i) instanceof Node.Mapping map && !map.entries().isEmpty()
                            ? map.entries().get(0).value()
                            : items.get(i);
            names.add("[" + i + "]" + (first instanceof Node.Scalar s ? " " + s.text() : ""));
        }
        return String.join(between, names) + (items.size() > MOST_NAMED ? " …" : "");
    }

    /** What stands at a place whose entries are named by index; null where nothing does. */
    private static @Nullable Node at(Node root, String place) {
        Node node = root;
        for (Step step : FieldPath.of(place).steps()) {
            Node child = null;
            if (step.isEntry() && node instanceof Node.Sequence list) {
                int index = Integer.parseInt(step.name());
                child = index < list.items().size() ? list.items().get(index) : null;
            } else if (!step.isEntry() && node instanceof Node.Mapping map) {
                child = map.get(step.name());
            }
            if (child == null || child.isNull()) {
                return null;
            }
            node = child;
        }
        return node;
    }

    private static Refusal refusal(ProfileChange change, Bilingual problem, Bilingual advice) {
        String place = change.place().toString();
        return new Refusal(new Fault(Location.somewhere(""), place, null, problem, advice));
    }
}
