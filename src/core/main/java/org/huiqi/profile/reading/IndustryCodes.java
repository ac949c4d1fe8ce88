package org.huiqi.profile.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huiqi.text.InputText;
import org.huiqi.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Industry codes of GB/T 4754-2017: section letter, division, and up to two digits more. */
final class IndustryCodes {
    private static final Pattern CODE = Pattern.compile("[A-T][0-9]{2,4}");

    /** First division of each section A to T; the next section's first one ends it. */
    private static final int[] FIRST_DIVISION = {
        1, 6, 13, 44, 47, 51, 53, 61, 63, 66, 70, 71, 73, 76, 80, 83, 84, 86, 91, 97, 98
    };

    /** A code without its letter, or with a small one. */
    private static final Pattern LETTER_MISSING = Pattern.compile("[a-t]?([0-9]{2,4})");

    private IndustryCodes() {}

    private static IntStream sections() {
        return IntStream.range(0, FIRST_DIVISION.length - 1);
    }

    private static boolean holds(int section, int division) {
        return division >= FIRST_DIVISION[section] && division < FIRST_DIVISION[section + 1];
    }

    /** The form of the codes that nothing is wrong with, for the schema: sections and divisions. */
    static String form() {
        return sections()
                .mapToObj(
                        section ->
                                IntStream.range(1, 100)
                                        .filter(division -> holds(section, division))
                                        .mapToObj(d -> (d < 10 ? "0" : "") + d)
                                        .collect(
                                                Collectors.joining(
                                                        "|", (char) ('A' + section) + "(?:", ")")))
                .collect(Collectors.joining("|", "(?:", ")[0-9]{0,2}"));
    }

    /** What to write in the place of a code: {@code C3429} for {@code 3429}. */
    static Sentence advice(String code) {
        Matcher digits = LETTER_MISSING.matcher(code);
        int division = digits.matches() ? Integer.parseInt(digits.group(1).substring(0, 2)) : -1;
        return sections()
                .filter(section -> holds(section, division))
                .mapToObj(section -> (char) ('A' + section) + digits.group(1))
                .findFirst()
                .<Sentence>map(InputText.DID_YOU_MEAN::with)
                .orElse(ScalarText.WRITE_INDUSTRY);
    }

    /** What is wrong with a code, or null. */
    static @Nullable Sentence problem(String code) {
        if (!CODE.matcher(code).matches()) {
            return ScalarText.NOT_AN_INDUSTRY;
        }
        int section = code.charAt(0) - 'A';
        int first = FIRST_DIVISION[section];
        int last = FIRST_DIVISION[section + 1] - 1;
        return holds(section, Integer.parseInt(code.substring(1, 3)))
                ? null
                : ScalarText.INDUSTRY_LETTER.with(code.charAt(0), first, last);
    }
}
