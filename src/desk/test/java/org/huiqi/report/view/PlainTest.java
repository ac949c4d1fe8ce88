package org.huiqi.report.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTest {
    private static final Pattern HARMFUL =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\u0085\\u2028\\u2029]|\\s\\s|^\\s|\\s$");

    @ParameterizedTest
    @CsvSource({
        "晨曦 新材料, 晨曦 新材料",
        "'  two  spaces ', two spaces",
        "'one\nline', one line",
        "'red\u001b[31m', red[31m",
        "'turned\u202Eback', turnedback",
        "'half\uD800', half",
        "'\uD840\uDC00字', '\uD840\uDC00字'",
    })
    void makes_one_line_without_characters_that_steer(String text, String plain) {
        assertThat(Plain.text(text)).isEqualTo(plain);
    }

    @Property
    void leaves_nothing_that_steers_and_loses_nothing_that_is_seen(@ForAll("texts") String text) {
        String plain = Plain.text(text);

        assertThat(HARMFUL.matcher(plain).find()).as(plain).isFalse();
        assertThat(seen(plain)).isEqualTo(seen(text));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                        Arbitraries.of(" ", "a", "~", "中", "　", "、", "，", "\t", "\u007f", "\u00a0"),
                        Arbitraries.of("\u00ad", "\u200b", "\u2028", "\u2066", "\ufeff", "\ud800"),
                        Arbitraries.chars().map(String::valueOf))
                .list()
                .ofMaxSize(8)
                .map(parts -> String.join("", parts));
    }

    private static String seen(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Z}\\s]", "");
    }
}
