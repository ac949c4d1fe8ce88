package org.huiqi.interview;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.huiqi.interview.Reading.Value;
import org.huiqi.profile.reading.Node;
import org.huiqi.text.Bilingual;
import org.huiqi.text.WrittenDay;

/**
 * Reads days as people type them, and of a title its whole term in one answer: from when until
 * when, or without end. What it does not know it hands on as text, which the profile reader
 * refuses.
 */
final class Days {
    private static final Pattern ISO = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final String UNTIL = "起 *至|起 *到|至|到|起|~|—|–|\\bto\\b|\\buntil\\b| - ";
    private static final Set<String> OPEN_ENDED =
            Set.of("长期", "长期有效", "无期限", "无固定期限", "open", "no end");

    private final String place;
    private final String entry;

    Days(Prompt prompt) {
        this.place = prompt.place();
        this.entry = place.substring(0, place.lastIndexOf('.') + 1);
    }

    Reading read(String text) {
        Map<String, Node> values = new LinkedHashMap<>();
        String[] term = term(text);
        if (place.endsWith(".issuedOn") && isTerm(term)) {
            values.put(entry + "validFrom", day(term[0]));
            end(term[1], values);
        } else if (place.endsWith(".validTo")) {
            end(text, values);
        } else {
            values.put(place, day(text));
        }
        return new Value(values, understood(values));
    }

    /** First and last day as far as there are two. */
    private static String[] term(String text) {
        String[] parts = text.split(UNTIL, 2);
        String[] term = parts.length == 2 ? parts : text.split(" ", 2);
        return Arrays.stream(term).map(String::strip).toArray(String[]::new);
    }

    private static boolean isTerm(String... term) {
        return term.length == 2 && isDay(term[0]) && (isDay(term[1]) || isOpenEnded(term[1]));
    }

    private void end(String text, Map<String, Node> values) {
        if (isOpenEnded(text)) {
            values.put(entry + "openEnded", ScalarNodes.flag(true));
        } else {
            values.put(entry + "validTo", day(text));
        }
    }

    private static boolean isOpenEnded(String text) {
        return OPEN_ENDED.contains(text.toLowerCase(Locale.ROOT));
    }

    private static Bilingual understood(Map<String, Node> values) {
        StringBuilder zh = new StringBuilder();
        StringBuilder en = new StringBuilder();
        values.forEach(
                (path, value) -> {
                    boolean open = path.endsWith(".openEnded");
                    String day = ((Node.Scalar) value).text();
                    zh.append(zh.isEmpty() ? "" : " 至 ").append(open ? "长期" : day);
                    en.append(en.isEmpty() ? "" : " to ").append(open ? "no end" : day);
                });
        return new Bilingual(zh.toString(), en.toString());
    }

    private static boolean isDay(String text) {
        return ISO.matcher(WrittenDay.iso(text)).matches();
    }

    private static Node day(String text) {
        return ScalarNodes.text(WrittenDay.iso(text));
    }
}
