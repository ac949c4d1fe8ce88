package org.huiqi.profile.reading;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huiqi.text.Bilingual;
import org.huiqi.text.InputText;
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

    /** The form of the codes that nothing is wrong with, for the schema: sections and divisions. */
    static String form() {
        return IntStream.range(0, FIRST_DIVISION.length - 1)
                .mapToObj(
                        section ->
                                (char) ('A' + section)
                                        + IntStream.range(
                                                        FIRST_DIVISION[section],
                                                        FIRST_DIVISION[section + 1])
                                                .mapToObj(
                                                        division ->
                                                                String.format(
                                                                        Locale.ROOT,
                                                                        "%02d",
                                                                        division))
                                                .collect(Collectors.joining("|", "(?:", ")")))
                .collect(Collectors.joining("|", "(?:", ")[0-9]{0,2}"));
    }

    /** What to write in the place of a code: {@code C3429} for {@code 3429}. */
    static Bilingual advice(String code) {
        Matcher digits = LETTER_MISSING.matcher(code);
        if (digits.matches()) {
            int division = Integer.parseInt(digits.group(1).substring(0, 2));
            for (int section = 0; section < FIRST_DIVISION.length - 1; section++) {
                if (division >= FIRST_DIVISION[section] && division < FIRST_DIVISION[section + 1]) {
                    String meant = (char) ('A' + section) + digits.group(1);
                    return InputText.DID_YOU_MEAN.with(meant);
                }
            }
        }
        return ScalarText.WRITE_INDUSTRY.text();
    }

    /** What is wrong with a code, or null. */
    static @Nullable Bilingual problem(String code) {
        if (!CODE.matcher(code).matches()) {
            return ScalarText.NOT_AN_INDUSTRY.text();
        }
        int section = code.charAt(0) - 'A';
        int division = Integer.parseInt(code.substring(1, 3));
        int first = FIRST_DIVISION[section];
        int last = FIRST_DIVISION[section + 1] - 1;
        return division >= first && division <= last
                ? null
                : ScalarText.INDUSTRY_LETTER.with(code.charAt(0), first, last);
    }
}
