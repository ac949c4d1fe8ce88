package org.huiqi.rules.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where a clause stands: a heading of the programme and the numbers below it, outermost first.
 *
 * @param heading for example 申报要求
 * @param marks numbers as printed: {@code (一)}, {@code 2}, {@code (1)}, or 末段 for the last
 *     paragraph; empty for all below the heading
 */
record Locator(String heading, List<String> marks) {
    static final String LAST = "末段";

    /** A dash before the last of several, or a number; the group says how deep it stands. */
    private static final Pattern MARK =
            Pattern.compile("[-—至]|(\\([一二三四五六七八九十]+\\))|(\\d{1,3})|(\\(\\d{1,3}\\))|(末段)");

    Locator {
        marks = List.copyOf(marks);
    }

    /**
     * Every place that a locator names: {@code 征集要求（一）1、（二）1} is two, {@code 申报条件（一）（2）-（6）} five.
     */
    static List<Locator> parse(String clause) {
        String text = HandbookText.plain(clause);
        Matcher marks = MARK.matcher(text);
        String heading = text.substring(0, marks.find() ? marks.start() : text.length());
        List<Locator> places = new ArrayList<>();
        SortedMap<Integer, String> path = new TreeMap<>();
        boolean range = false;
        for (MatchResult mark : marks.reset().results().toList()) {
            int level = level(mark);
            if (level > 0) {
                String first = range ? path.get(level) : null;
                if (!path.tailMap(level).isEmpty()) {
                    places.add(new Locator(heading, List.copyOf(path.values())));
                    path.tailMap(level).clear();
                }
                for (int i = number(first) + 1; first != null && i < number(mark.group()); i++) {
                    path.put(level, first.replaceFirst("\\d+", String.valueOf(i)));
                    places.add(new Locator(heading, List.copyOf(path.values())));
                }
                path.put(level, mark.group());
            }
            range = level == 0;
        }
        places.add(new Locator(heading, List.copyOf(path.values())));
        return places;
    }

    private static int level(MatchResult mark) {
        return IntStream.rangeClosed(1, mark.groupCount())
                .filter(i -> mark.group(i) != null)
                .findFirst()
                .orElse(0);
    }

    /** The number of a mark; those that are written in Chinese are named one by one. */
    private static int number(@Nullable String mark) {
        String digits = mark == null ? "" : mark.replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    /** Whether one of the two stands inside the other. */
    boolean overlaps(Locator other) {
        int common = Math.min(marks.size(), other.marks.size());
        return heading.equals(other.heading)
                && marks.subList(0, common).equals(other.marks.subList(0, common));
    }
}
