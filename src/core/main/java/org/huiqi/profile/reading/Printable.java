package org.huiqi.profile.reading;

import java.util.Locale;

/** Makes text of unknown origin safe to print in one line. */
final class Printable {

    private Printable() {}

    /** The text with control, formatting and unpaired surrogate characters escaped. */
    static String text(String raw) {
        if (raw.codePoints().allMatch(Printable::harmless)) {
            return raw;
        }
        StringBuilder safe = new StringBuilder();
        raw.codePoints()
                .forEach(
                        c -> {
                            if (harmless(c)) {
                                safe.appendCodePoint(c);
                            } else {
                                safe.append(String.format(Locale.ROOT, "\\u%04X", c));
                            }
                        });
        return safe.toString();
    }

    /** As {@link #text}, at most so many characters and an ellipsis. */
    static String cut(String raw, int longest) {
        if (raw.length() <= longest) {
            return text(raw);
        }
        boolean splitsPair = Character.isHighSurrogate(raw.charAt(longest - 1));
        return text(raw.substring(0, splitsPair ? longest - 1 : longest)) + "…";
    }

    private static boolean harmless(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> true;
        };
    }
}
