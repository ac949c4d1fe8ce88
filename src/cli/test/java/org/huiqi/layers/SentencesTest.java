package org.huiqi.layers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Every sentence that the program says, in both languages, stands in {@code sentences.txt}, so that
 * a change of wording is seen and read. {@code -Dhuiqi.record=true} writes the file anew.
 */
class SentencesTest {
    private static final Path LIST = Path.of("src/cli/test/resources/sentences.txt");

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
        ParsedSources.each(
                (source, unit) -> {
                    Sentences found = new Sentences();
                    unit.accept(found, null);
                    if (!found.said.isEmpty()) {
                        all.add("# " + source.getFileName());
                        all.addAll(found.said);
                    }
                });
        for (String module : List.of("cli", "spark")) {
            Path resources = Path.of("src", module, "main/resources/org/huiqi", module);
            for (String bundle : List.of("Messages.properties", "Messages_en.properties")) {
                all.add("# " + bundle);
                all.addAll(Files.readAllLines(resources.resolve(bundle), UTF_8));
            }
        }
        return all;
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
                    arguments.stream().map(ParsedSources::text).filter(t -> !t.isEmpty()).toList();
            if (texts.stream().anyMatch(ParsedSources::isChinese)) {
                said.add(String.join(" | ", texts).replace("\n", "\\n"));
            }
        }
    }
}
