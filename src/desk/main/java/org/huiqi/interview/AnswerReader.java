package org.huiqi.interview;

import java.util.ArrayList;
import java.util.List;
import org.huiqi.interview.Reading.Unreadable;
import org.huiqi.interview.Reading.Value;
import org.huiqi.profile.reading.Node;
import org.huiqi.profile.reading.WrittenValue;
import org.huiqi.profile.schema.Fields;
import org.huiqi.profile.schema.Words;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;

/**
 * Reads what a person typed as a value of the profile's document: full-width digits, thousands
 * commas, numbers of choices, usual ways to write days. Whether the value may stand in a profile is
 * for the profile reader to say.
 */
final class AnswerReader {
    private static final String BETWEEN = "[\\s,、;]+";
    private static final String FIGURE = "[-0-9.,]+ *(?:元|万元|万|亿元|亿|%|人)?";
    private static final String BETWEEN_NAMES = "\\s*[,，、;；]\\s*";

    private final Prompt prompt;

    AnswerReader(Prompt prompt) {
        this.prompt = prompt;
    }

    Reading read(String typed) {
        String place = prompt.place();
        String text = WrittenValue.narrow(typed);
        return switch (prompt.kind()) {
            case YES_NO, ATTESTATION -> yesOrNo(text);
            case WORD -> word(text);
            case WORDS -> words(text);
            case NUMBER, MONEY -> Figures.read(place, text);
            case DATE -> new Days(prompt).read(text);
            case TEXT -> text(typed.strip());
            case NUMBERS -> numbers(text);
            case PUT_FORWARD ->
                    throw new IllegalStateException("the interview reads which lists are meant");
            case CANDIDATES, ENTRIES -> entries(text, typed.strip());
            case ENTRIES_BY_WORD -> entriesByWord(text);
        };
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
        Bilingual understood =
                prompt.kind() == AnswerKind.ATTESTATION
                        ? attested.text()
                        : Words.of(said.booleanValue());
        return new Value(prompt.place(), ScalarNodes.flag(said), understood);
    }

    private Reading word(String text) {
        List<Enum<?>> chosen = new ArrayList<>();
        return choose(text, chosen)
                ? new Value(prompt.place(), ScalarNodes.text(chosen.get(0).name()), names(chosen))
                : noChoice(text);
    }

    private Reading words(String text) {
        List<Enum<?>> chosen = new ArrayList<>();
        if (!isNone(text)) {
            for (String part : text.split(BETWEEN)) {
                if (!choose(part, chosen)) {
                    return noChoice(part);
                }
            }
        }
        List<Node> items = chosen.stream().distinct().map(w -> ScalarNodes.text(w.name())).toList();
        return new Value(prompt.place(), list(items), names(chosen.stream().distinct().toList()));
    }

    /** Finds a choice by its number, its word or its meaning. */
    private boolean choose(String text, List<Enum<?>> chosen) {
        List<Enum<?>> words = prompt.words();
        Enum<?> word =
                text.matches("[1-9][0-9]?") && Integer.parseInt(text) <= words.size()
                        ? words.get(Integer.parseInt(text) - 1)
                        : words.isEmpty()
                                ? null
                                : Words.meant(words.get(0).getDeclaringClass(), text);
        return word != null && words.contains(word) && chosen.add(word);
    }

    private Reading noChoice(String text) {
        int most = prompt.words().size();
        return new Unreadable(AnswerText.NO_CHOICE.with(text, most));
    }

    private static Bilingual names(List<Enum<?>> words) {
        return words.isEmpty()
                ? AnswerText.NONE.text()
                : Sentence.listed(words.stream().map(Words::of).toList());
    }

    private Reading text(String text) {
        return new Value(prompt.place(), ScalarNodes.text(text), Bilingual.same(text));
    }

    private Reading numbers(String text) {
        List<Node> items = new ArrayList<>();
        if (!isNone(text)) {
            for (String part : text.split(BETWEEN)) {
                items.add(WrittenValue.of(Integer.class, null, part, ScalarNodes.NOWHERE));
            }
        }
        Bilingual understood = items.isEmpty() ? AnswerText.NONE.text() : Bilingual.same(text);
        return new Value(prompt.place(), list(items), understood);
    }

    private static boolean isNone(String text) {
        return text.equals("0")
                || WrittenValue.isNone(text)
                || Boolean.FALSE.equals(WrittenValue.flag(text));
    }

    private Reading entriesByWord(String text) {
        List<Enum<?>> chosen = new ArrayList<>();
        if (!isNone(text)) {
            for (String part : text.split(BETWEEN)) {
                if (!choose(part, chosen)) {
                    return noChoice(part);
                }
            }
        }
        Fields.Field first = AnswerKind.firstWord(Places.field(prompt.place())).orElseThrow();
        String key = Places.last(first.path());
        List<Node> items =
                chosen.stream().map(word -> entry(key, ScalarNodes.text(word.name()))).toList();
        return new Value(prompt.place(), list(items), names(chosen));
    }

    private Reading entries(String text, String typed) {
        if (isNone(text)) {
            return new Value(prompt.place(), list(List.of()), AnswerText.NONE.text());
        }
        boolean counted = text.matches("[0-9]+ ?(?:个|项|门|只|位)?");
        boolean yes = Boolean.TRUE.equals(WrittenValue.flag(text));
        if (!counted && (yes || text.matches(FIGURE))) {
            return new Unreadable(AnswerText.NEITHER_COUNT_NOR_NAME.with(text));
        }
        int count = counted ? count(text) : 0;
        List<String> names = counted ? List.of() : List.of(typed.split(BETWEEN_NAMES));
        int size = counted ? count : names.size();
        if (size < 1 || size > Allowed.MOST_ENTRIES) {
            return new Unreadable(AnswerText.TOO_MANY.with(Allowed.MOST_ENTRIES));
        }
        List<Node> items = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            items.add(entry(i, counted ? "" : names.get(i)));
        }
        return new Value(prompt.place(), list(items), AnswerText.ENTRIES.with(size));
    }

    private static int count(String text) {
        String digits = text.replaceAll("[^0-9]", "");
        return digits.length() > 3 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }

    /** A new entry of a list; what is put forward gets an id such as s1. */
    private Node entry(int index, String name) {
        Node entry = new Node.Mapping(ScalarNodes.NOWHERE, List.of());
        if (prompt.kind() == AnswerKind.CANDIDATES) {
            String letter = Places.last(prompt.place()).substring(0, 1);
            entry = entry.with("id", ScalarNodes.text(letter + (index + 1)));
        }
        return name.isEmpty() ? entry : entry.with("name", ScalarNodes.text(name));
    }

    private static Node entry(String key, Node value) {
        return new Node.Mapping(
                ScalarNodes.NOWHERE, List.of(new Node.Entry(ScalarNodes.NOWHERE, key, value)));
    }

    private static Node list(List<Node> items) {
        return new Node.Sequence(ScalarNodes.NOWHERE, items);
    }
}
