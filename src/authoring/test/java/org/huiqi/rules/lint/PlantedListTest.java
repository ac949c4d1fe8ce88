package org.huiqi.rules.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.huiqi.rules.language.PackProblem;
import org.huiqi.text.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every planted fault is found at its place, and nothing else is said. */
class PlantedListTest {
    /** One entry of the list. */
    record Planted(
            String fault,
            String file,
            @Nullable String old,
            @Nullable String with,
            List<String> says) {
        @Override
        public String toString() {
            return fault;
        }
    }

    static List<Planted> faults() throws IOException {
        try (InputStream in = PlantedListTest.class.getResourceAsStream("/planted-faults.yaml")) {
            return new YAMLMapper().readValue(in, new TypeReference<List<Planted>>() {});
        }
    }

    @Test
    void there_are_at_least_eighty_and_none_stands_twice() throws IOException {
        assertThat(faults())
                .hasSizeGreaterThan(80)
                .extracting(Planted::fault)
                .doesNotHaveDuplicates();
    }

    @Test
    void the_pack_without_a_fault_is_in_order() {
        assertThat(Lint.check(new SmallPack().files())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void lint_says(Planted planted) {
        List<PackProblem> found =
                SmallPack.around(planted.file())
                        .plant(planted.file(), planted.old(), String.valueOf(planted.with()))
                        .lint();
        assertThat(found)
                .extracting(problem -> problem.in(Language.EN))
                .hasSameSizeAs(planted.says());
        for (int i = 0; i < found.size(); i++) {
            assertThat(found.get(i).in(Language.EN)).startsWith(planted.says().get(i));
            assertThat(found.get(i).what().zh()).matches("(?s).*\\p{IsHan}.*");
            assertThat(found.get(i).advice().zh()).matches("(?s).*\\p{IsHan}.*");
        }
    }
}
