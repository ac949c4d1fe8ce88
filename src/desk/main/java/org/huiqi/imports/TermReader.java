package org.huiqi.imports;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
import org.huiqi.imports.Said.Topic;
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
        CLOCKED,
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

        static Language read() {
            try (InputStream in = TermReader.class.getResourceAsStream("terms.yaml")) {
                return new YAMLMapper().readValue(in, Language.class);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** A pattern with its parts put in. */
        String whole(String pattern) {
            return PART.matcher(pattern)
                    .replaceAll(m -> Matcher.quoteReplacement(part(m.group(1))));
        }

        String part(String name) {
            return name.equals("CODES") ? CODES : whole(Objects.requireNonNull(parts.get(name)));
        }
    }

    private static final Language LANGUAGE = Language.read();
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

    private TermReader() {}

    /** A text of a cell. */
    static Terms read(TabCell cell, Source source) {
        return read(plain(cell.text()), at -> new Place(cell.text(), source));
    }

    /** A text that stands in no cell: the name of a sheet or file. */
    static Terms read(String text, Source source) {
        return read(plain(text), at -> new Place(text, source));
    }

    /** A text and where it stands. */
    record Place(String text, Source source) {}

    /**
     * What a text says.
     *
     * @param text the text of one cell, or of cells beside each other with tabs between them, as
     *     {@link #plain} gives it
     * @param places the cell of a place in the text
     */
    static Terms read(String text, IntFunction<Place> places) {
        List<Said> all = new ArrayList<>();
        StringBuilder left = new StringBuilder();
        int at = 0;
        int suspect = -1;
        boolean readable = text.length() <= LONGEST && TRIGGER.matcher(text).find();
        while (at < text.length()) {
            int end = readable ? phrase(text, at, left, places.apply(at), all) : at;
            if (end > at) {
                left.append('\t');
                at = end;
            } else {
                left.append(text.charAt(at));
                at++;
            }
            if (readable && suspect < 0 && SUSPICIOUS.matcher(left).find()) {
                suspect = at - 1;
            }
        }
        if (SUSPICIOUS.matcher(left).find()) {
            all.add(said(Topic.UNREAD, null, 0, places.apply(Math.max(0, suspect))));
        }
        boolean isWhole = readable && left.codePoints().noneMatch(Character::isLetterOrDigit);
        return new Terms(all, isWhole);
    }

    /**
     * Takes a phrase; where it ends, or where it began if there is none. What stands before it
     * counts where that is no phrase of its own.
     */
    private static int phrase(String text, int at, CharSequence left, Place place, List<Said> all) {
        boolean inWord =
                left.length() > 0 && Character.isLetterOrDigit(left.charAt(left.length() - 1));
        for (Map.Entry<Phrase, Pattern> entry : PHRASES.entrySet()) {
            Phrase phrase = entry.getKey();
            Matcher matcher =
                    entry.getValue()
                            .matcher(text)
                            .region(at, text.length())
                            .useTransparentBounds(inWord)
                            .useAnchoringBounds(false);
            if (matcher.lookingAt() && matcher.end() > at) {
                boolean isTail =
                        phrase.kind() == Kind.UNIT && inWord && matcher.group("label") == null;
                if (!isTail) {
                    Said said = said(phrase, matcher, place);
                    if (said != null) {
                        all.add(said);
                    }
                    return matcher.end();
                }
            }
        }
        return at;
    }

    private static @Nullable Said said(Phrase phrase, Matcher matcher, Place place) {
        if (phrase.kind() == null) {
            return said(Objects.requireNonNull(phrase.topic()), null, 0, place);
        }
        List<LocalDate> days = Period.days(matcher.group());
        return switch (phrase.kind()) {
            case NOTHING, CLOCKED -> null;
            case FROM -> dated(Topic.FROM, days, 1, place);
            case TO -> dated(Topic.TO, days, 1, place);
            case DAY -> dated(Topic.PERIOD, days, 1, place);
            case RANGE -> dated(Topic.PERIOD, days, 2, place);
            case YEARS -> {
                List<Integer> years = years(matcher.group());
                yield period(
                        Period.years(
                                years.stream().min(Integer::compare).orElseThrow(),
                                years.stream().max(Integer::compare).orElseThrow()),
                        place);
            }
            case MONTHS -> months(matcher, place);
            case MONTH -> {
                String month = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
                YearMonth of =
                        YearMonth.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(month));
                yield period(Period.months(of, of), place);
            }
            case DECEMBER -> said(Topic.MONTHLY, null, 0, place);
            case WHOLE_YEAR -> period(Period.year(Integer.parseInt(matcher.group(1))), place);
            case UNIT -> {
                Integer power = LANGUAGE.units().get(matcher.group("many"));
                yield power == null
                        ? said(Topic.UNREAD, null, 0, place)
                        : said(Topic.UNIT, null, power, place);
            }
        };
    }

    private static @Nullable Said months(Matcher matcher, Place place) {
        int first = Integer.parseInt(matcher.group(2));
        int last = Integer.parseInt(matcher.group(3));
        List<Integer> years = years(matcher.group());
        if (years.isEmpty()) {
            return first == 1 && last == 12 ? null : said(Topic.PART, null, 0, place);
        }
        YearMonth from = YearMonth.of(years.get(0), first);
        YearMonth to = YearMonth.of(years.get(years.size() - 1), last);
        return to.isBefore(from)
                ? said(Topic.UNREAD, null, 0, place)
                : period(Period.months(from, to), place);
    }

    private static List<Integer> years(String text) {
        return Pattern.compile(ANY_YEAR)
                .matcher(text)
                .results()
                .map(m -> Integer.valueOf(m.group()))
                .toList();
    }

    private static Said dated(Topic topic, List<LocalDate> days, int wanted, Place place) {
        if (days.size() != wanted || wanted == 2 && days.get(1).isBefore(days.get(0))) {
            return said(Topic.UNREAD, null, 0, place);
        }
        Period period =
                wanted == 1 ? Period.day(days.get(0)) : Period.days(days.get(0), days.get(1));
        return said(topic, period, 0, place);
    }

    private static Said period(Period period, Place place) {
        return said(Topic.PERIOD, period, 0, place);
    }

    private static Said said(Topic topic, @Nullable Period period, int power, Place place) {
        String text = place.text();
        int end = Math.min(text.length(), QUOTED);
        return new Said(
                topic,
                period,
                power,
                end < text.length() ? text.substring(0, end) + "…" : text,
                place.source());
    }

    /** The usual name of a unit. */
    static String unit(int power) {
        return switch (power) {
            case 3 -> "千元";
            case 4 -> "万元";
            case 6 -> "百万元";
            case 8 -> "亿元";
            default -> "元";
        };
    }

    /**
     * Without spaces, in the usual width, in capitals, with numbers of years and months as digits.
     */
    static String plain(String written) {
        String text =
                LineName.dense(written)
                        .toUpperCase(Locale.ROOT)
                        .replace('’', '\'')
                        .replaceAll("元(?=月(?![报度])|[至到~-][一二三四五六七八九十0-9]{1,3}个?月)", "1");
        String digits = chinese(text);
        return digits.replaceAll(
                "("
                        + ANY_YEAR
                        + ")(年[0-9]{1,2}月[0-9]{1,2}日起?"
                        + LANGUAGE.part("UNTIL")
                        + ")(?=[0-9]{1,2}月[0-9]{1,2}日)",
                "$1$2$1年");
    }

    private static String chinese(String text) {
        String years =
                CHINESE_YEAR
                        .matcher(text)
                        .replaceAll(
                                m ->
                                        "20"
                                                + digit(m.group(1).charAt(0))
                                                + digit(m.group(1).charAt(1))
                                                + "年");
        return CHINESE_NUMBER.matcher(years).replaceAll(m -> String.valueOf(number(m.group())));
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
