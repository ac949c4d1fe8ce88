package org.huiqi.interview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiqi.profile.AttestationKey;
import org.huiqi.profile.FieldPath;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Node;
import org.huiqi.profile.schema.Fields;
import org.huiqi.questionnaire.Column;
import org.huiqi.questionnaire.Kind;
import org.huiqi.questionnaire.Layout;
import org.huiqi.questionnaire.Table;
import org.jspecify.annotations.Nullable;

/**
 * Where in a document the paths of a report's questions lead. A report names an entry by its id or
 * its first word, {@code titles[HNTE].validTo}, which may mean several entries; a place names it by
 * its index, {@code titles[0].validTo}.
 */
final class QuestionPaths {
    private final Node root;

    QuestionPaths(Node root) {
        this.root = root;
    }

    /**
     * Every place that a path may mean and that holds nothing yet, in the order of the document.
     */
    List<String> missing(String path) {
        List<String> places = new ArrayList<>();
        if (!AttestationKey.isAt(path)) {
            collect("", FieldPath.of(path), places);
        } else if (isMissing(path)) {
            places.add(path);
        }
        return places;
    }

    private void collect(String before, FieldPath path, List<String> places) {
        String place = before + path.list();
        FieldPath below = path.belowEntry().orElse(null);
        if (!path.hasEntry() && isMissing(place)) {
            places.add(place);
        } else if (below != null && at(root, place) instanceof Node.Sequence entries) {
            for (int i = 0; i < entries.items().size(); i++) {
                if (name(entries.items().get(i), place).equals(path.entry().orElse(null))) {
                    collect(place + "[" + i + "].", below, places);
                }
            }
        }
    }

    /** Whether a place holds nothing yet. */
    boolean isMissing(String place) {
        Node value = at(root, place);
        return value == null || value.isNull() || isOpen(place);
    }

    /** Whether a place is a list that is said not to be whole. */
    private boolean isOpen(String place) {
        return Fields.map().containsKey(place + Profile.COMPLETE)
                && at(root, place + Profile.COMPLETE) instanceof Node.Scalar whole
                && whole.text().equals("false");
    }

    /**
     * The values with what a list that was not whole has already before what is added to it, which
     * makes it whole; an entry that it has is not added again.
     */
    Map<String, Node> completed(Map<String, Node> values) {
        Map<String, Node> completed = new LinkedHashMap<>(values);
        values.forEach(
                (place, value) -> {
                    if (isOpen(place) && value instanceof Node.Sequence added) {
                        completed.put(place, joined(place, added));
                        completed.put(
                                place + Profile.COMPLETE,
                                AnswerReader.scalar(Node.Kind.BOOLEAN, "true"));
                    }
                });
        return completed;
    }

    private Node joined(String place, Node.Sequence added) {
        List<Node> all = new ArrayList<>();
        if (at(root, place) instanceof Node.Sequence held) {
            all.addAll(held.items());
        }
        Set<String> names = all.stream().map(e -> name(e, place)).collect(Collectors.toSet());
        added.items().stream().filter(e -> !names.contains(name(e, place))).forEach(all::add);
        return AnswerReader.list(all);
    }

    /** What a report calls an entry: its id, else its first word, else nothing. */
    private static String name(Node entry, String list) {
        List<Column> own = direct(list);
        boolean isNamed = own.stream().anyMatch(Column::isId);
        return own.stream()
                .filter(field -> isNamed ? field.isId() : field.kind() == Kind.WORD)
                .flatMap(field -> text(entry, field.name()).stream())
                .findFirst()
                .orElse("");
    }

    /** The text of a key of an entry, where it has one. */
    static Optional<String> text(@Nullable Node entry, String key) {
        return entry instanceof Node.Mapping map
                        && map.get(key) instanceof Node.Scalar scalar
                        && !scalar.isNull()
                ? Optional.of(scalar.text().strip())
                : Optional.empty();
    }

    /** The value below a node at keys joined by dots and indexes in brackets. */
    static @Nullable Node at(@Nullable Node node, String path) {
        Node value = node;
        for (FieldPath.Step step : FieldPath.of(path).steps()) {
            if (step.isEntry() && value instanceof Node.Sequence list) {
                int index = Integer.parseInt(step.name());
                value = index < list.items().size() ? list.items().get(index) : null;
            } else {
                value = value instanceof Node.Mapping map ? map.get(step.name()) : null;
            }
        }
        return value;
    }

    /** The field that tells entries of a list apart where it takes one word: their first. */
    static Optional<Column> firstWord(Column list) {
        return direct(list.path()).stream().findFirst().filter(f -> f.kind() == Kind.WORD);
    }

    /** Words to choose from, in order; empty where there are none. */
    static List<Enum<?>> choices(Column column) {
        if (column.kind() != Kind.LIST) {
            return column.words();
        }
        return isCandidates(column)
                ? List.of()
                : firstWord(column).map(Column::words).orElse(List.of());
    }

    /** Whether it is a list of what is put forward. */
    static boolean isCandidates(Column column) {
        return column.kind() == Kind.LIST && Table.isNamed(column.field().type());
    }

    /** The field of a place, or the answer of an attestation. */
    static Column column(String place) {
        return AttestationKey.isAt(place)
                ? Layout.ATTESTATION.get(0)
                : Objects.requireNonNull(Layout.column(place), place);
    }

    /** Fields of a list's entries themselves, in the order of the dictionary. */
    private static List<Column> direct(String list) {
        Table table = Objects.requireNonNull(Layout.table(Fields.template(list)), list);
        return table.columns().stream().filter(field -> field.name().indexOf('.') < 0).toList();
    }
}
