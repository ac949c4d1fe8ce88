package org.huiqi.layers;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What people read stands in bundles ({@link org.huiqi.text.Sentence}), in the constants of enums
 * and in annotations. A class may say a sentence or two of its own, where a reader sees both.
 */
class HomesOfSentencesTest {
    private static final int FEW = 2;

    /**
     * Classes in which a word stands beside what it names: a column, a cell, a field of a file or a
     * run.
     */
    private static final Set<String> NAMES_IN_PLACE =
            Set.of(
                    "core/main/java/org/huiqi/profile/reading/ProfileSchema.java",
                    "core/main/java/org/huiqi/verdict/QuestionText.java",
                    "desk/main/java/org/huiqi/excel/AttestationWriter.java",
                    "desk/main/java/org/huiqi/excel/FiguresWriter.java",
                    "desk/main/java/org/huiqi/excel/FormWriter.java",
                    "desk/main/java/org/huiqi/excel/ProfileWorkbook.java",
                    "desk/main/java/org/huiqi/excel/ReportWorkbook.java",
                    "desk/main/java/org/huiqi/excel/SectionWriter.java",
                    "desk/main/java/org/huiqi/questionnaire/Layout.java",
                    "desk/main/java/org/huiqi/questionnaire/Phrases.java");

    @Test
    void sentences_stand_in_the_bundles_of_their_rooms() throws IOException {
        assertThat(sayingMuch())
                .as("sentences go to the bundles of the room, main/sentences")
                .allMatch(NAMES_IN_PLACE::contains);
    }

    @Test
    void what_is_excepted_needs_it() throws IOException {
        assertThat(sayingMuch()).containsAll(NAMES_IN_PLACE);
    }

    /** Files with more than a sentence or two outside of constants and annotations. */
    private static List<String> sayingMuch() throws IOException {
        List<String> much = new ArrayList<>();
        ParsedSources.each(
                (source, unit) -> {
                    Said said = new Said();
                    unit.accept(said, null);
                    if (said.sentences > FEW) {
                        much.add(Path.of("src").relativize(source).toString());
                    }
                });
        return much;
    }

    /** How many sentences a file says outside of constants and annotations. */
    private static final class Said extends TreeScanner<Void, Void> {
        private static final Set<String> COLLECTIONS = Set.of("List", "Map", "Set");

        private int sentences;
        private String type = "";

        @Override
        public Void visitClass(ClassTree tree, Void none) {
            String outer = type;
            type = tree.getKind() == Tree.Kind.ENUM ? tree.getSimpleName().toString() : "";
            super.visitClass(tree, none);
            type = outer;
            return null;
        }

        /** The constants of an enum are fields of its type. */
        @Override
        public Void visitVariable(VariableTree field, Void none) {
            return !type.isEmpty() && type.equals(String.valueOf(field.getType()))
                    ? null
                    : super.visitVariable(field, none);
        }

        @Override
        public Void visitAnnotation(AnnotationTree annotation, Void none) {
            return null;
        }

        @Override
        public Void visitNewClass(NewClassTree call, Void none) {
            count(call.getArguments());
            return super.visitNewClass(call, none);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
            boolean collects =
                    call.getMethodSelect() instanceof MemberSelectTree method
                            && COLLECTIONS.contains(method.getExpression().toString());
            if (!collects) {
                count(call.getArguments());
            }
            return super.visitMethodInvocation(call, none);
        }

        /** A Chinese text with its English one behind it. */
        private void count(List<? extends ExpressionTree> arguments) {
            List<String> texts = arguments.stream().map(ParsedSources::text).toList();
            for (int i = 0; i + 1 < texts.size(); i++) {
                if (ParsedSources.isChinese(texts.get(i))
                        && !texts.get(i + 1).isBlank()
                        && !ParsedSources.isChinese(texts.get(i + 1))) {
                    sentences++;
                }
            }
        }
    }
}
