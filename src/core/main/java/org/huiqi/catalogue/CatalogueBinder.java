package org.huiqi.catalogue;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.Format;
import org.huiqi.profile.reading.Location;
import org.huiqi.profile.reading.Node;
import org.huiqi.profile.reading.RecordBinder;
import org.huiqi.profile.reading.Tree;
import org.huiqi.profile.schema.Meaning;
import org.huiqi.profile.schema.Range;
import org.huiqi.profile.schema.Values;
import org.huiqi.text.Bilingual;
import org.huiqi.text.InputText;
import org.huiqi.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of a catalogue into records. Such a file says everything that is not marked as one
 * that may be left out, and each value in one way only.
 */
public final class CatalogueBinder extends RecordBinder {
    private static final Map<String, Sentence> LANGUAGES =
            Map.of("zh", ShapeText.CHINESE, "en", ShapeText.ENGLISH);

    private CatalogueBinder() {}

    /**
     * What a file says.
     *
     * @param root its tree; null where it is none
     * @param value the record; where it has faults something stands in their places
     * @param faults what is wrong
     */
    public record Result<T>(@Nullable Node root, T value, List<Fault> faults) {}

    /**
     * Reads a file.
     *
     * @param file its name, for faults
     * @param text what it says
     * @param type the record
     */
    public static <T extends Record> Result<T> read(String file, String text, Class<T> type) {
        T nothing = type.cast(standIn(type));
        if (text.lines().allMatch(line -> line.isBlank() || line.strip().startsWith("#"))) {
            Bilingual problem = ShapeText.EMPTY_FILE.text();
            Bilingual advice = ShapeText.LIKE_NEIGHBOURS.text();
            Fault empty = new Fault(new Location(file, 1, 1), "", null, problem, advice);
            return new Result<>(null, nothing, List.of(empty));
        }
        Tree tree = Tree.read(text.getBytes(StandardCharsets.UTF_8), file, Format.YAML);
        if (tree instanceof Tree.Refused refused) {
            return new Result<>(null, nothing, refused.faults());
        }
        Node root = ((Tree.Parsed) tree).root();
        CatalogueBinder binder = new CatalogueBinder();
        Object value = binder.value(type, type, root, "");
        return new Result<>(root, type.cast(value), binder.found());
    }

    static boolean isRequired(RecordComponent component) {
        boolean many = component.getType() == List.class || component.getType() == Map.class;
        return component.isAnnotationPresent(Needed.class)
                || !many && !component.isAnnotationPresent(MayBeLeftOut.class);
    }

    static Bilingual meaning(RecordComponent component) {
        Meaning meaning = Meaning.of(component);
        if (meaning != null) {
            return meaning.text();
        }
        return component.getDeclaringRecord() == Bilingual.class
                ? LANGUAGES.get(component.getName()).text()
                : Bilingual.same(component.getName());
    }

    static TextForm.Kind textForm(AnnotatedElement component) {
        TextForm form = component.getAnnotation(TextForm.class);
        return form == null ? TextForm.Kind.TEXT : form.value();
    }

    static int least(AnnotatedElement component) {
        Range range = component.getAnnotation(Range.class);
        return range == null ? 0 : range.min();
    }

    static int most(AnnotatedElement component) {
        Range range = component.getAnnotation(Range.class);
        return range == null ? Integer.MAX_VALUE : range.max();
    }

    /** A value that stands for one that has a fault, so that the rest can be read. */
    private static Object standIn(Class<?> type) {
        if (type.isRecord()) {
            return Values.make(type, c -> isRequired(c) ? standIn(c.getType()) : none(c.getType()));
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type == String.class) {
            return "";
        }
        if (type == LocalDate.class) {
            return LocalDate.EPOCH;
        }
        if (type == BigDecimal.class) {
            return BigDecimal.ZERO;
        }
        Object many = none(type);
        return many != null
                ? many
                : type == boolean.class || type == Boolean.class ? (Object) false : (Object) 0;
    }

    private static @Nullable Object none(Class<?> type) {
        return type == List.class ? List.of() : type == Map.class ? Map.of() : null;
    }

    @Override
    protected Object placeholder(Class<?> type) {
        return standIn(type);
    }

    @Override
    protected @Nullable Object absent(RecordComponent component, Location at, String path) {
        Class<?> type = component.getType();
        if (!isRequired(component)) {
            return none(type);
        }
        add(at, path, ShapeText.MISSING, ShapeText.ADD_IT.with(meaning(component)));
        return type == int.class ? (Integer) least(component) : standIn(type);
    }

    @Override
    protected void complete(Object bound, Node.Mapping map, String path) {
        for (RecordComponent component : Values.components(bound.getClass())) {
            Node node = map.get(component.getName());
            boolean empty =
                    node instanceof Node.Sequence list && list.items().isEmpty()
                            || node instanceof Node.Mapping object && object.entries().isEmpty();
            if (empty && component.isAnnotationPresent(Needed.class)) {
                String at = below(path, component.getName());
                add(node, at, ShapeText.EMPTY, ShapeText.WRITE_ENTRY);
            }
        }
    }

    @Override
    protected Sentence form(Class<?> type) {
        return type == List.class
                ? ShapeText.WRITE_LIST
                : type == Map.class
                        ? ShapeText.WRITE_KEY_VALUE
                        : ShapeText.WRITE_KEYS.with(
                                Sentence.listed(
                                        Arrays.stream(Values.components(type))
                                                .map(RecordComponent::getName)
                                                .toList()));
    }

    @Override
    protected String entryName(Node item, int index) {
        return item instanceof Node.Mapping map && map.get("id") instanceof Node.Scalar id
                ? id.text()
                : String.valueOf(index);
    }

    @Override
    protected Object scalar(Class<?> type, AnnotatedElement of, Node node, String path) {
        Node.Scalar scalar = node instanceof Node.Scalar single && !single.isNull() ? single : null;
        Object value;
        if (type.isEnum()) {
            String given = scalar == null ? "" : scalar.text();
            Enum<?> word = named(type, given);
            value = word != null ? word : add(node, path, InputText.NOT_A_WORD, words(type, given));
        } else if (type == String.class) {
            value = text(textForm(of), scalar, node, path);
        } else if (type == boolean.class || type == Boolean.class) {
            value =
                    scalar != null && scalar.kind() == Node.Kind.BOOLEAN
                            ? (Boolean) scalar.text().equals("true")
                            : add(node, path, ShapeText.NOT_A_FLAG, ShapeText.WRITE_FLAG);
        } else {
            value =
                    type == BigDecimal.class
                            ? number(node, path)
                            : super.scalar(type, of, node, path);
        }
        return value != null ? value : type == int.class ? (Integer) least(of) : standIn(type);
    }

    private @Nullable String text(
            TextForm.Kind form, Node.@Nullable Scalar scalar, Node node, String path) {
        if (scalar == null) {
            return add(node, path, InputText.NOT_TEXT, ShapeText.WRITE_TEXT.with(form.allowed()));
        }
        String text = scalar.text();
        if (scalar.kind() != Node.Kind.TEXT) {
            return add(node, path, InputText.NOT_TEXT, ShapeText.QUOTE_TEXT.with(text));
        }
        if (text.isBlank()) {
            return add(node, path, InputText.EMPTY_TEXT, ShapeText.WRITE_OR_REMOVE);
        }
        return form.fits(text)
                ? text
                : add(node, path, ShapeText.MALFORMED, ShapeText.WRITE_TEXT.with(form.allowed()));
    }
}
