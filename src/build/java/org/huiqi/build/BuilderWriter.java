package org.huiqi.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
 * <pre>java BuilderWriter.java BuilderWriter.java &lt;class path&gt; &lt;sources&gt; &lt;out&gt;
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
        Path last = out.resolve(TOP.replace('.', '/') + "Builder.java");
        boolean isCurrent =
                Files.exists(last)
                        && Stream.concat(Stream.of(self), files.stream())
                                .noneMatch(file -> isNewer(file, last));
        if (!isCurrent) {
            Files.createDirectories(out);
            if (!write(files, args[1], sources, out)) {
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

    private static boolean write(List<Path> files, String classPath, Path sources, Path out)
            throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<String> options =
                    List.of(
                            "-proc:only",
                            "-implicit:none",
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
            task.setProcessors(List.of(new BuilderWriter()));
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

    private String text(TypeElement record, String home, String name) {
        String type = name(record);
        String id = isNamed(record) ? "String id" : "";
        StringBuilder fields = new StringBuilder();
        StringBuilder copies = new StringBuilder();
        StringBuilder setters = new StringBuilder();
        List<String> values = new ArrayList<>();
        for (RecordComponentElement component : record.getRecordComponents()) {
            Component part = new Component(component, record, name);
            fields.append("    private ").append(part.field()).append(";\n");
            copies.append("        ").append(part.copy()).append(";\n");
            setters.append(part.setters());
            values.add(part.value());
        }
        return """
               package %s;

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
                * Makes a {@link %s}; what is not set is unknown. Checks nothing: see {@link
                * org.huiqi.profile.reading.ProfileReader#validate}. For one thread.
                */
               public final class %s {
               %s
                   /** One of which nothing is known%s. */
                   public %s(%s) {%s}

                   /** One that starts as another is. */
                   public %s(%s other) {
               %s    }

               %s    /** The record. */
                   public %s build() {
                       return new %s(%s);
                   }
               }
               """
                .formatted(
                        home,
                        type,
                        name,
                        fields,
                        id.isEmpty() ? "" : " but its id",
                        name,
                        id,
                        id.isEmpty() ? "" : "\n        this.id = id;\n    ",
                        name,
                        type,
                        copies,
                        setters,
                        type,
                        type,
                        String.join(", ", values));
    }

    /** What a builder holds and offers for one component of its record. */
    private final class Component {
        private final String name;
        private final String meaning;
        private final TypeElement type;
        private final String kind;
        private final String builder;
        private final boolean isRequired;

        /** The builder that holds it. */
        private final String self;

        Component(RecordComponentElement component, TypeElement record, String self) {
            name = component.getSimpleName().toString();
            meaning = meaning(component).replace("&", "&amp;").replace("<", "&lt;");
            type = valueType(component.asType());
            boolean isSingle = ((DeclaredType) component.asType()).getTypeArguments().isEmpty();
            kind =
                    isSingle
                            ? ""
                            : component.asType().toString().replaceAll("<.*|.*[. ](?=\\w+<)", "");
            builder = records.contains(type) ? builder(type) : "";
            isRequired = name.equals("id") && isNamed(record);
            this.self = self;
        }

        String field() {
            return switch (kind) {
                case "List" -> "@Nullable List<" + name(type) + "> " + name;
                case "Map" ->
                        "final Map<"
                                + key()
                                + ", "
                                + name(type)
                                + "> "
                                + name
                                + " = new LinkedHashMap<>()";
                default ->
                        isSection()
                                ? builder + " " + name + " = new " + builder + "()"
                                : nullable() + " " + name;
            };
        }

        private String key() {
            return builder.isEmpty() ? "String" : "Integer";
        }

        private boolean isSection() {
            return kind.isEmpty() && !builder.isEmpty();
        }

        /** The type where null is allowed; the annotation stands before the last name. */
        private String nullable() {
            return isRequired ? name(type) : name(type).replaceFirst("(\\w+)$", "@Nullable $1");
        }

        String copy() {
            String from = "other." + name + "()";
            return switch (kind) {
                case "List" -> name + "(" + from + ")";
                case "Map" -> name + ".putAll(" + from + ")";
                default ->
                        isSection()
                                ? name + " = new " + builder + "(" + from + ")"
                                : name + " = " + from;
            };
        }

        String value() {
            return isSection() ? name + ".build()" : name;
        }

        String setters() {
            return switch (kind) {
                case "List" -> list();
                case "Map" -> map();
                default -> isSection() ? section() : plain();
            };
        }

        private String plain() {
            String setter =
                    method("", name, nullable() + " " + name, "this." + name + " = " + name + ";");
            return type.getSimpleName().contentEquals("BigDecimal")
                    ? setter
                            + method(
                                    "",
                                    name,
                                    "long " + name,
                                    "return " + name + "(BigDecimal.valueOf(" + name + "));")
                    : setter;
        }

        private String section() {
            return method(
                            "",
                            name,
                            name(type) + " " + name,
                            "this." + name + " = new " + builder + "(" + name + ");")
                    + method(
                            ": what is done to it",
                            name,
                            "Consumer<? super " + builder + "> changes",
                            "changes.accept(" + name + ");");
        }

        private String list() {
            String all =
                    method(
                            ": all of them; null is unknown, an empty list known to be none",
                            name,
                            "@Nullable List<" + name(type) + "> " + name,
                            "this."
                                    + name
                                    + " = "
                                    + name
                                    + " == null ? null : new ArrayList<>("
                                    + name
                                    + ");");
            if (builder.isEmpty()) {
                return all
                        + method(
                                ": all of them",
                                name,
                                name(type) + "... " + name,
                                "return " + name + "(List.of(" + name + "));");
            }
            return all + (isNamed(type) ? named() : unnamed());
        }

        private String unnamed() {
            return method(
                    ": one more, made by what is done to it",
                    singular(),
                    "Consumer<? super " + builder + "> changes",
                    """
                    %1$s entry = new %1$s();
                    changes.accept(entry);
                    if (%2$s == null) {
                        %2$s = new ArrayList<>();
                    }
                    %2$s.add(entry.build());"""
                            .formatted(builder, name));
        }

        private String named() {
            return method(
                    ": what is done to the one of an id, which is added where it is not there",
                    singular(),
                    "String id, Consumer<? super " + builder + "> changes",
                    """
                    if (%2$s == null) {
                        %2$s = new ArrayList<>();
                    }
                    int at = 0;
                    while (at < %2$s.size() && !id.equals(%2$s.get(at).id())) {
                        at++;
                    }
                    boolean isNew = at == %2$s.size();
                    %1$s entry = isNew ? new %1$s(id) : new %1$s(%2$s.get(at));
                    changes.accept(entry);
                    if (isNew) {
                        %2$s.add(entry.build());
                    } else {
                        %2$s.set(at, entry.build());
                    }"""
                            .formatted(builder, name));
        }

        private String map() {
            String one = name.substring(0, name.length() - 1);
            String all =
                    method(
                            ": all of them",
                            name,
                            "Map<" + key() + ", " + name(type) + "> " + name,
                            "this." + name + ".clear();\nthis." + name + ".putAll(" + name + ");");
            String entry =
                    builder.isEmpty()
                            ? method(
                                    ": one",
                                    one,
                                    "String key, " + name(type) + " " + one,
                                    name + ".put(key, " + one + ");")
                            : method(
                                    ": what is done to one",
                                    one,
                                    "int key, Consumer<? super " + builder + "> changes",
                                    """
                                    %1$s old = %2$s.get(key);
                                    %3$s entry = old == null ? new %3$s() : new %3$s(old);
                                    changes.accept(entry);
                                    %2$s.put(key, entry.build());"""
                                            .formatted(name(type), name, builder));
            return all + entry;
        }

        /** The kind of object as a method's name. */
        private String singular() {
            String simple = type.getSimpleName().toString();
            return Character.toLowerCase(simple.charAt(0)) + simple.substring(1);
        }

        private String method(String what, String method, String parameter, String body) {
            String rest = body.startsWith("return ") ? body : body + "\nreturn this;";
            return """
                       /** %s%s. */
                       public %s %s(%s) {
                   %s
                       }

                   """
                    .formatted(
                            meaning, what, self, method, parameter, rest.indent(8).stripTrailing());
        }
    }

    /** Type of a plain value, of a list's entries or of a map's values. */
    private TypeElement valueType(TypeMirror type) {
        List<? extends TypeMirror> arguments = ((DeclaredType) type).getTypeArguments();
        TypeMirror value = arguments.isEmpty() ? type : arguments.get(arguments.size() - 1);
        return (TypeElement) ((DeclaredType) value).asElement();
    }

    /** {@code 含义 / meaning} of a component, empty where it is no field. */
    private static String meaning(RecordComponentElement component) {
        return component.getAccessor().getAnnotationMirrors().stream()
                .filter(a -> a.getAnnotationType().asElement().getSimpleName().contentEquals("Doc"))
                .map(BuilderWriter::words)
                .collect(Collectors.joining());
    }

    private static String words(AnnotationMirror doc) {
        return doc.getElementValues().values().stream()
                .map(value -> value.getValue().toString())
                .collect(Collectors.joining(" / "));
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
