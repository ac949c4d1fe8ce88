package org.huiqi.build;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Copies the sources of what a module offers for Javadoc, with what the bundles of meanings say of
 * a field written where Javadoc looks for it: a {@code @param} of the record, a comment of the
 * enum's constant. So the meaning of a field stands once, in its bundle.
 *
 * <pre>
 * java DocumentedSources.java &lt;sources&gt; &lt;out&gt; &lt;packages and classes&gt; &lt;meanings&gt;
 * </pre>
 */
public final class DocumentedSources extends TreePathScanner<Void, Void> {
    private final CompilationUnitTree unit;
    private final DocTrees docs;
    private final String text;

    /** What is written, by the place that it is written before. */
    private final Map<Integer, String> inserted = new TreeMap<>();

    /**
     * Meanings of fields and words by {@code YearFigures.revenue}, in the package of the source.
     */
    private final Map<String, String> meanings;

    private DocumentedSources(CompilationUnitTree unit, DocTrees docs, Map<String, String> meanings)
            throws IOException {
        this.unit = unit;
        this.meanings = meanings;
        this.docs = docs;
        this.text = unit.getSourceFile().getCharContent(false).toString();
    }

    /** Copies them. */
    public static void main(String[] args) throws IOException {
        Path sources = Path.of(args[0]);
        Path out = Path.of(args[1]);
        Set<Path> files = new TreeSet<>();
        for (String name : args[2].strip().split("\\s*,\\s*")) {
            Path place = sources.resolve(name.replace('.', '/'));
            if (Files.isDirectory(place)) {
                try (Stream<Path> all = Files.list(place)) {
                    all.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
                }
            } else {
                files.add(place.resolveSibling(place.getFileName() + ".java"));
                files.add(place.resolveSibling("package-info.java"));
            }
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    manager,
                                    null,
                                    List.of("-proc:none"),
                                    null,
                                    manager.getJavaFileObjectsFromPaths(files));
            DocTrees docs = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                Path file = Path.of(unit.getSourceFile().toUri());
                Path copy = out.resolve(sources.toAbsolutePath().relativize(file));
                Files.createDirectories(copy.getParent());
                String bundle =
                        Path.of(args[3]).resolve(unit.getPackageName().toString()).toString();
                DocumentedSources documented = new DocumentedSources(unit, docs, meanings(bundle));
                documented.scan(unit, null);
                Files.writeString(copy, documented.text());
            }
        }
    }

    /** {@code 含义 / meaning} of what a package says, none where it has no bundle. */
    private static Map<String, String> meanings(String bundle) throws IOException {
        Map<String, String> meanings = new HashMap<>();
        for (String language : List.of("en", "zh")) {
            Path file = Path.of(bundle + "_" + language + ".properties");
            if (Files.exists(file)) {
                Properties texts = new Properties();
                try (Reader reader = Files.newBufferedReader(file)) {
                    texts.load(reader);
                }
                texts.forEach(
                        (key, text) ->
                                meanings.merge(key + "", text + "", (en, zh) -> zh + " / " + en));
            }
        }
        return meanings;
    }

    @Override
    public Void visitClass(ClassTree tree, Void nothing) {
        if (tree.getKind() == Tree.Kind.RECORD) {
            String comment = docs.getDocComment(getCurrentPath());
            StringBuilder fields = new StringBuilder();
            for (VariableTree component : components(tree)) {
                boolean isSaid =
                        comment != null && comment.contains("@param " + component.getName() + " ");
                String meaning = meaning(component, getCurrentPath());
                if (!isSaid && !meaning.isEmpty()) {
                    fields.append("\n * @param ").append(component.getName()).append(' ');
                    fields.append(meaning);
                }
            }
            if (fields.length() > 0) {
                int end = text.lastIndexOf("*/", start(tree));
                inserted.put(end, "\n *" + fields + "\n ");
            }
        }
        return super.visitClass(tree, nothing);
    }

    @Override
    public Void visitVariable(VariableTree tree, Void nothing) {
        boolean isConstant =
                getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.ENUM
                        && tree.getModifiers().getFlags().contains(Modifier.STATIC);
        if (isConstant && docs.getDocComment(getCurrentPath()) == null) {
            String meaning = meaning(tree, getCurrentPath().getParentPath());
            if (!meaning.isEmpty()) {
                inserted.put(start(tree), "/** " + meaning + ". */ ");
            }
        }
        return super.visitVariable(tree, nothing);
    }

    /** A compact constructor takes what its record says. */
    @Override
    public Void visitMethod(MethodTree tree, Void nothing) {
        boolean isCompact =
                tree.getName().contentEquals("<init>")
                        && text.startsWith("{", afterName(tree))
                        && docs.getDocComment(getCurrentPath()) == null;
        if (isCompact) {
            StringBuilder comment = new StringBuilder("/**\n * One with these components.\n *");
            for (VariableTree component : components(record())) {
                comment.append("\n * @param ")
                        .append(component.getName())
                        .append(" see the record");
            }
            inserted.put(start(tree), comment.append("\n */\n").toString());
        }
        return super.visitMethod(tree, nothing);
    }

    private ClassTree record() {
        return (ClassTree) getCurrentPath().getParentPath().getLeaf();
    }

    /** Place of what follows {@code public Bond }. */
    private int afterName(MethodTree tree) {
        int at = start(tree);
        while ("({".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private static List<VariableTree> components(ClassTree record) {
        List<VariableTree> components = new ArrayList<>();
        for (Tree member : record.getMembers()) {
            if (member instanceof VariableTree field
                    && !field.getModifiers().getFlags().contains(Modifier.STATIC)) {
                components.add(field);
            }
        }
        return components;
    }

    /** {@code 含义 / meaning（unit）}, empty where it is not said. */
    private String meaning(VariableTree tree, TreePath type) {
        String key = tree.getName().toString();
        for (TreePath at = type; at != null; at = at.getParentPath()) {
            if (at.getLeaf() instanceof ClassTree owner) {
                key = owner.getSimpleName() + "." + key;
            }
        }
        String said = meanings.getOrDefault(key, "");
        String unit = "";
        for (AnnotationTree annotation : tree.getModifiers().getAnnotations()) {
            switch (annotation.getAnnotationType().toString()) {
                case "Money" -> unit = "（万元 / 10 000 yuan）";
                case "Percent" -> unit = "（%）";
                default -> {}
            }
        }
        return said.isEmpty() ? "" : escaped(said + unit);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;");
    }

    private int start(Tree tree) {
        return (int) docs.getSourcePositions().getStartPosition(unit, tree);
    }

    private String text() {
        StringBuilder documented = new StringBuilder();
        int at = 0;
        for (Map.Entry<Integer, String> entry : inserted.entrySet()) {
            documented.append(text, at, entry.getKey()).append(entry.getValue());
            at = entry.getKey();
        }
        return documented.append(text.substring(at)).toString();
    }
}
