package org.huiqi.profile.reading;

import java.util.Locale;
import java.util.regex.Pattern;

/** Makes text of unknown origin safe to print in one line. */
final class Printable {

    /** Control, formatting and unpaired surrogate characters, ends of lines and of paragraphs. */
    private static final Pattern HARMFUL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    private Printable() {}

    /** The text with what is not printable escaped. */
    static String text(String raw) {
        return HARMFUL.matcher(raw)
                .replaceAll(
                        met -> String.format(Locale.ROOT, "\\\\u%04X", met.group().codePointAt(0)));
    }

    /** As {@link #text}, at most so many characters and an ellipsis. */
    static String cut(String raw, int longest) {
        if (raw.length() <= longest) {
            return text(raw);
        }
        boolean splitsPair = Character.isHighSurrogate(raw.charAt(longest - 1));
        return text(raw.substring(0, splitsPair ? longest - 1 : longest)) + "…";
    }
}
