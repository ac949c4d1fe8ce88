package org.huiqi.profile.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.huiqi.Sample;
import org.huiqi.profile.Count;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LecturerLoadTest {

    @ParameterizedTest
    @CsvSource({
        "a,             1, 1",
        "a b c,         1, 1",
        "a a b a,       3, 3",
        "a a a a,       4, 4",
        "a a ?,         2, 3",
        "a a a a ? ?,   4, 6",
        "?,             1, 1",
        "? a b,         1, 3",
        "? ? ? ?,       1, 4"
    })
    void a_course_without_a_lecturer_may_be_anybodys(String lecturers, int least, int most) {
        List<String> courses = new ArrayList<>();
        for (String lecturer : lecturers.strip().split(" ")) {
            String id = "id: c" + courses.size();
            courses.add(
                    lecturer.equals("?")
                            ? "{" + id + "}"
                            : "{" + id + ", lecturer: " + lecturer + "}");
        }
        var all = Sample.profile("courses: [" + String.join(", ", courses) + "]").courses();
        assertThat(new LecturerLoad(all.get(0), LecturerLoad.peers(all)).courses())
                .isEqualTo(new Count(least, most));
    }

    @ParameterizedTest
    @CsvSource({"张三, 张三, 2", "' 张三 ', 张三, 2", "张三, 张三丰, 1"})
    void names_are_compared_without_blanks_around_them(String first, String second, int expected) {
        var all =
                Sample.profile(
                                "courses:",
                                "- {id: a, lecturer: \"" + first + "\"}",
                                "- {id: b, lecturer: \"" + second + "\"}")
                        .courses();
        assertThat(new LecturerLoad(all.get(0), LecturerLoad.peers(all)).courses())
                .isEqualTo(new Count(expected, expected));
    }
}
