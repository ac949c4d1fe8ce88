package org.huiqi.layers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * Every sentence that the program says, in both languages, stands in {@code sentences.txt}, so that
 * a change of wording is seen and read. {@code -Dhuiqi.record=true} writes the file anew.
 */
class SentencesTest {
    private static final Path LIST = Path.of("src/cli/test/resources/sentences.txt");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final List<String> MODULES = List.of("core", "authoring", "desk", "cli");

    @Test
    void every_sentence_is_held() throws IOException {
        String said = String.join("\n", sentences()) + "\n";
        if (Boolean.getBoolean("huiqi.record")) {
            Files.writeString(LIST, said, UTF_8);
        }
        assertThat(said.lines()).hasSizeGreaterThan(1000);
        assertThat(said.lines().toList())
                .as("read what changed, then write the list anew with -Dhuiqi.record=true")
                .isEqualTo(Files.readString(LIST, UTF_8).lines().toList());
    }

    private static List<String> sentences() throws IOException {
        List<String> all = new ArrayList<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, UTF_8)) {
            for (Path source : sources()) {
                JavacTask task =
                        (JavacTask)
                                compiler.getTask(
                                        null,
                                        files,
                                        d -> {},
                                        null,
                                        null,
                                        files.getJavaFileObjects(source));
                Sentences found = new Sentences();
                task.parse().forEach(unit -> unit.accept(found, null));
                if (!found.said.isEmpty()) {
                    all.add("# " + source.getFileName());
                    all.addAll(found.said);
                }
            }
        }
        for (String bundle : List.of("Messages.properties", "Messages_en.properties")) {
            all.add("# " + bundle);
            all.addAll(
                    Files.readAllLines(
                            Path.of("src/cli/main/resources/org/huiqi/cli", bundle), UTF_8));
        }
        return all;
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String module : MODULES) {
            try (Stream<Path> files = Files.walk(Path.of("src", module, "main/java"))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> !file.toString().contains("-info"))
                        .sorted()
                        .forEach(sources::add);
            }
        }
        return sources;
    }

    /**
     * Texts of a file: those beside each other in a call on one line, {@code …} for what varies.
     */
    private static final class Sentences extends TreeScanner<Void, Void> {
        private final Set<String> said = new LinkedHashSet<>();

        @Override
        public Void visitNewClass(NewClassTree call, Void none) {
            say(call.getArguments());
            return super.visitNewClass(call, none);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
            say(call.getArguments());
            return super.visitMethodInvocation(call, none);
        }

        @Override
        public Void visitAnnotation(AnnotationTree annotation, Void none) {
            say(
                    annotation.getArguments().stream()
                            .map(a -> a instanceof AssignmentTree set ? set.getExpression() : a)
                            .toList());
            return super.visitAnnotation(annotation, none);
        }

        private void say(List<? extends ExpressionTree> arguments) {
            List<String> texts =
                    arguments.stream().map(Sentences::text).filter(t -> !t.isEmpty()).toList();
            if (texts.stream().anyMatch(text -> HAN.matcher(text).find())) {
                said.add(String.join(" | ", texts).replace("\n", "\\n"));
            }
        }

        /** A text with what varies as an ellipsis; nothing where no part of it is fixed. */
        private static String text(ExpressionTree tree) {
            if (tree instanceof LiteralTree literal) {
                return literal.getValue() instanceof String text ? text : "";
            }
            if (tree instanceof ParenthesizedTree inside) {
                return text(inside.getExpression());
            }
            if (!(tree instanceof BinaryTree sum) || sum.getKind() != Kind.PLUS) {
                return "";
            }
            String left = part(sum.getLeftOperand());
            String right = part(sum.getRightOperand());
            String whole = left + right;
            return whole.replace("…", "").isEmpty() ? "" : whole.replaceAll("…+", "…");
        }

        private static String part(ExpressionTree tree) {
            String text = text(tree);
            boolean isText =
                    tree instanceof LiteralTree literal && literal.getValue() instanceof String;
            return text.isEmpty() && !isText ? "…" : text;
        }
    }
}
