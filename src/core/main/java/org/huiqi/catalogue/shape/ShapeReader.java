package org.huiqi.catalogue.shape;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.Format;
import org.huiqi.profile.reading.Location;
import org.huiqi.profile.reading.Node;
import org.huiqi.profile.reading.Tree;
import org.huiqi.text.Bilingual;
import org.huiqi.text.InputText;
import org.huiqi.text.Nearest;
import org.huiqi.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Reads a YAML file into a record, following its components: what is not {@code @Nullable} has to
 * be there, keys stand once, words and forms are those of the record. Every fault is told at once,
 * at its place; where one is, the record holds something in its place, so that what is sound can
 * still be looked at.
 */
public final class ShapeReader {
    private final List<Fault> faults = new ArrayList<>();
    private final ShapeScalars scalars = new ShapeScalars(faults);

    private ShapeReader() {}

    /**
     * A file as it was read.
     *
     * @param root its tree; null where it is not well-formed
     * @param value the record
     * @param faults what is wrong; empty where it is in order
     */
    public record Result<T>(@Nullable Node root, T value, List<Fault> faults) {}

    /**
     * {@return a file's record with every fault}
     *
     * @param file its name for messages
     * @param text its text
     * @param type the record
     */
    public static <T extends Record> Result<T> read(String file, String text, Class<T> type) {
        ShapeReader reader = new ShapeReader();
        Node root = reader.tree(file, text);
        Object value = root == null ? Shape.placeholder(type) : reader.value(type, type, root, "");
        return new Result<>(root, type.cast(value), List.copyOf(reader.faults));
    }

    private @Nullable Node tree(String file, String text) {
        if (text.lines().allMatch(line -> line.isBlank() || line.strip().startsWith("#"))) {
            faults.add(
                    new Fault(
                            new Location(file, 1, 1),
                            "",
                            null,
                            ShapeText.EMPTY_FILE.text(),
                            ShapeText.LIKE_NEIGHBOURS.text()));
            return null;
        }
        Tree tree = Tree.read(text.getBytes(StandardCharsets.UTF_8), file, Format.YAML);
        if (tree instanceof Tree.Refused refused) {
            faults.addAll(refused.faults());
            return null;
        }
        return ((Tree.Parsed) tree).root();
    }

    private @Nullable Object value(Type type, AnnotatedElement of, Node node, String path) {
        Class<?> raw = Shape.raw(type);
        if (raw.isRecord()) {
            return record(raw, node, path);
        }
        if (raw == List.class) {
            return list(Shape.entry(type), of, node, path);
        }
        return raw == Map.class
                ? map(Shape.entry(type), of, node, path)
                : scalars.read(raw, of, node, path);
    }

    private @Nullable Object record(Class<?> type, Node node, String path) {
        if (!(node instanceof Node.Mapping map)) {
            add(
                    node,
                    path,
                    InputText.NOT_AN_OBJECT.text(),
                    ShapeText.WRITE_KEYS.with(Sentence.listed(keys(type))));
            return Shape.placeholder(type);
        }
        Map<String, Node> known = known(type, map, path);
        RecordComponent[] components = Shape.components(type);
        @Nullable Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] =
                    component(
                            components[i],
                            known.get(components[i].getName()),
                            map.at(),
                            below(path, components[i].getName()));
        }
        return Shape.make(type, values);
    }

    private @Nullable Object component(
            RecordComponent component, @Nullable Node node, Location at, String path) {
        if (node != null && !node.isNull()) {
            Object value = value(component.getGenericType(), component, node, path);
            boolean empty =
                    node instanceof Node.Sequence list && list.items().isEmpty()
                            || node instanceof Node.Mapping map && map.entries().isEmpty();
            if (empty && component.isAnnotationPresent(Needed.class)) {
                add(node, path, ShapeText.EMPTY.text(), ShapeText.WRITE_ENTRY.text());
            }
            return value;
        }
        if (!Shape.isRequired(component)) {
            return Shape.none(component);
        }
        Bilingual meaning = Shape.meaning(component);
        faults.add(
                new Fault(
                        node == null ? at : node.at(),
                        path,
                        null,
                        ShapeText.MISSING.text(),
                        ShapeText.ADD_IT.with(meaning)));
        return component.getType() == int.class
                ? (Integer) Shape.least(component)
                : Shape.placeholder(component.getGenericType());
    }

    /** The first value of each key that the record has; the other keys are faults. */
    private Map<String, Node> known(Class<?> type, Node.Mapping map, String path) {
        Map<String, Node> known = new LinkedHashMap<>();
        Map<String, String> meanings = Shape.meanings(type);
        Map<String, Integer> lines = new LinkedHashMap<>();
        for (Node.Entry entry : map.entries()) {
            Integer line = lines.putIfAbsent(entry.key(), entry.at().line());
            if (line != null) {
                repeated(entry, line, path);
            } else if (meanings.containsKey(entry.key())) {
                known.put(entry.key(), entry.value());
            } else {
                unknown(entry, meanings, path);
            }
        }
        return known;
    }

    private void repeated(Node.Entry entry, int line, String path) {
        faults.add(
                new Fault(
                        entry.at(),
                        below(path, entry.key()),
                        null,
                        InputText.REPEATED_KEY.with(line),
                        InputText.KEEP_ONE.text()));
    }

    private void unknown(Node.Entry entry, Map<String, String> meanings, String path) {
        String near = Nearest.meant(entry.key(), meanings);
        faults.add(
                new Fault(
                        entry.at(),
                        below(path, entry.key()),
                        null,
                        InputText.UNKNOWN_KEY.text(),
                        near == null
                                ? InputText.KNOWN_KEYS.with(Sentence.listed(meanings.keySet()))
                                : InputText.DID_YOU_MEAN.with(
                                        new Bilingual(
                                                near + "（" + meanings.get(near) + "）", near))));
    }

    private List<Object> list(Type entry, AnnotatedElement of, Node node, String path) {
        if (!(node instanceof Node.Sequence list)) {
            add(node, path, InputText.NOT_A_LIST.text(), ShapeText.WRITE_LIST.text());
            return List.of();
        }
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < list.items().size(); i++) {
            Node item = list.items().get(i);
            values.add(value(entry, of, item, path + "[" + name(item, i) + "]"));
        }
        return values;
    }

    /** An entry is named by its id, else by its index. */
    private static String name(Node item, int index) {
        return item instanceof Node.Mapping map && map.get("id") instanceof Node.Scalar id
                ? id.text()
                : String.valueOf(index);
    }

    private Map<String, Object> map(Type entry, AnnotatedElement of, Node node, String path) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (!(node instanceof Node.Mapping map)) {
            add(node, path, InputText.NOT_AN_OBJECT.text(), ShapeText.WRITE_KEY_VALUE.text());
            return values;
        }
        Map<String, Integer> lines = new LinkedHashMap<>();
        for (Node.Entry at : map.entries()) {
            Integer line = lines.putIfAbsent(at.key(), at.at().line());
            if (line != null) {
                repeated(at, line, path);
            } else {
                values.put(at.key(), value(entry, of, at.value(), below(path, at.key())));
            }
        }
        return values;
    }

    private static List<String> keys(Class<?> type) {
        return Arrays.stream(Shape.components(type)).map(RecordComponent::getName).toList();
    }

    private static String below(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private void add(Node met, String path, Bilingual problem, Bilingual advice) {
        faults.add(new Fault(met.at(), path, ShapeScalars.shown(met), problem, advice));
    }
}
