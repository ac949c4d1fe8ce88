package org.huiqi.rules.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a clause stands: a heading of the programme and the numbers below it, outermost first.
 *
 * @param heading for example 申报要求
 * @param marks numbers as printed: {@code (一)}, {@code 2}, {@code (1)}, or 末段 for the last
 *     paragraph; empty for all below the heading
 */
record Locator(String heading, List<String> marks) {
    static final String LAST = "末段";

    private static final String NUMERALS = "一二三四五六七八九十";
    private static final Pattern MARK =
            Pattern.compile("([-—至])|(\\([一二三四五六七八九十]+\\))|(\\(\\d+\\))|(\\d+)|(末段)");

    Locator {
        marks = List.copyOf(marks);
    }

    /**
     * Every place that a locator names: {@code 征集要求（一）1、（二）1} is two, {@code 申报条件（一）（2）-（6）} five.
     */
    static List<Locator> parse(String clause) {
        String text = HandbookText.plain(clause);
        Matcher marks = MARK.matcher(text);
        int first = marks.find() ? marks.start() : text.length();
        String heading = text.substring(0, first);
        List<Locator> places = new ArrayList<>();
        List<String> path = new ArrayList<>();
        boolean range = false;
        marks.reset();
        while (marks.find()) {
            String mark = marks.group();
            if (marks.group(1) != null) {
                range = true;
                continue;
            }
            int at = indexOfLevel(path, level(mark));
            if (at < path.size()) {
                places.add(new Locator(heading, path));
                if (range) {
                    between(path.get(at), mark)
                            .forEach(m -> places.add(new Locator(heading, with(path, at, m))));
                }
            }
            List<String> next = with(path, at, mark);
            path.clear();
            path.addAll(next);
            range = false;
        }
        places.add(new Locator(heading, path));
        return places;
    }

    private static List<String> with(List<String> path, int at, String mark) {
        List<String> next = new ArrayList<>(path.subList(0, at));
        next.add(mark);
        return next;
    }

    private static int indexOfLevel(List<String> path, int level) {
        int at = 0;
        while (at < path.size() && level(path.get(at)) < level) {
            at++;
        }
        return at;
    }

    private static int level(String mark) {
        if (mark.equals(LAST)) {
            return 3;
        }
        return !mark.startsWith("(") ? 1 : NUMERALS.indexOf(mark.charAt(1)) >= 0 ? 0 : 2;
    }

    private static List<String> between(String first, String last) {
        List<String> marks = new ArrayList<>();
        for (int i = number(first) + 1; i < number(last); i++) {
            marks.add(first.startsWith("(") ? "(" + i + ")" : String.valueOf(i));
        }
        return marks;
    }

    private static int number(String mark) {
        String digits = mark.replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    /** Whether one of the two stands inside the other. */
    boolean overlaps(Locator other) {
        int common = Math.min(marks.size(), other.marks.size());
        return heading.equals(other.heading)
                && marks.subList(0, common).equals(other.marks.subList(0, common));
    }
}
