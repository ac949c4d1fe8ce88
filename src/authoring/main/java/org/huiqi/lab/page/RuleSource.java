package org.huiqi.lab.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huiqi.lab.diff.Threshold;
import org.huiqi.rules.condition.Literal;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.rules.language.RuleReader;
import org.huiqi.text.Decimal;

/**
 * A rule file as its author wrote it.
 *
 * @param file its name
 * @param text its text
 */
record RuleSource(String file, String text) {
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\w.\"-])\\d+(?:\\.\\d+)?B?(?![\\w.\"])");
    private static final Pattern DAY =
            Pattern.compile(
                    "LocalDate\\.of\\(\\s*(\\d{1,4})\\s*,\\s*(\\d{1,4})\\s*,\\s*(\\d{1,4})\\s*\\)");
    private static final Pattern END = Pattern.compile("(?m)^end\\b.*$");
    private static final String PACKAGE = "java.time.";

    /** A rule with the comment above it. */
    String of(RuleText rule) {
        int from = rule.line() - (rule.comment().isEmpty() ? 1 : 2);
        return text.lines().skip(from).limit(lines(rule) - from).collect(Collectors.joining("\n"));
    }

    /** Number of the line that a rule ends on, from 1. */
    private int lines(RuleText rule) {
        return (int) text.substring(0, end(rule)).lines().count();
    }

    private int start(RuleText rule) {
        int at = 0;
        for (int line = 1; line < rule.line(); line++) {
            at = text.indexOf('\n', at) + 1;
        }
        return at;
    }

    private int end(RuleText rule) {
        return END.matcher(text)
                .results()
                .mapToInt(MatchResult::end)
                .filter(end -> end > start(rule))
                .findFirst()
                .orElse(text.length());
    }

    /**
     * The whole file with one number another; empty where the number is written in a way that is
     * not found. What is changed is read again, so that it is this number and no other.
     */
    Optional<String> edited(Threshold threshold, Object value) {
        RuleText rule = threshold.rule();
        String wanted = threshold.with(value).condition().text();
        String block = text.substring(start(rule), end(rule));
        Pattern pattern = value instanceof LocalDate ? DAY : NUMBER;
        List<MatchResult> places =
                pattern.matcher(block).results().filter(at -> isIt(at, threshold.value())).toList();
        String written = Literal.of(value).text().replace(PACKAGE, "");
        return places.stream()
                .map(at -> replaced(start(rule), at, written))
                .filter(edited -> says(edited, rule.id(), wanted))
                .findFirst();
    }

    private static boolean isIt(MatchResult at, Object value) {
        if (value instanceof LocalDate day) {
            return List.of(at.group(1), at.group(2), at.group(3)).stream()
                    .map(Integer::parseInt)
                    .toList()
                    .equals(List.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth()));
        }
        BigDecimal number = Decimal.read(at.group().replace("B", ""));
        return number != null && number.compareTo((BigDecimal) value) == 0;
    }

    private String replaced(int start, MatchResult at, String written) {
        return text.substring(0, start + at.start()) + written + text.substring(start + at.end());
    }

    private boolean says(String edited, String id, String wanted) {
        return RuleReader.read(file, edited).rules().stream()
                .anyMatch(rule -> rule.id().equals(id) && rule.condition().text().equals(wanted));
    }
}
