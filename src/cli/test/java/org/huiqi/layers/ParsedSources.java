package org.huiqi.layers;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The sources of the modules as the compiler reads them, and the texts in them. */
final class ParsedSources {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final List<String> MODULES =
            List.of("core", "authoring", "desk", "cli", "spark");

    private ParsedSources() {}

    /** Every source, by module and name. */
    static void each(BiConsumer<Path, CompilationUnitTree> use) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, UTF_8)) {
            JavacTask task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    files,
                                    d -> {},
                                    null,
                                    null,
                                    files.getJavaFileObjectsFromPaths(sources()));
            task.parse().forEach(unit -> use.accept(Path.of(unit.getSourceFile().getName()), unit));
        }
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

    static boolean isChinese(String text) {
        return HAN.matcher(text).find();
    }

    /** A text with what varies as an ellipsis; nothing where no part of it is fixed. */
    static String text(ExpressionTree tree) {
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
