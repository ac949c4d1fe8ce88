package org.huiqi.interview;

import java.util.Map;
import org.huiqi.profile.reading.Node;
import org.huiqi.text.Bilingual;

/** What an answer was read as. */
sealed interface Reading {
    /**
     * Values for the profile.
     *
     * @param values each by the place where it goes
     * @param understood what they are as a person would say it
     */
    record Value(Map<String, Node> values, Bilingual understood) implements Reading {
        Value(String place, Node value, Bilingual understood) {
            this(Map.of(place, value), understood);
        }
    }

    /**
     * Not an answer to the question.
     *
     * @param problem why not
     */
    record Unreadable(Bilingual problem) implements Reading {}
}
