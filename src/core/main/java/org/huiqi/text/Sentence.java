package org.huiqi.text;

import java.util.Arrays;
import java.util.Locale;

/**
 * A sentence that is told in both languages, with places for what it is about: {@code %s} or, where
 * the languages order them differently, {@code %1$s}. An enum of these is the one home for what a
 * room says.
 */
public interface Sentence {

    /** The sentence with its places open. */
    Bilingual text();

    /**
     * The sentence about something.
     *
     * @param values what stands in the places, in order; of texts in both languages each takes its
     *     own
     */
    default Bilingual with(Object... values) {
        return new Bilingual(filled(Language.ZH, values), filled(Language.EN, values));
    }

    private String filled(Language language, Object... values) {
        return String.format(
                Locale.ROOT,
                text().in(language),
                Arrays.stream(values)
                        .map(value -> value instanceof Bilingual text ? text.in(language) : value)
                        .toArray());
    }
}
