package org.huiqi.profile.schema;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.huiqi.profile.candidate.Candidate;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** Meanings of the words that enum fields allow, and of yes and no. */
public final class Words {
    private static final Bilingual YES = new Bilingual("是", "yes");
    private static final Bilingual NO = new Bilingual("否", "no");
    private static final ClassValue<Map<String, Enum<?>>> MEANT = Values.byClass(Words::meant);

    private Words() {}

    /**
     * The meaning of a word that names an entry of a list; the text itself where it is none, an id.
     *
     * @param list path of the list
     * @param text what stands in brackets
     */
    public static Bilingual named(String list, String text) {
        return Fields.of(list).map(Fields.Field::type).filter(Class::isRecord).stream()
                .filter(entry -> !Candidate.class.isAssignableFrom(entry))
                .flatMap(entry -> Arrays.stream(Values.components(entry)))
                .filter(component -> component.getType().isEnum())
                .flatMap(component -> Arrays.stream(component.getType().getEnumConstants()))
                .map(word -> (Enum<?>) word)
                .filter(word -> word.name().equals(text))
                .findFirst()
                .map(Words::of)
                .orElse(Bilingual.same(text));
    }

    /**
     * The word that a text means: it, its meaning in one of the languages, both together, what
     * people write for it as well. Case, width, spaces and punctuation do not count. Null where the
     * text means none, or several.
     *
     * @param type an enum
     * @param text what somebody wrote
     */
    public static @Nullable Enum<?> meant(Class<?> type, String text) {
        return MEANT.get(type).get(folded(text));
    }

    /** What people write for a word, itself first. */
    public static Set<String> ways(Enum<?> word) {
        Bilingual meaning = of(word);
        Set<String> ways = new LinkedHashSet<>();
        ways.add(word.name());
        for (String text : List.of(meaning.zh(), meaning.en())) {
            ways.add(text);
            ways.add(text + " " + word.name());
        }
        ways.add(Fields.brief(meaning).zh());
        Meaning known = Meaning.of(word);
        if (known != null) {
            ways.addAll(known.also());
        }
        return ways;
    }

    /** A word means itself, whatever else it may be the meaning of. */
    private static Map<String, Enum<?>> meant(Class<?> type) {
        Map<String, Enum<?>> names = new HashMap<>();
        Map<String, Enum<?>> meant = new HashMap<>();
        Set<String> several = new HashSet<>();
        for (Object constant : type.getEnumConstants()) {
            Enum<?> word = (Enum<?>) constant;
            names.put(folded(word.name()), word);
            for (String way : ways(word)) {
                Enum<?> other = meant.put(folded(way), word);
                if (other != null && other != word) {
                    several.add(folded(way));
                }
            }
        }
        meant.keySet().removeAll(several);
        meant.putAll(names);
        return meant;
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\p{P}\\p{S}\\p{Z}\\s]", "");
    }

    /** The meaning of a word. */
    public static Bilingual of(Enum<?> word) {
        Meaning meaning = Meaning.of(word);
        return meaning == null ? Bilingual.same(word.name()) : meaning.text();
    }

    /** Yes or no. */
    public static Bilingual of(boolean yes) {
        return yes ? YES : NO;
    }
}
