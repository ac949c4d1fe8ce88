package org.huiqi.catalogue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.Format;
import org.huiqi.profile.reading.Location;
import org.huiqi.profile.reading.Node;
import org.huiqi.profile.reading.RecordBinder;
import org.huiqi.profile.reading.Tree;
import org.huiqi.profile.schema.Annotations.Range;
import org.huiqi.profile.schema.Meaning;
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
    /**
     * What a file need not say: the component is null then. Stands beside {@code @Nullable}, whose
     * library is not there where this one runs.
     */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    public @interface MayBeLeftOut {}

    /** A list or an object that has to be there and to hold something. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    public @interface Needed {}

    /** A text of a certain form; of a list, each of its entries. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.RECORD_COMPONENT)
    public @interface TextForm {
        /** The form. */
        Kind value();

        /** Forms of text, as regular expressions that every engine reads alike. */
        enum Kind {
            /** Not empty, the form of a text that has no other. */
            TEXT("[^ \\t\\r\\n]", "文字", "a text"),
            /** An id. */
            ID("^[A-Za-z0-9]+([-_][A-Za-z0-9]+)*$", "字母、数字和 -", "letters, digits and -"),
            /** The address of a page, its scheme left out where it is printed without. */
            LINK(
                    "^(https?://)?[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?"
                            + "(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+(:[0-9]{1,5})?"
                            + "([/?#][!-~]*)?$",
                    "网址，如 https://www.jszwfw.gov.cn/col/",
                    "an address such as https://www.jszwfw.gov.cn/col/"),
            /** A telephone number with its area code, a mobile one or a service one. */
            PHONE(
                    "^((0(10|2[0-9])-[0-9]{8}|0[3-9][0-9]{2}-[0-9]{7,8})(-[0-9]{1,6})?|1[3-9][0-9]{9}|[48]00-?[0-9]{3}-?[0-9]{4}"
                            + "|1[0-9]{4})$",
                    "带区号的电话，如 025-69652765", "a number with its area code, such as 025-69652765");

            private final String pattern;
            private final Bilingual allowed;

            Kind(String pattern, String zh, String en) {
                this.pattern = pattern;
                this.allowed = new Bilingual(zh, en);
            }

            /** What a text of the form holds somewhere, or is. */
            public String pattern() {
                return pattern;
            }

            /** Whether a text has it. */
            boolean fits(String text) {
                return Pattern.compile(pattern).matcher(text).find();
            }

            /** What is allowed. */
            public Bilingual allowed() {
                return allowed;
            }
        }
    }

    private static final Map<String, Sentence> LANGUAGES =
            Map.of("zh", ShapeText.CHINESE, "en", ShapeText.ENGLISH);

    /** Of an entry with a longer id a path says the place. */
    private static final int LONGEST_ID = 100;

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
        T nothing = type.cast(standIn(type, type));
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

    /**
     * How a plain value is written.
     *
     * @param standIn what stands for one that has a fault, so that the rest can be read
     * @param reading reads it; null where it has a fault
     * @param schema the JSON Schema of what is read
     */
    record Form(Object standIn, Reading reading, Supplier<ObjectNode> schema) {

        /** The form of a type, as the annotations of a component of a record say it. */
        static Form of(Class<?> type, AnnotatedElement of) {
            if (type.isEnum()) {
                return new Form(
                        type.getEnumConstants()[0],
                        (in, node, path) -> in.word(type, node, path),
                        () -> CatalogueSchema.words(type));
            }
            if (type == String.class) {
                TextForm form = of.getAnnotation(TextForm.class);
                TextForm.Kind kind = form == null ? TextForm.Kind.TEXT : form.value();
                return new Form(
                        "",
                        (in, node, path) -> in.text(kind, node, path),
                        () -> CatalogueSchema.of("string").put("pattern", kind.pattern()));
            }
            if (type == boolean.class || type == Boolean.class) {
                return new Form(false, CatalogueBinder::flag, () -> CatalogueSchema.of("boolean"));
            }
            if (type == BigDecimal.class) {
                return new Form(
                        BigDecimal.ZERO,
                        CatalogueBinder::number,
                        () -> CatalogueSchema.of("number"));
            }
            Reading usual = (in, node, path) -> in.usual(type, of, node, path);
            if (type == LocalDate.class) {
                return new Form(LocalDate.EPOCH, usual, CatalogueSchema::date);
            }
            Range range = of.getAnnotation(Range.class);
            int min = range == null ? 0 : range.min();
            int max = range == null ? Integer.MAX_VALUE : range.max();
            return new Form(min, usual, () -> CatalogueSchema.whole(min, max));
        }
    }

    /** Reads one form. */
    @FunctionalInterface
    interface Reading {
        @Nullable Object read(CatalogueBinder in, Node node, String path);
    }

    /** What stands for a value that has a fault or is missing, so that the rest can be read. */
    private static @Nullable Object standIn(Class<?> type, AnnotatedElement of) {
        return type == List.class
                ? List.of()
                : type == Map.class
                        ? Map.of()
                        : type.isRecord()
                                ? Values.make(type, CatalogueBinder::standIn)
                                : Form.of(type, of).standIn();
    }

    /** The same of a component; null where it may be left out. */
    private static @Nullable Object standIn(RecordComponent component) {
        return component.isAnnotationPresent(MayBeLeftOut.class)
                ? null
                : standIn(component.getType(), component);
    }

    @Override
    protected @Nullable Object placeholder(Class<?> type) {
        return standIn(type, type);
    }

    @Override
    protected @Nullable Object absent(RecordComponent component, Location at, String path) {
        if (isRequired(component)) {
            add(at, path, ShapeText.MISSING, ShapeText.ADD_IT.with(meaning(component)));
        }
        return standIn(component);
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
        return item instanceof Node.Mapping map
                        && map.get("id") instanceof Node.Scalar id
                        && id.text().length() <= LONGEST_ID
                ? id.text()
                : String.valueOf(index);
    }

    @Override
    protected Object scalar(Class<?> type, AnnotatedElement of, Node node, String path) {
        Form form = Form.of(type, of);
        Object value = form.reading().read(this, node, path);
        return value == null ? form.standIn() : value;
    }

    private @Nullable Object usual(Class<?> type, AnnotatedElement of, Node node, String path) {
        return super.scalar(type, of, node, path);
    }

    private @Nullable Boolean flag(Node node, String path) {
        return node instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.BOOLEAN
                ? (Boolean) scalar.text().equals("true")
                : add(node, path, ShapeText.NOT_A_FLAG, ShapeText.WRITE_FLAG);
    }

    private @Nullable String text(TextForm.Kind form, Node node, String path) {
        if (!(node instanceof Node.Scalar scalar) || scalar.isNull()) {
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
