package org.huiqi.interview;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.huiqi.profile.AttestationKey;
import org.huiqi.profile.FieldPath;
import org.huiqi.profile.reading.Location;
import org.huiqi.profile.reading.Node;
import org.huiqi.profile.reading.WrittenValue;
import org.huiqi.profile.schema.Unit;
import org.huiqi.profile.schema.Words;
import org.huiqi.questionnaire.Column;
import org.huiqi.questionnaire.Kind;
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

    private final String place;
    private final Column column;
    private final List<Enum<?>> choices;

    private AnswerReader(String place) {
        this.place = place;
        this.column = QuestionPaths.column(place);
        this.choices = QuestionPaths.choices(column);
    }

    /** What an answer was read as. */
    sealed interface Answer {
        /** What a person would say of it: what was understood, or why it is none. */
        Bilingual text();
    }

    /** Values, each by the place where it goes. */
    record Understood(Map<String, Node> values, Bilingual text) implements Answer {}

    /** It is no answer to the question. */
    record Unreadable(Bilingual text) implements Answer {}

    static Node scalar(Node.Kind kind, String text) {
        return new Node.Scalar(NOWHERE, kind, text);
    }

    static Node list(List<Node> items) {
        return new Node.Sequence(NOWHERE, items);
    }

    /** Reads the answer to the question for a place. */
    static Answer read(String place, String typed) {
        AnswerReader reader = new AnswerReader(place);
        String text = WrittenValue.narrow(typed);
        return switch (reader.column.kind()) {
            case FLAG -> reader.yesOrNo(text);
            case WORD, WORDS -> reader.chosen(text);
            case INTEGER, DECIMAL -> reader.figure(text);
            case DATE -> reader.days(text);
            case INTEGERS -> reader.numbers(text);
            case LIST ->
                    reader.choices.isEmpty()
                            ? reader.entries(text, typed.strip())
                            : reader.chosen(text);
            case TEXT ->
                    reader.value(
                            scalar(Node.Kind.TEXT, typed.strip()), Bilingual.same(typed.strip()));
        };
    }

    private Answer value(Node node, Bilingual understood) {
        return new Understood(Map.of(place, node), understood);
    }

    private Answer yesOrNo(String text) {
        Boolean said =
                List.of("0", "1").contains(text)
                        ? Boolean.valueOf(text.equals("1"))
                        : WrittenValue.flag(text);
        if (said == null) {
            return new Unreadable(AnswerText.NEITHER_YES_NOR_NO.with(text));
        }
        AnswerText attested = said ? AnswerText.HOLDS : AnswerText.DOES_NOT_HOLD;
        return value(
                scalar(Node.Kind.BOOLEAN, said.toString()),
                AttestationKey.isAt(place) ? attested.text() : Words.of(said.booleanValue()));
    }

    /** One choice or several, each by its number, its word or its meaning. */
    private Answer chosen(String text) {
        boolean isOne = column.kind() == Kind.WORD;
        // Of entries there may be two of a kind.
        Collection<Enum<?>> words =
                column.kind() == Kind.WORDS ? new LinkedHashSet<>() : new ArrayList<>();
        for (String part : isOne ? List.of(text) : parts(text)) {
            Enum<?> word = word(part);
            if (word == null) {
                return new Unreadable(AnswerText.NO_CHOICE.with(part, choices.size()));
            }
            words.add(word);
        }
        List<Node> nodes = words.stream().map(this::node).toList();
        return value(
                isOne ? nodes.get(0) : list(nodes),
                words.isEmpty()
                        ? AnswerText.NONE.text()
                        : Sentence.listed(words.stream().map(Words::of).toList()));
    }

    private @Nullable Enum<?> word(String text) {
        return text.matches("[1-9][0-9]?") && Integer.parseInt(text) <= choices.size()
                ? choices.get(Integer.parseInt(text) - 1)
                : Words.meant(choices.get(0).getDeclaringClass(), text);
    }

    /** A word, within an entry of its own where it names one. */
    private Node node(Enum<?> word) {
        Node text = scalar(Node.Kind.TEXT, word.name());
        return column.kind() == Kind.LIST
                ? new Node.Mapping(NOWHERE, List.of())
                        .with(QuestionPaths.firstWord(column).orElseThrow().name(), text)
                : text;
    }

    private static List<String> parts(String text) {
        return isNone(text) ? List.of() : List.of(text.split(BETWEEN));
    }

    private static boolean isNone(String text) {
        return text.equals("0")
                || WrittenValue.isNone(text)
                || Boolean.FALSE.equals(WrittenValue.flag(text));
    }

    private Answer numbers(String text) {
        List<Node> items =
                parts(text).stream()
                        .map(part -> WrittenValue.of(Integer.class, null, part, NOWHERE))
                        .toList();
        return value(list(items), items.isEmpty() ? AnswerText.NONE.text() : Bilingual.same(text));
    }

    /** A number or an amount; what it cannot mean is handed on as text, which is refused. */
    private Answer figure(String text) {
        Unit unit = column.measure();
        Class<?> type = column.field().type();
        Node.Scalar value = (Node.Scalar) WrittenValue.of(type, unit, text, NOWHERE);
        if (unit == null || value.kind() != Node.Kind.NUMBER) {
            return value(value, Bilingual.same(value.text()));
        }
        Bilingual name = unit.text();
        return value(
                value,
                unit == Unit.WAN_YUAN
                        ? amount(new BigDecimal(value.text()))
                        : new Bilingual(
                                value.text() + " " + name.zh(), value.text() + " " + name.en()));
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
    private Answer days(String text) {
        Map<String, Node> values = new LinkedHashMap<>();
        String[] halves = text.split(UNTIL, 2);
        String[] term = halves.length == 2 ? halves : text.split(" ", 2);
        boolean isTerm =
                term.length == 2 && isDay(term[0]) && (isDay(term[1]) || isOpenEnded(term[1]));
        Bilingual understood;
        if (place.endsWith(".issuedOn") && isTerm) {
            Bilingual from = day(place.replaceFirst("issuedOn$", "validFrom"), term[0], values);
            Bilingual to = day(place.replaceFirst("issuedOn$", "validTo"), term[1], values);
            understood = new Bilingual(from.zh() + " 至 " + to.zh(), from.en() + " to " + to.en());
        } else {
            understood = day(place, text, values);
        }
        return new Understood(values, understood);
    }

    private static Bilingual day(String at, String text, Map<String, Node> values) {
        if (at.endsWith(".validTo") && isOpenEnded(text)) {
            String open = at.replaceFirst("validTo$", "openEnded");
            values.put(open, scalar(Node.Kind.BOOLEAN, "true"));
            return new Bilingual("长期", "no end");
        }
        String day = WrittenDay.iso(text.strip());
        values.put(at, scalar(Node.Kind.TEXT, day));
        return Bilingual.same(day);
    }

    private static boolean isDay(String text) {
        return ISO.matcher(WrittenDay.iso(text.strip())).matches();
    }

    private static boolean isOpenEnded(String text) {
        return OPEN_ENDED.contains(text.strip().toLowerCase(Locale.ROOT));
    }

    private Answer entries(String text, String typed) {
        if (isNone(text)) {
            return value(list(List.of()), AnswerText.NONE.text());
        }
        boolean counted = text.matches("[0-9]+ ?(?:个|项|门|只|位)?");
        if (!counted && (Boolean.TRUE.equals(WrittenValue.flag(text)) || text.matches(FIGURE))) {
            return new Unreadable(AnswerText.NEITHER_COUNT_NOR_NAME.with(text));
        }
        List<String> names = counted ? List.of() : List.of(typed.split(BETWEEN_NAMES));
        String digits = text.replaceAll("[^0-9]", "");
        int size = counted && digits.length() < 4 ? Integer.parseInt(digits) : names.size();
        if (size < 1 || size > MOST_ENTRIES) {
            return new Unreadable(AnswerText.TOO_MANY.with(MOST_ENTRIES));
        }
        // What is put forward gets an id such as s1.
        String letter = FieldPath.of(place).last().substring(0, 1);
        List<Node> items = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Node entry = new Node.Mapping(NOWHERE, List.of());
            if (QuestionPaths.isCandidates(column)) {
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
    static Answer putForward(String typed, List<String> lists, List<Bilingual> choices) {
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
        return new Understood(
                empty, none ? AnswerText.NONE_PUT_FORWARD.text() : Sentence.listed(chosen));
    }
}
