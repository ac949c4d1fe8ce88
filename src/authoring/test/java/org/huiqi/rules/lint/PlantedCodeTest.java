package org.huiqi.rules.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.huiqi.rules.compile.PackCompiler;
import org.huiqi.rules.language.PackProblem;
import org.huiqi.rules.language.RulePackException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A pack runs nothing but rules: whatever else is planted is refused at its line, and not run. */
class PlantedCodeTest {
    private static final Pattern CHARACTER = Pattern.compile("‹(\\d+)›");

    @TempDir private static Path folder;

    /** One line of the list. */
    record Planted(String file, int line, String old, String code) {
        @Override
        public String toString() {
            return code;
        }
    }

    static List<Planted> list() throws IOException {
        String text;
        try (InputStream in = PlantedCodeTest.class.getResourceAsStream("/planted-code.txt")) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<Planted> list = new ArrayList<>();
        String[] heading = {};
        for (String line : text.lines().toList()) {
            if (line.startsWith("= ")) {
                heading = line.split(" ", 4);
            } else if (heading.length > 0 && !line.isBlank()) {
                int at = Integer.parseInt(heading[2]);
                list.add(new Planted(heading[1], at, heading[3], line));
            }
        }
        return list;
    }

    private static SmallPack pack(Planted planted) {
        String code =
                CHARACTER
                        .matcher(planted.code().replace("⏎", "\n"))
                        .replaceAll(c -> Character.toString(Integer.parseInt(c.group(1))))
                        .replace("MARK", folder.resolve("made").toString());
        return SmallPack.around(planted.file()).plant(planted.file(), planted.old(), code);
    }

    @Test
    void there_are_more_than_sixty() throws IOException {
        assertThat(list()).hasSizeGreaterThan(60).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("list")
    void it_is_refused_at_its_line_and_nothing_is_made(Planted planted) {
        SmallPack pack = pack(planted);
        String name = planted.file().substring(planted.file().indexOf('/') + 1);
        Throwable refusal = catchThrowable(() -> PackCompiler.load(pack.files()));
        assertThat(refusal).isInstanceOf(RulePackException.class);
        boolean isRule = name.endsWith(".drl");
        List<PackProblem> found = isRule ? ((RulePackException) refusal).problems() : pack.lint();
        assertThat(found)
                .anySatisfy(
                        problem -> {
                            assertThat(problem.file() + ":" + problem.line())
                                    .isEqualTo(name + ":" + planted.line());
                            assertThat(problem.advice().zh()).matches("(?s).*\\p{IsHan}.*");
                            assertThat(problem.advice().en()).matches("(?s).*[a-z].*");
                        });
        assertThat(folder).isEmptyDirectory();
    }
}
