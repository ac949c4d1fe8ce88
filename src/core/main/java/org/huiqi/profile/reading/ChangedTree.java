package org.huiqi.profile.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huiqi.profile.FieldPath;
import org.huiqi.profile.candidate.Candidate;
import org.huiqi.profile.schema.Fields;
import org.huiqi.text.Bilingual;
import org.huiqi.text.InputText;
import org.huiqi.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Finds the places that a change names in a tree, and makes the changed tree. */
final class ChangedTree {
    private static final Node UNKNOWN_ENTRY = new Node.Mapping(Location.somewhere(""), List.of());

    private final Node root;
    private final ProfileChange change;

    private ChangedTree(Node root, ProfileChange change) {
        this.root = root;
        this.change = change;
    }

    /**
     * The tree with a change made.
     *
     * @throws Refusal where the place is not there
     */
    static Node of(Node root, ProfileChange change) {
        ChangedTree tree = new ChangedTree(root, change);
        return switch (change.kind()) {
            case SET -> tree.set();
            case ADD -> tree.add();
            case REMOVE -> tree.remove();
        };
    }

    private Node set() {
        String place = only(places());
        return change.value().isNull() ? root.without(place) : with(place, change.value());
    }

    private Node with(String place, Node value) {
        try {
            return root.with(place, value);
        } catch (IllegalArgumentException e) {
            throw refusal(ChangeText.LEADS_NOWHERE.text(), ChangeText.NAME_ENTRY.text());
        }
    }

    private Node add() {
        Optional<Fields.Field> field = Fields.of(change.place().field().toString());
        if (field.isEmpty() || !field.get().isList()) {
            throw refusal(InputText.NOT_A_LIST.text(), ChangeText.USE_SET.text());
        }
        String place = only(places());
        Node list = at(FieldPath.of(place));
        List<Node> items = new ArrayList<>();
        if (list instanceof Node.Sequence known) {
            items.addAll(known.items());
        }
        items.add(change.value());
        if (!(list instanceof Node.Sequence) && staysOpen(field.get().type())) {
            items.add(UNKNOWN_ENTRY);
        }
        return with(place, new Node.Sequence(change.value().at(), items));
    }

    /** Whether an unknown list may have more entries than the one added; the ids are the list. */
    private static boolean staysOpen(Class<?> entry) {
        return entry.isRecord() && !Candidate.class.isAssignableFrom(entry);
    }

    private Node remove() {
        List<String> places = places();
        Node changed = root;
        for (int i = places.size() - 1; i >= 0; i--) {
            if (at(FieldPath.of(places.get(i))) == null) {
                throw refusal(ChangeText.NO_VALUE.text(), ChangeText.CHECK_PATH.text());
            }
            changed = changed.without(places.get(i));
        }
        return changed;
    }

    private String only(List<String> places) {
        if (places.size() > 1) {
            throw refusal(
                    ChangeText.NAMES_SEVERAL.with(places.size()),
                    ChangeText.SAY_WHICH.with(Sentence.listed(places)));
        }
        return places.get(0);
    }

    /** The places that the change names, with the entries of lists by their index. */
    private List<String> places() {
        List<String> places = List.of("");
        for (FieldPath.Step step : change.place().steps()) {
            List<String> next = new ArrayList<>();
            for (String place : places) {
                if (!step.isEntry()) {
                    next.add(place.isEmpty() ? step.name() : place + "." + step.name());
                } else {
                    entries(place, step).forEach(i -> next.add(place + "[" + i + "]"));
                }
            }
            places = next;
        }
        return places;
    }

    private List<Integer> entries(String list, FieldPath.Step step) {
        List<Node> items =
                at(FieldPath.of(list)) instanceof Node.Sequence sequence
                        ? sequence.items()
                        : List.of();
        List<Integer> found =
                step.isIndex()
                        ? Stream.of(Integer.valueOf(step.text()))
                                .filter(i -> i < items.size())
                                .toList()
                        : where(items, item -> isOfId(item, step.name()));
        if (found.isEmpty() && !step.isIndex()) {
            found = where(items, item -> isNamed(item, step));
        }
        if (found.isEmpty()) {
            throw refusal(
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

    private static boolean isOfId(Node item, String named) {
        return item instanceof Node.Mapping entry && says(entry.get("id"), named);
    }

    private static boolean isNamed(Node item, FieldPath.Step step) {
        String named = step.name();
        int equals = step.isQuoted() ? -1 : named.indexOf('=');
        if (!(item instanceof Node.Mapping entry)) {
            return item instanceof Node.Scalar word && word.text().equals(named);
        }
        return equals < 0
                ? entry.entries().stream().anyMatch(e -> says(e.value(), named))
                : says(
                        entry.get(named.substring(0, equals).strip()),
                        named.substring(equals + 1).strip());
    }

    private static boolean says(@Nullable Node value, String text) {
        return value instanceof Node.Scalar scalar && scalar.text().equals(text);
    }

    /** The entries there are, each by its first value. */
    private static String names(List<Node> items, String between) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Node first =
                    items.get(i) instanceof Node.Mapping map && !map.entries().isEmpty()
                            ? map.entries().get(0).value()
                            : items.get(i);
            names.add("[" + i + "]" + (first instanceof Node.Scalar s ? " " + s.text() : ""));
        }
        return names.stream().limit(10).collect(Collectors.joining(between))
                + (names.size() > 10 ? " …" : "");
    }

    /** What stands at a place; null where nothing does. */
    private @Nullable Node at(FieldPath place) {
        Node node = root;
        for (FieldPath.Step step : place.steps()) {
            if (step.isEntry() && node instanceof Node.Sequence list) {
                int index = Integer.parseInt(step.name());
                node = index < list.items().size() ? list.items().get(index) : null;
            } else {
                node =
                        !step.isEntry() && node instanceof Node.Mapping map
                                ? map.get(step.name())
                                : null;
            }
            if (node == null || node.isNull()) {
                return null;
            }
        }
        return node;
    }

    private Refusal refusal(Bilingual problem, Bilingual advice) {
        return new Refusal(
                new Fault(
                        Location.somewhere(""), change.place().toString(), null, problem, advice));
    }
}
