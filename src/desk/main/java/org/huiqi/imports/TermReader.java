package org.huiqi.imports;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiqi.imports.Terms.Said;
import org.huiqi.imports.Terms.Topic;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a text says of figures. A text is taken apart into phrases from left to right; what is
 * left over and may be about a period, a unit, a currency or the kind of the figures is {@link
 * Topic#UNREAD}. The phrases stand in {@code terms.yaml}.
 */
final class TermReader {
    private static final int LONGEST = 400;
    private static final int QUOTED = 40;

    private enum Kind {
        /** Says nothing of the four. */
        NOTHING,
        FROM,
        TO,
        RANGE,
        DAY,
        YEARS,
        MONTHS,
        MONTH,
        DECEMBER,
        WHOLE_YEAR,
        UNIT
    }

    /** A phrase; one of a topic says only that. */
    private record Phrase(@Nullable Kind kind, @Nullable Topic topic, String pattern) {}

    /** What {@code terms.yaml} holds. */
    private record Language(
            Map<String, String> parts,
            Map<String, Integer> units,
            List<Phrase> phrases,
            String suspicious) {

        /** Every currency but ours; codes that are English words as well are left out. */
        private static final String CODES =
                Currency.getAvailableCurrencies().stream()
                        .map(Currency::getCurrencyCode)
                        .filter(code -> !code.matches("CNY|ALL|TOP"))
                        .sorted()
                        .collect(Collectors.joining("|", "(?=[A-Z])(?:", ")(?![A-Z])"));

        private static final Pattern PART = Pattern.compile("«([A-Z_]+)»");

        /** A pattern with its parts put in. */
        String whole(String pattern) {
            return PART.matcher(pattern)
                    .replaceAll(m -> Matcher.quoteReplacement(part(m.group(1))));
        }

        String part(String name) {
            return name.equals("CODES") ? CODES : whole(Objects.requireNonNull(parts.get(name)));
        }
    }

    private static final Language LANGUAGE = Forms.read("terms.yaml", Language.class);
    private static final String ANY_YEAR = LANGUAGE.part("ANY_YEAR");
    private static final Map<Phrase, Pattern> PHRASES = new LinkedHashMap<>();

    static {
        for (Phrase phrase : LANGUAGE.phrases()) {
            PHRASES.put(phrase, Pattern.compile(LANGUAGE.whole(phrase.pattern())));
        }
    }

    /** Words that may be about the figures, where no phrase has taken them. */
    private static final Pattern SUSPICIOUS =
            Pattern.compile(LANGUAGE.whole(LANGUAGE.suspicious()));

    /** A text without one of these says nothing. */
    private static final Pattern TRIGGER =
            Pattern.compile("[0-9A-Z年期初末本同母%变差占数额余审单体部]|" + SUSPICIOUS.pattern());

    private static final String DIGITS = "〇零一二三四五六七八九";
    private static final Pattern CHINESE_YEAR = Pattern.compile("二[〇零○Ｏ0]([〇零一二三四五六七八九]{2})年");
    private static final Pattern CHINESE_NUMBER =
            Pattern.compile("[一二三四五六七八九十]{1,3}(?=个?月|日|(?:至|到|[-~—–])[一二三四五六七八九十]{1,3}个?月)");

    /** 2023年1月1日至12月31日, which is of one year. */
    private static final Pattern ONE_YEAR =
            Pattern.compile(
                    "("
                            + ANY_YEAR
                            + ")(年[0-9]{1,2}月[0-9]{1,2}日起?"
                            + LANGUAGE.part("UNTIL")
                            + ")(?=[0-9]{1,2}月[0-9]{1,2}日)");

    private final String text;
    private final IntFunction<Place> places;
    private final List<Said> all = new ArrayList<>();

    /** What no phrase has taken, with a tab in the place of each that was. */
    private final StringBuilder left = new StringBuilder();

    /** Where the phrase stands that is being read. */
    private Place place;

    private TermReader(String text, IntFunction<Place> places) {
        this.text = text;
        this.places = places;
        this.place = places.apply(0);
    }

    /** A text and where it stands. */
    record Place(String text, Source source) {}

    /** What a text says. */
    static Terms read(String text, Source source) {
        Place place = new Place(text, source);
        return read(plain(text), at -> place);
    }

    /**
     * What a text says.
     *
     * @param text the text of one cell, or of cells beside each other with tabs between them, as
     *     {@link #plain} gives it
     * @param places the cell of a place in the text
     */
    static Terms read(String text, IntFunction<Place> places) {
        return new TermReader(text, places).terms();
    }

    private Terms terms() {
        boolean readable = text.length() <= LONGEST && TRIGGER.matcher(text).find();
        int suspect = -1;
        int at = 0;
        while (at < text.length()) {
            place = places.apply(at);
            int end = readable ? phrase(at) : at;
            left.append(end > at ? '\t' : text.charAt(at));
            at = Math.max(end, at + 1);
            if (readable && suspect < 0 && SUSPICIOUS.matcher(left).find()) {
                suspect = at - 1;
            }
        }
        if (SUSPICIOUS.matcher(left).find()) {
            place = places.apply(Math.max(0, suspect));
            say(Topic.UNREAD, null);
        }
        boolean isWhole = readable && left.codePoints().noneMatch(Character::isLetterOrDigit);
        return new Terms(all, isWhole);
    }

    /**
     * Takes a phrase; where it ends, or where it began if there is none. What stands before it
     * counts where that is no phrase of its own.
     */
    private int phrase(int at) {
        boolean inWord =
                left.length() > 0 && Character.isLetterOrDigit(left.charAt(left.length() - 1));
        for (Map.Entry<Phrase, Pattern> entry : PHRASES.entrySet()) {
            Phrase phrase = entry.getKey();
            Matcher matcher = entry.getValue().matcher(text).region(at, text.length());
            matcher.useTransparentBounds(inWord).useAnchoringBounds(false);
            if (matcher.lookingAt() && matcher.end() > at) {
                boolean isUnit = phrase.kind() == Kind.UNIT;
                if (!isUnit || !inWord || matcher.group("label") != null) {
                    take(phrase, matcher);
                    return matcher.end();
                }
            }
        }
        return at;
    }

    private void take(Phrase phrase, Matcher matcher) {
        if (phrase.kind() == null) {
            say(Objects.requireNonNull(phrase.topic()), null);
            return;
        }
        switch (phrase.kind()) {
            case NOTHING -> {}
            case FROM -> days(Topic.FROM, matcher, 1);
            case TO -> days(Topic.TO, matcher, 1);
            case DAY -> days(Topic.PERIOD, matcher, 1);
            case RANGE -> days(Topic.PERIOD, matcher, 2);
            case YEARS -> {
                List<Integer> years = years(matcher).sorted().toList();
                say(Topic.PERIOD, Period.years(years.get(0), years.get(years.size() - 1)));
            }
            case MONTHS -> months(matcher);
            case MONTH -> {
                String month = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
                int year = Integer.parseInt(matcher.group(1));
                YearMonth of = YearMonth.of(year, Integer.parseInt(month));
                say(Topic.PERIOD, Period.months(of, of));
            }
            case DECEMBER -> say(Topic.MONTHLY, null);
            case WHOLE_YEAR -> say(Topic.PERIOD, Period.year(Integer.parseInt(matcher.group(1))));
            case UNIT -> {
                Integer power = LANGUAGE.units().get(matcher.group("many"));
                say(power == null ? Topic.UNREAD : Topic.UNIT, null, power == null ? 0 : power);
            }
        }
    }

    private void months(Matcher matcher) {
        int first = Integer.parseInt(matcher.group(2));
        int last = Integer.parseInt(matcher.group(3));
        List<Integer> years = years(matcher).toList();
        if (years.isEmpty()) {
            if (first != 1 || last != 12) {
                say(Topic.PART, null);
            }
            return;
        }
        YearMonth from = YearMonth.of(years.get(0), first);
        YearMonth to = YearMonth.of(years.get(years.size() - 1), last);
        boolean isOrdered = !to.isBefore(from);
        say(isOrdered ? Topic.PERIOD : Topic.UNREAD, isOrdered ? Period.months(from, to) : null);
    }

    private static Stream<Integer> years(Matcher matcher) {
        return Pattern.compile(ANY_YEAR)
                .matcher(matcher.group())
                .results()
                .map(m -> Integer.valueOf(m.group()));
    }

    private void days(Topic topic, Matcher matcher, int wanted) {
        List<LocalDate> days = Period.days(matcher.group());
        if (days.size() != wanted || wanted == 2 && days.get(1).isBefore(days.get(0))) {
            say(Topic.UNREAD, null);
        } else if (wanted == 1) {
            say(topic, Period.day(days.get(0)));
        } else {
            say(topic, Period.days(days.get(0), days.get(1)));
        }
    }

    private void say(Topic topic, @Nullable Period period) {
        say(topic, period, 0);
    }

    private void say(Topic topic, @Nullable Period period, int power) {
        String whole = place.text();
        String quoted = whole.length() > QUOTED ? whole.substring(0, QUOTED) + "…" : whole;
        all.add(new Said(topic, period, power, quoted, place.source()));
    }

    /**
     * Without spaces, in the usual width, in capitals, with numbers of years and months as digits.
     */
    static String plain(String written) {
        String plain =
                LineName.dense(written)
                        .toUpperCase(Locale.ROOT)
                        .replace('’', '\'')
                        .replaceAll("元(?=月(?![报度])|[至到~-][一二三四五六七八九十0-9]{1,3}个?月)", "1");
        String years = CHINESE_YEAR.matcher(plain).replaceAll(m -> year(m.group(1)));
        String digits =
                CHINESE_NUMBER.matcher(years).replaceAll(m -> String.valueOf(number(m.group())));
        return ONE_YEAR.matcher(digits).replaceAll("$1$2$1年");
    }

    private static String year(String digits) {
        return "20" + digit(digits.charAt(0)) + digit(digits.charAt(1)) + "年";
    }

    private static int digit(char digit) {
        return Math.max(0, DIGITS.indexOf(digit) - 1);
    }

    private static int number(String text) {
        int ten = text.indexOf('十');
        if (ten < 0) {
            return digit(text.charAt(text.length() - 1));
        }
        int tens = ten == 0 ? 1 : digit(text.charAt(ten - 1));
        int ones = ten == text.length() - 1 ? 0 : digit(text.charAt(text.length() - 1));
        return tens * 10 + ones;
    }
}
