package org.huiqi.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sentence is there in both languages and is about the same things in both. */
class SentenceTest {
    private static final Pattern PLACE = Pattern.compile("%(?:(\\d)\\$)?,?\\d*(?:\\.\\d)?[sdcXf]");

    static Stream<Sentence> sentences() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.huiqi")
                        .stream()
                        .filter(type -> type.isAssignableTo(Sentence.class) && type.isEnum())
                        .map(JavaClass::reflect)
                        .flatMap(type -> Stream.of((Sentence[]) type.getEnumConstants()));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void bothLanguagesHaveTheSamePlaces(Sentence sentence) {
        assertThat(sentence.text().zh()).isNotBlank();
        assertThat(sentence.text().en()).isNotBlank();
        assertThat(places(sentence.text().zh())).isEqualTo(places(sentence.text().en()));
    }

    /** Numbers of the places. */
    private static TreeSet<Integer> places(String text) {
        TreeSet<Integer> places = new TreeSet<>();
        Matcher place = PLACE.matcher(text);
        int next = 1;
        while (place.find()) {
            places.add(place.group(1) == null ? next++ : Integer.parseInt(place.group(1)));
        }
        return places;
    }

    @Test
    void eachLanguageTakesItsOwnWords() {
        Sentence sentence = () -> new Bilingual("%2$s 中没有 %1$s", "no %1$s in %2$s");

        assertThat(sentence.with(7, new Bilingual("清单", "the list")))
                .isEqualTo(new Bilingual("清单 中没有 7", "no 7 in the list"));
        assertThat(List.of(sentence.with("100%", "x").en())).containsExactly("no 100% in x");
    }
}
