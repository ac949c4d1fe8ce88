package org.huiqi.interview;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.huiqi.profile.reading.Location;
import org.huiqi.profile.reading.Node;
import org.huiqi.profile.reading.WrittenValue;
import org.huiqi.profile.schema.Fields;
import org.huiqi.profile.schema.Unit;
import org.huiqi.profile.schema.Words;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;
import org.huiqi.text.WrittenDay;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a person typed as values of the profile's document: full-width digits, thousands
 * commas, numbers of choices, usual ways to write days. Whether a value may stand in a profile is
 * for the profile reader to say.
 */
final class AnswerReader {
    /** Where single values stand that no file holds yet. */
    static final Location NOWHERE = Location.somewhere("");

    /** Most entries of a list that are made by one answer. */
    private static final int MOST_ENTRIES = 50;

    private static final String BETWEEN = "[\\s,、;]+";
    private static final String FIGURE = "[-0-9.,]+ *(?:元|万元|万|亿元|亿|%|人)?";
    private static final String BETWEEN_NAMES = "\\s*[,，、;；]\\s*";
    private static final Pattern ISO = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final String UNTIL = "起 *至|起 *到|至|到|起|~|—|–|\\bto\\b|\\buntil\\b| - ";
    private static final Set<String> OPEN_ENDED =
            Set.of("长期", "长期有效", "无期限", "无固定期限", "open", "no end");
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private final Prompt prompt;
    private final String place;

    AnswerReader(Prompt prompt) {
        this.prompt = prompt;
        this.place = prompt.place();
    }

    /** What an answer was read as. */
    sealed interface Reading {}

    /**
     * Values for the profile.
     *
     * @param values each by the place where it goes
     * @param understood what they are as a person would say it
     */
    record Value(Map<String, Node> values, Bilingual understood) implements Reading {}

    /**
     * Not an answer to the question.
     *
     * @param problem why not
     */
    record Unreadable(Bilingual problem) implements Reading {}

    static Node scalar(Node.Kind kind, String text) {
        return new Node.Scalar(NOWHERE, kind, text);
    }

    static Node list(List<Node> items) {
        return new Node.Sequence(NOWHERE, items);
    }

    Reading read(String typed) {
        String text = WrittenValue.narrow(typed);
        return switch (prompt.kind()) {
            case YES_NO, ATTESTATION -> yesOrNo(text);
            case WORD, WORDS, ENTRIES_BY_WORD -> chosen(text);
            case NUMBER, MONEY -> figure(text);
            case DATE -> days(text);
            case TEXT ->
                    value(scalar(Node.Kind.TEXT, typed.strip()), Bilingual.same(typed.strip()));
            case NUMBERS -> numbers(text);
            case CANDIDATES, ENTRIES -> entries(text, typed.strip());
            case PUT_FORWARD ->
                    throw new IllegalStateException("the interview says which lists are meant");
        };
    }

    private Reading value(Node node, Bilingual understood) {
        return new Value(Map.of(place, node), understood);
    }

    private Reading yesOrNo(String text) {
        Boolean said =
                text.equals("1")
                        ? Boolean.TRUE
                        : text.equals("0") ? Boolean.FALSE : WrittenValue.flag(text);
        if (said == null) {
            return new Unreadable(AnswerText.NEITHER_YES_NOR_NO.with(text));
        }
        AnswerText attested = said ? AnswerText.HOLDS : AnswerText.DOES_NOT_HOLD;
        return value(
                scalar(Node.Kind.BOOLEAN, said.toString()),
                prompt.kind() == AnswerKind.ATTESTATION
                        ? attested.text()
                        : Words.of(said.booleanValue()));
    }

    /** One choice or several, each by its number, its word or its meaning. */
    private Reading chosen(String text) {
        List<Enum<?>> words = new ArrayList<>();
        boolean isOne = prompt.kind() == AnswerKind.WORD;
        for (String part : isOne ? List.of(text) : parts(text)) {
            Enum<?> word = word(part);
            if (word == null) {
                return new Unreadable(AnswerText.NO_CHOICE.with(part, prompt.words().size()));
            }
            if (prompt.kind() != AnswerKind.WORDS || !words.contains(word)) {
                words.add(word);
            }
        }
        List<Node> nodes = words.stream().map(word -> scalar(Node.Kind.TEXT, word.name())).toList();
        if (prompt.kind() == AnswerKind.ENTRIES_BY_WORD) {
            String key =
                    Places.last(AnswerKind.firstWord(Places.field(place)).orElseThrow().path());
            Node empty = new Node.Mapping(NOWHERE, List.of());
            nodes = nodes.stream().map(node -> empty.with(key, node)).toList();
        }
        List<Bilingual> names = words.stream().map(Words::of).toList();
        return value(
                isOne ? nodes.get(0) : list(nodes),
                names.isEmpty() ? AnswerText.NONE.text() : Sentence.listed(names));
    }

    private @Nullable Enum<?> word(String text) {
        List<Enum<?>> words = prompt.words();
        if (text.matches("[1-9][0-9]?") && Integer.parseInt(text) <= words.size()) {
            return words.get(Integer.parseInt(text) - 1);
        }
        return Words.meant(words.get(0).getDeclaringClass(), text);
    }

    private static List<String> parts(String text) {
        return isNone(text) ? List.of() : List.of(text.split(BETWEEN));
    }

    private static boolean isNone(String text) {
        return text.equals("0")
                || WrittenValue.isNone(text)
                || Boolean.FALSE.equals(WrittenValue.flag(text));
    }

    private Reading numbers(String text) {
        List<Node> items =
                parts(text).stream()
                        .map(part -> WrittenValue.of(Integer.class, null, part, NOWHERE))
                        .toList();
        return value(list(items), items.isEmpty() ? AnswerText.NONE.text() : Bilingual.same(text));
    }

    /** A number or an amount; what it cannot mean is handed on as text, which is refused. */
    private Reading figure(String text) {
        Fields.Field field = Places.field(place);
        Unit unit = field.unit();
        Node.Scalar value = (Node.Scalar) WrittenValue.of(field.type(), unit, text, NOWHERE);
        Bilingual understood = Bilingual.same(value.text());
        if (value.kind() == Node.Kind.NUMBER && unit == Unit.WAN_YUAN) {
            understood = amount(new BigDecimal(value.text()));
        } else if (value.kind() == Node.Kind.NUMBER && unit != null) {
            understood =
                    new Bilingual(
                            value.text() + " " + unit.text().zh(),
                            value.text() + " " + unit.text().en());
        }
        return value(value, understood);
    }

    /** {@code 12000 万元（1.2 亿元）}. */
    private static Bilingual amount(BigDecimal wan) {
        boolean large = wan.abs().compareTo(TEN_THOUSAND) >= 0;
        String more = large ? "（" + plain(wan.scaleByPowerOfTen(-4)) + " 亿元）" : "";
        String million = plain(wan.scaleByPowerOfTen(-2));
        return new Bilingual(
                plain(wan) + " 万元" + more, plain(wan) + " 万元 (" + million + " million yuan)");
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /**
     * Days, and of a title its whole term in one answer: from when until when, or without end. What
     * is none is handed on as text, which is refused.
     */
    private Reading days(String text) {
        Map<String, Node> values = new LinkedHashMap<>();
        String[] halves = text.split(UNTIL, 2);
        String[] term = halves.length == 2 ? halves : text.split(" ", 2);
        boolean isTerm =
                term.length == 2 && isDay(term[0]) && (isDay(term[1]) || isOpenEnded(term[1]));
        if (place.endsWith(".issuedOn") && isTerm) {
            day(place.replaceFirst("issuedOn$", "validFrom"), term[0], values);
            day(place.replaceFirst("issuedOn$", "validTo"), term[1], values);
        } else {
            day(place, text, values);
        }
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (Node value : values.values()) {
            Node.Scalar day = (Node.Scalar) value;
            zh.add(day.kind() == Node.Kind.BOOLEAN ? "长期" : day.text());
            en.add(day.kind() == Node.Kind.BOOLEAN ? "no end" : day.text());
        }
        return new Value(values, new Bilingual(String.join(" 至 ", zh), String.join(" to ", en)));
    }

    private static void day(String at, String text, Map<String, Node> values) {
        if (at.endsWith(".validTo") && isOpenEnded(text)) {
            String open = at.replaceFirst("validTo$", "openEnded");
            values.put(open, scalar(Node.Kind.BOOLEAN, "true"));
        } else {
            values.put(at, scalar(Node.Kind.TEXT, WrittenDay.iso(text.strip())));
        }
    }

    private static boolean isDay(String text) {
        return ISO.matcher(WrittenDay.iso(text.strip())).matches();
    }

    private static boolean isOpenEnded(String text) {
        return OPEN_ENDED.contains(text.strip().toLowerCase(Locale.ROOT));
    }

    private Reading entries(String text, String typed) {
        if (isNone(text)) {
            return value(list(List.of()), AnswerText.NONE.text());
        }
        boolean counted = text.matches("[0-9]+ ?(?:个|项|门|只|位)?");
        boolean yes = Boolean.TRUE.equals(WrittenValue.flag(text));
        if (!counted && (yes || text.matches(FIGURE))) {
            return new Unreadable(AnswerText.NEITHER_COUNT_NOR_NAME.with(text));
        }
        List<String> names = counted ? List.of() : List.of(typed.split(BETWEEN_NAMES));
        String digits = text.replaceAll("[^0-9]", "");
        int size = counted && digits.length() < 4 ? Integer.parseInt(digits) : names.size();
        if (size < 1 || size > MOST_ENTRIES) {
            return new Unreadable(AnswerText.TOO_MANY.with(MOST_ENTRIES));
        }
        // What is put forward gets an id such as s1.
        String letter = Places.last(place).substring(0, 1);
        List<Node> items = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Node entry = new Node.Mapping(NOWHERE, List.of());
            if (prompt.kind() == AnswerKind.CANDIDATES) {
                entry = entry.with("id", scalar(Node.Kind.TEXT, letter + (i + 1)));
            }
            if (!counted && !names.get(i).isEmpty()) {
                entry = entry.with("name", scalar(Node.Kind.TEXT, names.get(i)));
            }
            items.add(entry);
        }
        return value(list(items), AnswerText.ENTRIES.with(size));
    }

    /** Lists that were not chosen by their numbers are known to be empty. */
    static Reading putForward(String typed, List<String> lists, List<Bilingual> choices) {
        String text = WrittenValue.narrow(typed);
        boolean none = text.equals("0") || WrittenValue.isNone(text);
        Map<String, Node> empty = new LinkedHashMap<>();
        lists.forEach(list -> empty.put(list, list(List.of())));
        List<Bilingual> chosen = new ArrayList<>();
        for (String part : none ? List.<String>of() : List.of(text.split(BETWEEN))) {
            int number = part.matches("[0-9]{1,2}") ? Integer.parseInt(part) : 0;
            if (number < 1 || number > lists.size()) {
                return new Unreadable(AnswerText.NO_NUMBERS.with(typed.strip(), lists.size()));
            }
            if (empty.remove(lists.get(number - 1)) != null) {
                chosen.add(choices.get(number - 1));
            }
        }
        return new Value(
                empty, none ? AnswerText.NONE_PUT_FORWARD.text() : Sentence.listed(chosen));
    }
}
