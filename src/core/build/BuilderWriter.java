package org.huiqi.build;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Writes a builder for every record of the profile before the sources are compiled: {@code
 * ProfileBuilder}, {@code SubjectBuilder}, {@code ConsortiumParticipantBuilder}. It is an
 * annotation processor that starts the compiler on itself, so that it needs no module and no
 * library of its own:
 *
 * <pre>
 * java BuilderWriter.java BuilderWriter.java &lt;class path&gt; &lt;sources&gt; &lt;out&gt; &lt;meanings&gt;
 * </pre>
 *
 * <p>A builder has for each component a setter that says what the field means; for a section a
 * setter that takes what is done to the section's own builder; for a list of objects a method,
 * called as the kind of object, that adds one.
 */
public final class BuilderWriter extends AbstractProcessor {
    private static final String TOP = "org.huiqi.profile.Profile";
    private static final List<String> PACKAGES =
            List.of("org/huiqi/profile", "org/huiqi/profile/candidate");

    private final Set<TypeElement> records = new LinkedHashSet<>();

    /** Meanings of fields by {@code org.huiqi.profile.YearFigures.revenue}. */
    private final Map<String, String> meanings;

    private BuilderWriter(Map<String, String> meanings) {
        this.meanings = meanings;
    }

    /** Writes the builders where a source, or this, is newer than they are. */
    public static void main(String[] args) throws IOException {
        Path self = Path.of(args[0]);
        Path sources = Path.of(args[2]);
        Path out = Path.of(args[3]);
        List<Path> files = new ArrayList<>();
        for (String name : PACKAGES) {
            try (Stream<Path> all = Files.list(sources.resolve(name))) {
                all.filter(file -> file.toString().endsWith(".java")).sorted().forEach(files::add);
            }
        }
        Path words = Path.of(args[4]);
        List<Path> bundles = new ArrayList<>();
        try (Stream<Path> all = Files.list(words)) {
            all.sorted().forEach(bundles::add);
        }
        Path last = out.resolve(TOP.replace('.', '/') + "Builder.java");
        boolean isCurrent =
                Files.exists(last)
                        && Stream.of(List.of(self), files, bundles)
                                .flatMap(List::stream)
                                .noneMatch(file -> isNewer(file, last));
        if (!isCurrent) {
            empty(out);
            if (!write(files, args[1], sources, out, meanings(bundles))) {
                System.exit(1);
            }
        }
    }

    private static boolean isNewer(Path file, Path than) {
        try {
            return Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(than)) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the folder, without builders of records that are gone. */
    private static void empty(Path out) throws IOException {
        Files.createDirectories(out);
        try (Stream<Path> all = Files.walk(out)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }

    /** {@code 含义 / meaning}: the Chinese file of a package comes after the English one. */
    private static Map<String, String> meanings(List<Path> bundles) throws IOException {
        Map<String, String> meanings = new HashMap<>();
        for (Path bundle : bundles) {
            String home = bundle.getFileName().toString().replaceFirst("_(zh|en)[.].*", ".");
            Properties texts = new Properties();
            try (Reader reader = Files.newBufferedReader(bundle)) {
                texts.load(reader);
            }
            texts.forEach(
                    (key, text) ->
                            meanings.merge(home + key, text + "", (en, zh) -> zh + " / " + en));
        }
        return meanings;
    }

    private static boolean write(
            List<Path> files,
            String classPath,
            Path sources,
            Path out,
            Map<String, String> meanings)
            throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<String> options =
                    List.of(
                            "-proc:only",
                            "-implicit:none",
                            "-Xprefer:source",
                            "-classpath",
                            classPath,
                            "-sourcepath",
                            sources.toString(),
                            "-s",
                            out.toString());
            JavaCompiler.CompilationTask task =
                    compiler.getTask(
                            null,
                            manager,
                            null,
                            options,
                            null,
                            manager.getJavaFileObjectsFromPaths(files));
            task.setProcessors(List.of(new BuilderWriter(meanings)));
            return task.call();
        }
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (records.isEmpty()) {
            collect(processingEnv.getElementUtils().getTypeElement(TOP));
            records.forEach(this::write);
        }
        return false;
    }

    /** Records whose components are fields of the profile, from the top down. */
    private void collect(TypeElement record) {
        boolean isNew =
                record.getRecordComponents().stream().anyMatch(c -> !meaning(c).isEmpty())
                        && records.add(record);
        if (isNew) {
            record.getRecordComponents().forEach(c -> collect(valueType(c.asType())));
        }
    }

    private void write(TypeElement record) {
        String home =
                processingEnv.getElementUtils().getPackageOf(record).getQualifiedName().toString();
        String name = builder(record);
        try (Writer file =
                processingEnv.getFiler().createSourceFile(home + "." + name, record).openWriter()) {
            file.write(text(record, home, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final String BUILDER =
            """
            package $package;

            import java.math.BigDecimal;
            import java.time.LocalDate;
            import java.util.ArrayList;
            import java.util.LinkedHashMap;
            import java.util.List;
            import java.util.Map;
            import java.util.function.Consumer;
            import org.huiqi.profile.*;
            import org.huiqi.profile.candidate.*;
            import org.jspecify.annotations.Nullable;

            /**
             * Makes a {@link $record}; what is not set is unknown. Checks nothing: see {@link
             * org.huiqi.profile.reading.ProfileReader#validate}. For one thread.
             */
            public final class $self {
            $fields
                $constructor

                /**
                 * One that starts as another is.
                 *
                 * @param other stays as it is
                 */
                public $self($record other) {
            $copies    }

            $setters    /** {@return the record} */
                public $record build() {
                    return new $record($values);
                }
            }
            """;

    private static final String CONSTRUCTOR =
            """
            /** One of which nothing is known. */
                public $self() {}""";

    private static final String CONSTRUCTOR_OF_NAMED =
            """
            /**
                 * One of which nothing is known but its id.
                 *
                 * @param id unique in its list
                 */
                public $self(String id) {
                    this.id = id;
                }""";

    private static final String ALL_ENTRIES =
            """
            /**
             * $meaning: all of them.
             *
             * @param $name copied; null: unknown, empty: known to be none
             * @return this builder
             */
            public $self $name(@Nullable List<$type> $name) {
                this.$name = $name == null ? null : new ArrayList<>($name);
                return this;
            }
            """;

    /** Kinds of components: what a builder holds and offers for one of them. */
    private enum Kind {
        PLAIN(
                "$nullable $name",
                "$name = other.$name()",
                "$name",
                """
                /**
                 * $meaning.
                 *
                 * @param $name $absent
                 * @return this builder
                 */
                public $self $name($nullable $name) {
                    this.$name = $name;
                    return this;
                }
                """),
        DECIMAL(
                PLAIN,
                PLAIN.setters
                        + """

                        /**
                         * $meaning.
                         *
                         * @param $name a whole number of the same unit
                         * @return this builder
                         */
                        public $self $name(long $name) {
                            return $name(BigDecimal.valueOf($name));
                        }
                        """),
        SECTION(
                "$builder $name = new $builder()",
                "$name = new $builder(other.$name())",
                "$name.build()",
                """
                /**
                 * $meaning.
                 *
                 * @param $name replaces what was set before
                 * @return this builder
                 */
                public $self $name($type $name) {
                    this.$name = new $builder($name);
                    return this;
                }

                /**
                 * $meaning: what is done to it.
                 *
                 * @param changes is handed the builder, before this method returns
                 * @return this builder
                 */
                public $self $name(Consumer<? super $builder> changes) {
                    changes.accept($name);
                    return this;
                }
                """),
        WORDS(
                "@Nullable List<$type> $name",
                "$name(other.$name())",
                "$name",
                ALL_ENTRIES
                        + """

                /**
                 * $meaning: all of them.
                 *
                 * @param $name none: an empty list
                 * @return this builder
                 */
                public $self $name($type... $name) {
                    return $name(List.of($name));
                }
                """),
        ENTRIES(
                WORDS,
                ALL_ENTRIES
                        + """

                /**
                 * $meaning: one more, made by what is done to it.
                 *
                 * @param changes is handed the builder, before this method returns
                 * @return this builder
                 */
                public $self $one(Consumer<? super $builder> changes) {
                    $builder entry = new $builder();
                    changes.accept(entry);
                    if ($name == null) {
                        $name = new ArrayList<>();
                    }
                    $name.add(entry.build());
                    return this;
                }
                """),
        NAMED_ENTRIES(
                WORDS,
                ALL_ENTRIES
                        + """

                /**
                 * $meaning: what is done to the one of an id, which is added where it is missing.
                 *
                 * @param id id of the entry, unique in its list
                 * @param changes is handed the builder, before this method returns
                 * @return this builder
                 */
                public $self $one(String id, Consumer<? super $builder> changes) {
                    if ($name == null) {
                        $name = new ArrayList<>();
                    }
                    int at = 0;
                    while (at < $name.size() && !id.equals($name.get(at).id())) {
                        at++;
                    }
                    boolean isNew = at == $name.size();
                    $builder entry = isNew ? new $builder(id) : new $builder($name.get(at));
                    changes.accept(entry);
                    if (isNew) {
                        $name.add(entry.build());
                    } else {
                        $name.set(at, entry.build());
                    }
                    return this;
                }
                """),
        YEARS(
                "final Map<Integer, $type> $name = new LinkedHashMap<>()",
                "$name.putAll(other.$name())",
                "$name",
                """
                /**
                 * $meaning: all of them.
                 *
                 * @param $name copied
                 * @return this builder
                 */
                public $self $name(Map<Integer, $type> $name) {
                    this.$name.clear();
                    this.$name.putAll($name);
                    return this;
                }

                /**
                 * $meaning: what is done to those of one year.
                 *
                 * @param year calendar year
                 * @param changes is handed the builder, before this method returns
                 * @return this builder
                 */
                public $self year(int year, Consumer<? super $builder> changes) {
                    $type known = $name.get(year);
                    $builder entry = known == null ? new $builder() : new $builder(known);
                    changes.accept(entry);
                    $name.put(year, entry.build());
                    return this;
                }
                """),
        BY_KEY(
                "final Map<String, $type> $name = new LinkedHashMap<>()",
                "$name.putAll(other.$name())",
                "$name",
                """
                /**
                 * $meaning: all of them.
                 *
                 * @param $name copied
                 * @return this builder
                 */
                public $self $name(Map<String, $type> $name) {
                    this.$name.clear();
                    this.$name.putAll($name);
                    return this;
                }

                /**
                 * $meaning: one of them.
                 *
                 * @param key $key
                 * @param $one its value
                 * @return this builder
                 */
                public $self $one(String key, $type $one) {
                    this.$name.put(key, $one);
                    return this;
                }
                """),
        ATTESTATIONS(
                BY_KEY,
                BY_KEY.setters
                        + """

                        /**
                         * $meaning: one of them, which says nothing but the answer.
                         *
                         * @param key $key
                         * @param value whether the condition holds
                         * @return this builder
                         */
                        public $self $one(String key, boolean value) {
                            return $one(key, $type.of(value));
                        }
                        """);

        private final String field;
        private final String copy;
        private final String value;
        private final String setters;

        Kind(String field, String copy, String value, String setters) {
            this.field = field;
            this.copy = copy;
            this.value = value;
            this.setters = setters;
        }

        /** Held as another kind, with other setters. */
        Kind(Kind held, String setters) {
            this(held.field, held.copy, held.value, setters);
        }
    }

    private String text(TypeElement record, String home, String self) {
        StringBuilder fields = new StringBuilder();
        StringBuilder copies = new StringBuilder();
        StringBuilder setters = new StringBuilder();
        List<String> values = new ArrayList<>();
        for (RecordComponentElement component : record.getRecordComponents()) {
            Kind kind = kind(component);
            UnaryOperator<String> words = words(component, record);
            fields.append(words.apply("    private " + kind.field + ";\n"));
            copies.append(words.apply("        " + kind.copy + ";\n"));
            setters.append(words.apply(kind.setters).indent(4).replaceAll("(?m)^ +$", ""))
                    .append('\n');
            values.add(words.apply(kind.value));
        }
        return BUILDER.replace("$constructor", isNamed(record) ? CONSTRUCTOR_OF_NAMED : CONSTRUCTOR)
                .replace("$fields", fields)
                .replace("$copies", copies)
                .replace("$setters", setters)
                .replace("$values", String.join(", ", values))
                .replace("$package", home)
                .replace("$record", name(record))
                .replace("$self", self);
    }

    private Kind kind(RecordComponentElement component) {
        TypeElement type = valueType(component.asType());
        boolean isRecord = records.contains(type);
        return switch (((DeclaredType) component.asType()).asElement().getSimpleName().toString()) {
            case "List" ->
                    !isRecord ? Kind.WORDS : isNamed(type) ? Kind.NAMED_ENTRIES : Kind.ENTRIES;
            case "Map" ->
                    isRecord
                            ? Kind.YEARS
                            : type.getSimpleName().contentEquals("AttestationEntry")
                                    ? Kind.ATTESTATIONS
                                    : Kind.BY_KEY;
            case "BigDecimal" -> Kind.DECIMAL;
            default -> isRecord ? Kind.SECTION : Kind.PLAIN;
        };
    }

    /** Puts what is known of a component into a template; $self stays. */
    private UnaryOperator<String> words(RecordComponentElement component, TypeElement record) {
        TypeElement type = valueType(component.asType());
        // One of the attestations is called attestation.
        String simple = type.getSimpleName().toString().replaceFirst("(?<=Attestation)Entry$", "");
        boolean isText = simple.equals("String");
        String one =
                isText
                        ? component.getSimpleName().toString()
                        : Character.toLowerCase(simple.charAt(0)) + simple.substring(1);
        boolean isId = component.getSimpleName().contentEquals("id") && isNamed(record);
        // The annotation of a nested type stands before its last name.
        String nullable = name(type).replaceFirst("(\\w+)$", isId ? "$1" : "@Nullable $1");
        String meaning =
                (meaning(component) + unit(component)).replace("&", "&amp;").replace("<", "&lt;");
        return template ->
                template.replace("$nullable", nullable)
                        .replace("$name", component.getSimpleName())
                        .replace("$one", one)
                        .replace("$absent", isId ? "unique in its list" : "null: unknown")
                        .replace(
                                "$key",
                                isText
                                        ? "field path, {@code years.2023.revenue}"
                                        : "criterion id, {@code P10-07@s1} for one entry")
                        .replace("$type", name(type))
                        .replace("$builder", builder(type))
                        .replace("$meaning", meaning);
    }

    /** Type of a plain value, of a list's entries or of a map's values. */
    private TypeElement valueType(TypeMirror type) {
        List<? extends TypeMirror> arguments = ((DeclaredType) type).getTypeArguments();
        TypeMirror value = arguments.isEmpty() ? type : arguments.get(arguments.size() - 1);
        return (TypeElement) ((DeclaredType) value).asElement();
    }

    /** {@code 含义 / meaning} of a component, empty where it is no field. */
    private String meaning(RecordComponentElement component) {
        return meanings.getOrDefault(
                component.getEnclosingElement() + "." + component.getSimpleName(), "");
    }

    private String unit(RecordComponentElement component) {
        return annotation(component, "Money")
                .map(money -> "（万元 / 10 000 yuan）")
                .or(() -> annotation(component, "Percent").map(percent -> "（%）"))
                .or(() -> annotation(component, "In").map(this::words))
                .orElse("");
    }

    /** The words of a unit, as the comment on its constant has them. */
    private String words(AnnotationMirror in) {
        Element constant = (Element) in.getElementValues().values().iterator().next().getValue();
        String comment = processingEnv.getElementUtils().getDocComment(constant).strip();
        return "（" + comment.substring(0, comment.length() - 1) + "）";
    }

    private static Optional<? extends AnnotationMirror> annotation(
            RecordComponentElement component, String name) {
        return component.getAnnotationMirrors().stream()
                .filter(a -> a.getAnnotationType().asElement().getSimpleName().contentEquals(name))
                .findFirst();
    }

    /** Whether its first component is an id that must be there. */
    private static boolean isNamed(TypeElement record) {
        return record.getInterfaces().stream()
                .anyMatch(type -> type.toString().endsWith("Candidate"));
    }

    /** {@code Consortium.Participant}: the name within the package. */
    private static String name(TypeElement type) {
        Element outer = type.getEnclosingElement();
        return outer.getKind() == ElementKind.PACKAGE
                ? type.getSimpleName().toString()
                : name((TypeElement) outer) + "." + type.getSimpleName();
    }

    private static String builder(TypeElement record) {
        return name(record).replace(".", "") + "Builder";
    }
}
