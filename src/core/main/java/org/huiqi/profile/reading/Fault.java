package org.huiqi.profile.reading;

import java.util.Locale;
import java.util.regex.Pattern;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * One reason why a file is refused. It may hold a value of the file: show it to the user who handed
 * the file in, do not log it.
 *
 * @param at where; an empty source where it stands in no file
 * @param path field path such as {@code titles[1].validTo} (indexes from 0), empty for the whole
 *     file
 * @param value the value met, or null where there is none to show
 * @param problem what is wrong; follows the value in a sentence
 * @param advice what is allowed, or what to do
 * @param label what the place is called in the form that it stands in, or null in a file
 */
public record Fault(
        Location at,
        String path,
        @Nullable String value,
        Bilingual problem,
        Bilingual advice,
        @Nullable Bilingual label) {

    /** Control, formatting and unpaired surrogate characters, ends of lines and of paragraphs. */
    private static final Pattern HARMFUL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    private static final int LONGEST_VALUE = 60;
    private static final int LONGEST_PATH = 120;

    /**
     * A fault of a file.
     *
     * @param at where
     * @param path field path, empty for the whole file
     * @param value the value met, or null where there is none to show
     * @param problem what is wrong
     * @param advice what is allowed, or what to do
     */
    public Fault(
            Location at, String path, @Nullable String value, Bilingual problem, Bilingual advice) {
        this(at, path, value, problem, advice, null);
    }

    /**
     * {@return the fault as one line in each language: place where there is one, path, value,
     * problem, advice} Long values are cut and control characters escaped, so that a hostile file
     * cannot steer a terminal.
     */
    public Bilingual message() {
        return new Bilingual(
                sentence(called(Language.ZH) + "：", problem.zh(), "；" + advice.zh()),
                sentence(called(Language.EN) + ": ", problem.en(), "; " + advice.en()));
    }

    private String called(Language language) {
        return cut(label == null ? path : label.in(language), LONGEST_PATH);
    }

    private String sentence(String called, String what, String then) {
        String place = printable(at.toString());
        StringBuilder line = new StringBuilder(place.isEmpty() ? "" : place + " ");
        if (!path.isEmpty()) {
            line.append(called);
        }
        if (value != null) {
            line.append(cut(value, LONGEST_VALUE)).append(' ');
        }
        return line.append(what).append(then).toString();
    }

    /** The text with what is not printable escaped. */
    static String printable(String raw) {
        return HARMFUL.matcher(raw)
                .replaceAll(
                        met -> String.format(Locale.ROOT, "\\\\u%04X", met.group().codePointAt(0)));
    }

    /** As {@link #printable}, at most so many characters and an ellipsis. */
    static String cut(String raw, int longest) {
        if (raw.length() <= longest) {
            return printable(raw);
        }
        boolean splitsPair = Character.isHighSurrogate(raw.charAt(longest - 1));
        return printable(raw.substring(0, splitsPair ? longest - 1 : longest)) + "…";
    }
}
