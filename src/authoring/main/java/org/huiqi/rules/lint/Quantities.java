package org.huiqi.rules.lint;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that a text names, in Chinese or in English, by what they measure: money in 万元 (10亿元
 * and 1 billion yuan are 100000), per cent, years of the calendar, and everything else. What stands
 * in quotes, in 《》 or in the brackets of a document's number is a name and no quantity.
 */
record Quantities(
        Set<BigDecimal> money,
        Set<BigDecimal> percent,
        Set<BigDecimal> years,
        Set<BigDecimal> rest) {
    private static final Pattern NAMES =
            Pattern.compile(
                    "《[^》]*》|“[^”]*”|\"[^\"]*\"|[〔\\[][^〕\\]]*[〕\\]]\\s*(No\\. ?)?[0-9]*号?"
                            + "|第[0-9一二三四五六七八九十]+[条款项章号]|No\\. ?[0-9]+"
                            + "|[A-Z]{1,3}[0-9]*-[0-9A-Za-z]+");
    private static final String AMOUNT = "([0-9][0-9,]*(?:\\.[0-9]+)?)";
    private static final String MONTHS =
            "(?:January|February|March|April|May|June|July|August|September|October|November"
                    + "|December)";
    private static final Pattern DAYS =
            Pattern.compile(
                    "([0-9]{4})年[0-9]{1,2}月(?:[0-9]{1,2}日)?|[0-9]{1,2}月[0-9]{1,2}日"
                            + "|([0-9]{4})-[0-9]{2}-[0-9]{2}"
                            + "|[0-9]{1,2} "
                            + MONTHS
                            + "(?: ([0-9]{4}))?|"
                            + MONTHS
                            + " [0-9]{1,2}(?:, ([0-9]{4}))?");

    /** An amount, perhaps the first of two: 5000万元至1亿元, 50 to 100 million yuan. */
    private static final Pattern MONEY =
            Pattern.compile(
                    AMOUNT
                            + "\\s*(亿|万|千|billion|million|thousand)?\\s*(?:元|yuan|RMB)?"
                            + "(?:\\s*(?:至|到|—|–|-|~|to|and|or)\\s*"
                            + AMOUNT
                            + ")?\\s*(亿|万|千|billion|million|thousand)?\\s*(?:元|yuan|RMB|CNY)");

    private static final Pattern MILLIONS =
            Pattern.compile(AMOUNT + "\\s*(million|billion)(?! (?:people|persons|firms))");
    private static final Pattern PERCENT =
            Pattern.compile("([0-9]+(?:\\.[0-9]+)?)\\s*(?:%|％|个百分点|per ?cent|percentage points?)");
    private static final Pattern YEAR =
            Pattern.compile(
                    "(?<![0-9.])((?:19|20)[0-9]{2})(?![0-9.,]|\\s*(?:人|家|项|件|个|门|万|亿|平方|名|次"
                            + "|person|people|m²|square|firm|unit|item))");
    private static final Pattern NUMBER =
            Pattern.compile(AMOUNT + "\\s*(亿|万|千|billion|million|thousand)?");
    private static final Pattern THOUSANDS = Pattern.compile("(?<=[0-9]) (?=[0-9]{3}(?![0-9]))");
    private static final Pattern CHINESE = Pattern.compile("[一二两三四五六七八九十百半]+");
    private static final String DIGITS = "零一二三四五六七八九";
    private static final Map<String, Integer> WORDS = words();
    private static final Map<String, BigDecimal> SCALE =
            Map.of(
                    "亿", new BigDecimal("100000000"),
                    "万", new BigDecimal("10000"),
                    "千", new BigDecimal("1000"),
                    "billion", new BigDecimal("1000000000"),
                    "million", new BigDecimal("1000000"),
                    "thousand", new BigDecimal("1000"));

    private static Map<String, Integer> words() {
        List<String> counted =
                List.of(
                        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
                        "ten", "eleven", "twelve");
        List<String> ordered = List.of("first", "second", "third", "fourth", "fifth", "sixth");
        Map<String, Integer> words = new HashMap<>();
        counted.forEach(word -> words.put(word, counted.indexOf(word) + 1));
        ordered.forEach(word -> words.put(word, ordered.indexOf(word) + 1));
        words.putAll(Map.of("a", 1, "an", 1, "once", 1, "twice", 2, "both", 2));
        words.putAll(Map.of("twenty", 20, "thirty", 30, "forty", 40, "fifty", 50));
        words.putAll(Map.of("half", 50, "hundred", 100));
        return words;
    }

    private Quantities() {
        this(
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>());
    }

    /** What a text names. */
    static Quantities of(String text) {
        Quantities found = new Quantities();
        found.read(THOUSANDS.matcher(NAMES.matcher(text).replaceAll("|")).replaceAll(""));
        return found;
    }

    /** Numbers as a message lists them. */
    static String written(Set<BigDecimal> numbers) {
        return numbers.stream()
                .map(number -> number.stripTrailingZeros().toPlainString())
                .collect(Collectors.joining(", "));
    }

    /** Takes numbers out of a text, one kind after the other. */
    private void read(String text) {
        String left = text;
        left =
                taken(
                        DAYS,
                        left,
                        day ->
                                IntStream.rangeClosed(1, day.groupCount())
                                        .mapToObj(day::group)
                                        .filter(Objects::nonNull)
                                        .forEach(year -> years.add(new BigDecimal(year))));
        left = taken(MONEY, left, this::money);
        left = taken(MILLIONS, left, m -> money(m.group(1), m.group(2)));
        left = taken(PERCENT, left, m -> percent.add(number(m.group(1), null)));
        left = taken(YEAR, left, m -> years.add(new BigDecimal(m.group(1))));
        left = taken(NUMBER, left, m -> rest.add(number(m.group(1), m.group(2))));
        left = taken(CHINESE, left, m -> rest.add(BigDecimal.valueOf(chinese(m.group()))));
        for (String word : left.toLowerCase(Locale.ROOT).split("[^a-z]+")) {
            if (WORDS.containsKey(word)) {
                rest.add(BigDecimal.valueOf(WORDS.get(word)));
            }
        }
    }

    /** The text without what matches. */
    private static String taken(Pattern pattern, String text, Consumer<MatchResult> each) {
        pattern.matcher(text).results().forEach(each);
        return pattern.matcher(text).replaceAll(" ");
    }

    private void money(MatchResult amount) {
        String scale = amount.group(4) == null ? amount.group(2) : amount.group(4);
        String second = amount.group(3);
        boolean own = amount.group(2) != null && second != null;
        money(amount.group(1), own ? amount.group(2) : scale);
        if (second != null) {
            money(second, scale);
        }
    }

    private void money(String digits, @Nullable String scale) {
        money.add(number(digits, scale).movePointLeft(4));
    }

    /** A half is 50 of a hundred. */
    private static int chinese(String numeral) {
        if (numeral.equals("半")) {
            return 50;
        }
        int value = 0;
        int digit = 0;
        for (char c : numeral.replace('两', '二').replace("半", "").toCharArray()) {
            if (c == '十' || c == '百') {
                value += Math.max(1, digit) * (c == '十' ? 10 : 100);
                digit = 0;
            } else {
                digit = DIGITS.indexOf(c);
            }
        }
        return value + digit;
    }

    private static BigDecimal number(String digits, @Nullable String scale) {
        BigDecimal number = new BigDecimal(digits.replace(",", ""));
        return scale == null ? number : number.multiply(SCALE.get(scale));
    }
}
