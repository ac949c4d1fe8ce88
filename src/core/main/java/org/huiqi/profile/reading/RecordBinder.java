package org.huiqi.profile.reading;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiqi.profile.schema.Meaning;
import org.huiqi.profile.schema.Values;
import org.huiqi.profile.schema.Words;
import org.huiqi.text.Bilingual;
import org.huiqi.text.InputText;
import org.huiqi.text.Sentence;
import org.huiqi.text.WordSuggester;
import org.jspecify.annotations.Nullable;

/**
 * Makes records from a tree by their components and annotations, and collects every fault of the
 * tree at its place. What a subclass says is how scalars are written and what stands for a value
 * that is missing. Not thread-safe: for one tree.
 */
public abstract class RecordBinder {

    final Faults faults;
    final ScalarReader scalars;

    /** Binds what a file says. */
    protected RecordBinder() {
        this(new Faults(false, Integer.MAX_VALUE));
    }

    RecordBinder(Faults faults) {
        this.faults = faults;
        this.scalars = new ScalarReader(faults);
    }

    /**
     * {@return a scalar; null, or what stands for it, where it has a fault}
     *
     * @param type the type that is asked for
     * @param of what carries the annotations: a component of a record
     * @param node the node
     * @param path path to it, empty at the root
     */
    protected @Nullable Object scalar(Class<?> type, AnnotatedElement of, Node node, String path) {
        return scalars.read(type, of, node, path);
    }

    /**
     * {@return any number, below 0 too; null where it has a fault}
     *
     * @param node the node
     * @param path path to it, empty at the root
     */
    protected final @Nullable BigDecimal number(Node node, String path) {
        return scalars.number(node, path);
    }

    /**
     * {@return what a component is that its object does not say, or says badly}
     *
     * @param component a component of a record
     * @param at where the object stands, or the null or the value with a fault in its place
     * @param path path to it
     */
    protected abstract @Nullable Object absent(RecordComponent component, Location at, String path);

    /**
     * {@return what may be written in place of what is neither list nor object as its type asks}
     *
     * @param type the type that is asked for
     */
    protected abstract Sentence form(Class<?> type);

    /**
     * {@return what stands for an entry of a list that has a fault; null: nothing does}
     *
     * @param type the type that is asked for
     */
    protected abstract @Nullable Object placeholder(Class<?> type);

    /**
     * A further check of a record that was just bound; fields with faults are absent in it.
     *
     * @param bound the record
     * @param map the object that it was read from
     * @param path path to it, empty at the root
     */
    protected void complete(Object bound, Node.Mapping map, String path) {}

    /**
     * {@return what to say of an unknown key before its spelling is looked at; null: nothing}
     *
     * @param key the key
     * @param path path to it, empty at the root
     */
    protected @Nullable Sentence advice(String key, String path) {
        return null;
    }

    /**
     * {@return how an entry of a list is named in paths}
     *
     * @param item the entry
     * @param index its place, from 0
     */
    protected String entryName(Node item, int index) {
        return String.valueOf(index);
    }

    /** {@return the faults found so far, in the order of the search} */
    protected final List<Fault> found() {
        return faults.found();
    }

    /**
     * Adds a fault of a value that was met.
     *
     * @param <T> type of the value
     * @param met the value
     * @param path path to it, empty at the root
     * @param problem what is wrong
     * @param advice what is allowed
     * @return null, in place of the value
     */
    protected final <T> @Nullable T add(Node met, String path, Sentence problem, Sentence advice) {
        return faults.add(met, path, problem, advice);
    }

    /**
     * Adds a fault of a place where no value stands.
     *
     * @param at the place
     * @param path path to it, empty at the root
     * @param problem what is wrong
     * @param advice what is allowed
     */
    protected final void add(Location at, String path, Sentence problem, Sentence advice) {
        faults.add(at, path, null, problem, advice);
    }

    /**
     * {@return a value of any type; null where it has a fault and nothing stands for it}
     *
     * @param type the type that is asked for
     * @param of what carries the annotations: a component of a record
     * @param node the node
     * @param path path to it, empty at the root
     */
    protected @Nullable Object value(Type type, AnnotatedElement of, Node node, String path) {
        Class<?> raw = Values.raw(type);
        boolean isList = raw == List.class;
        if (!isList && raw != Map.class && !raw.isRecord()) {
            return scalar(raw, of, node, path);
        }
        if (isList && node instanceof Node.Sequence list) {
            return list(type, of, list, path);
        }
        if (!isList && node instanceof Node.Mapping map) {
            return raw.isRecord() ? record(raw, map, path) : map(type, of, map, path);
        }
        add(node, path, isList ? InputText.NOT_A_LIST : InputText.NOT_AN_OBJECT, form(raw));
        return placeholder(raw);
    }

    /**
     * {@return a record from an object}
     *
     * @param type the type that is asked for
     * @param map the object
     * @param path path to it, empty at the root
     */
    protected final Object record(Class<?> type, Node.Mapping map, String path) {
        Node.@Nullable Entry[] entries = known(type, map, path);
        RecordComponent[] components = Values.components(type);
        @Nullable Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            RecordComponent component = components[i];
            Node node = entries[i] == null ? null : entries[i].value();
            String at = below(path, component.getName());
            if (node != null && !node.isNull()) {
                values[i] = value(component.getGenericType(), component, node, at);
            }
            if (values[i] == null) {
                values[i] = absent(component, node == null ? map.at() : node.at(), at);
            }
        }
        Object bound = Values.make(type, values);
        complete(bound, map, path);
        return bound;
    }

    /**
     * {@return a list that cannot be changed, one entry for each item that has no fault or
     * something that stands for it}
     *
     * @param type the type that is asked for
     * @param of what carries the annotations: a component of a record
     * @param list the list
     * @param path path to it, empty at the root
     */
    protected @Nullable Object list(
            Type type, AnnotatedElement of, Node.Sequence list, String path) {
        Type entry = Values.entry(type);
        List<Object> values = new ArrayList<>(list.items().size());
        for (int i = 0; i < list.items().size(); i++) {
            Node item = list.items().get(i);
            Object value = value(entry, of, item, path + "[" + entryName(item, i) + "]");
            value = value == null ? placeholder(Values.raw(entry)) : value;
            if (value != null) {
                values.add(value);
            }
        }
        return Collections.unmodifiableList(values);
    }

    /**
     * {@return a map from texts that cannot be changed, in the order of the file}
     *
     * @param type the type that is asked for
     * @param of what carries the annotations: a component of a record
     * @param map the object
     * @param path path to it, empty at the root
     */
    protected @Nullable Object map(Type type, AnnotatedElement of, Node.Mapping map, String path) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Node.Entry entry : unrepeated(map, path)) {
            String at = below(path, entry.key());
            values.put(entry.key(), value(Values.entry(type), of, entry.value(), at));
        }
        return Collections.unmodifiableMap(values);
    }

    /** The entries of an object by the components that they name; the others are faults. */
    private Node.@Nullable Entry[] known(Class<?> type, Node.Mapping map, String path) {
        Node.@Nullable Entry[] known = new Node.Entry[Values.components(type).length];
        Map<String, Node.Entry> unknown = new HashMap<>();
        for (Node.Entry entry : map.entries()) {
            int place = Values.place(type, entry.key());
            Node.Entry earlier = place < 0 ? unknown.putIfAbsent(entry.key(), entry) : known[place];
            if (earlier != null) {
                repeated(entry, earlier, path);
            } else if (place < 0) {
                unknown(entry, type, below(path, entry.key()));
            } else {
                known[place] = entry;
            }
        }
        return known;
    }

    /** The entries, every key once; a fault for each that stands again. */
    final Collection<Node.Entry> unrepeated(Node.Mapping map, String path) {
        Map<String, Node.Entry> first = new LinkedHashMap<>();
        for (Node.Entry entry : map.entries()) {
            Node.Entry earlier = first.putIfAbsent(entry.key(), entry);
            if (earlier != null) {
                repeated(entry, earlier, path);
            }
        }
        return first.values();
    }

    private void repeated(Node.Entry entry, Node.Entry earlier, String path) {
        Sentence problem = InputText.REPEATED_KEY.with(earlier.at().line());
        String at = below(path, entry.key());
        faults.add(entry.at(), at, entry.key(), problem, InputText.KEEP_ONE);
    }

    private void unknown(Node.Entry entry, Class<?> type, String path) {
        Sentence advice = advice(entry.key(), path);
        if (advice == null) {
            Map<String, String> meanings = new LinkedHashMap<>();
            for (RecordComponent component : Values.components(type)) {
                Meaning meaning = Meaning.of(component);
                String name = component.getName();
                meanings.put(name, meaning == null ? name : meaning.text().zh().split("；")[0]);
            }
            String near = WordSuggester.meant(entry.key(), meanings);
            advice =
                    near == null
                            ? InputText.KNOWN_KEYS.with(Sentence.listed(meanings.keySet()))
                            : InputText.DID_YOU_MEAN.with(explained(near, meanings));
        }
        faults.add(entry.at(), path, entry.key(), InputText.UNKNOWN_KEY, advice);
    }

    private static Bilingual explained(String word, Map<String, String> meanings) {
        String meaning = meanings.get(word);
        return new Bilingual(meaning.equals(word) ? word : word + "（" + meaning + "）", word);
    }

    /**
     * {@return the constant of a name; null where there is none}
     *
     * @param type an enum
     * @param name a name
     */
    protected static @Nullable Enum<?> named(Class<?> type, String name) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return (Enum<?>) constant;
            }
        }
        return null;
    }

    /**
     * {@return the constant of a name; null where a node names none, which is a fault}
     *
     * @param type an enum
     * @param node the node
     * @param path path to it, empty at the root
     */
    protected final @Nullable Enum<?> word(Class<?> type, Node node, String path) {
        String given = node instanceof Node.Scalar scalar && !node.isNull() ? scalar.text() : "";
        Enum<?> word = named(type, given);
        return word != null ? word : add(node, path, InputText.NOT_A_WORD, words(type, given));
    }

    /** The constant that a misspelt or translated word stands for; null where none is near. */
    static @Nullable Enum<?> nearest(Class<?> type, String given) {
        String near = given.isEmpty() ? null : WordSuggester.meant(given, wordMeanings(type));
        return near == null ? null : named(type, near);
    }

    private static Map<String, String> wordMeanings(Class<?> type) {
        Map<String, String> meanings = new LinkedHashMap<>();
        for (Object constant : type.getEnumConstants()) {
            meanings.put(((Enum<?>) constant).name(), Words.of((Enum<?>) constant).zh());
        }
        return meanings;
    }

    /**
     * {@return which words may be written in place of one that is none of them}
     *
     * @param type an enum
     * @param given what was written
     */
    protected static Sentence words(Class<?> type, String given) {
        Map<String, String> meanings = wordMeanings(type);
        Enum<?> near = nearest(type, given);
        Bilingual all = Sentence.listed(meanings.keySet());
        return near == null
                ? InputText.WRITE_WORD.with(all)
                : InputText.DID_YOU_MEAN_WORD.with(explained(near.name(), meanings), all);
    }

    /**
     * {@return the path of a key in an object, for people; of a key that is very long, its start}
     *
     * @param path path to the object
     * @param key the key
     */
    protected static String below(String path, String key) {
        String kept = Faults.kept(key);
        return path.isEmpty() ? kept : path + "." + kept;
    }
}
