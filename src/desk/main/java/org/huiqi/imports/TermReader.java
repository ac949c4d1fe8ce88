package org.huiqi.imports;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
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
import org.apache.commons.lang3.StringUtils;
import org.huiqi.imports.Period.Shape;
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

    /**
     * A phrase.
     *
     * @param topic what it says; null where that is nothing of figures
     * @param shape how it names the period that it says, or null
     */
    private record Phrase(@Nullable Topic topic, @Nullable Shape shape, String pattern) {}

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

    /** Powers of ten by which amounts in units of 元, 千元, 万元 … become yuan; the usual name first. */
    static final Map<String, Integer> POWERS = LANGUAGE.units();

    private static final Pattern ANY_YEAR = Pattern.compile(LANGUAGE.part("ANY_YEAR"));
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

    private static final Pattern CHINESE_YEAR = Pattern.compile("二[〇零○Ｏ0]([〇零一二三四五六七八九]{2})年");
    private static final Pattern CHINESE_NUMBER =
            Pattern.compile("[一二三四五六七八九十]{1,3}(?=个?月|日|(?:至|到|[-~—–])[一二三四五六七八九十]{1,3}个?月)");

    /** 2023年1月1日至12月31日, which is of one year. */
    private static final Pattern ONE_YEAR =
            Pattern.compile(
                    "("
                            + ANY_YEAR.pattern()
                            + ")(年[0-9]{1,2}月[0-9]{1,2}日起?"
                            + LANGUAGE.part("UNTIL")
                            + ")(?=[0-9]{1,2}月[0-9]{1,2}日)");

    /** The usual name of a unit. */
    static String unit(int power) {
        return POWERS.entrySet().stream()
                .filter(known -> known.getValue() == power)
                .map(known -> known.getKey() + "元")
                .findFirst()
                .orElseThrow();
    }

    private final String text;
    private final IntFunction<Place> places;
    private final List<Said> all = new ArrayList<>();

    /** The phrases, if the text may have any. */
    private final Map<Phrase, Matcher> matchers = new LinkedHashMap<>();

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
        if (readable) {
            PHRASES.forEach(
                    (phrase, pattern) ->
                            matchers.put(phrase, pattern.matcher(text).useAnchoringBounds(false)));
        }
        List<Integer> starts = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            place = places.apply(at);
            starts.add(at);
            int end = phrase(at);
            left.append(end > at ? '\t' : text.charAt(at));
            at = Math.max(end, at + 1);
        }
        Matcher suspect = SUSPICIOUS.matcher(left);
        if (suspect.find()) {
            place = places.apply(starts.get(suspect.end() - 1));
            say(Topic.UNREAD, null, 0);
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
        for (Map.Entry<Phrase, Matcher> entry : matchers.entrySet()) {
            Phrase phrase = entry.getKey();
            Matcher matcher = entry.getValue().region(at, text.length());
            matcher.useTransparentBounds(inWord);
            if (matcher.lookingAt() && matcher.end() > at) {
                boolean isUnit = phrase.topic() == Topic.UNIT;
                if (!isUnit || !inWord || matcher.group("label") != null) {
                    take(phrase, matcher);
                    return matcher.end();
                }
            }
        }
        return at;
    }

    private void take(Phrase phrase, Matcher matcher) {
        Topic topic = phrase.topic();
        if (topic == Topic.UNIT) {
            Integer power = POWERS.get(matcher.group("many"));
            say(power == null ? Topic.UNREAD : topic, null, power == null ? 0 : power);
        } else if (topic != null) {
            Period period = phrase.shape() == null ? null : period(phrase.shape(), matcher);
            boolean isRead = period != null || phrase.shape() == null;
            say(isRead ? topic : Topic.UNREAD, period, 0);
        }
    }

    /** The period that a phrase names; null where there is no such day, or it ends too early. */
    private static @Nullable Period period(Shape shape, Matcher matcher) {
        List<LocalDate> days = Period.days(matcher.group());
        List<Integer> years =
                ANY_YEAR.matcher(matcher.group())
                        .results()
                        .map(year -> Integer.valueOf(year.group()))
                        .toList();
        if (shape == Shape.DAY) {
            return days.size() == 1 ? Period.day(days.get(0)) : null;
        }
        if (shape == Shape.PART) {
            boolean areTwo = days.size() == 2 && !days.get(1).isBefore(days.get(0));
            return areTwo ? Period.days(days.get(0), days.get(1)) : null;
        }
        if (shape == Shape.MONTH) {
            String first = Objects.requireNonNullElse(matcher.group(2), matcher.group(3));
            String last = Objects.requireNonNullElse(matcher.group(3), first);
            YearMonth from = YearMonth.of(years.get(0), Integer.parseInt(first));
            YearMonth to = YearMonth.of(years.get(years.size() - 1), Integer.parseInt(last));
            return to.isBefore(from) ? null : Period.months(from, to);
        }
        return Period.years(Collections.min(years), Collections.max(years));
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
        String years = CHINESE_YEAR.matcher(plain).replaceAll(m -> "20" + digits(m.group(1)) + "年");
        String months = CHINESE_NUMBER.matcher(years).replaceAll(m -> number(digits(m.group())));
        return ONE_YEAR.matcher(months).replaceAll("$1$2$1年");
    }

    private static String digits(String text) {
        return StringUtils.replaceChars(text, "〇零一二三四五六七八九", "00123456789");
    }

    /** 12 of 十2, 20 of 2十. */
    private static String number(String text) {
        int ten = text.indexOf('十');
        String ones = text.endsWith("十") ? "0" : text.substring(text.length() - 1);
        return ten < 0 ? ones : (ten == 0 ? "1" : text.substring(ten - 1, ten)) + ones;
    }
}
