package org.huiqi.text;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A sentence that is told in both languages, with places for what it is about: {@code %s} or, where
 * the languages order them differently, {@code %1$s}. What a room says stands in its bundles, from
 * which the build writes enums of these.
 */
public interface Sentence {

    /** The sentence with its places open. */
    Bilingual text();

    /**
     * The sentence about something.
     *
     * @param values what stands in the places, in order; of sentences each language takes its own
     */
    default Bilingual with(Object... values) {
        return new Bilingual(in(Language.ZH, values), in(Language.EN, values));
    }

    /**
     * The same in one language.
     *
     * @param language which one
     * @param values what stands in the places, in order; of texts in both languages the one in it
     */
    default String in(Language language, Object... values) {
        String open = text().in(language);
        return values.length == 0
                ? open
                : String.format(
                        Locale.ROOT,
                        open,
                        Arrays.stream(values).map(value -> own(value, language)).toArray());
    }

    /**
     * Things one after the other, to stand in a place: with 、 between them in Chinese, a comma in
     * English.
     *
     * @param things of texts in both languages each list takes its own
     */
    static Bilingual listed(Collection<?> things) {
        return new Bilingual(joined(things, Language.ZH, "、"), joined(things, Language.EN, ", "));
    }

    private static String joined(Collection<?> things, Language language, String between) {
        return things.stream()
                .map(thing -> String.valueOf(own(thing, language)))
                .collect(Collectors.joining(between));
    }

    private static Object own(Object value, Language language) {
        return value instanceof Sentence sentence ? sentence.text().in(language) : value;
    }
}
