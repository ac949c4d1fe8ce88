package org.huiqi.report.view;

import java.util.Arrays;
import java.util.List;
import org.huiqi.text.Language;

/**
 * How a stance is shown where there is no room for a sentence. The mark tells them apart without
 * colour.
 *
 * @param stance what is told of a programme
 * @param mark one character
 * @param word its word
 * @param meaning what it means
 */
public record StanceKey(Stance stance, String mark, String word, String meaning) {

    /** Every one, best first. */
    static List<StanceKey> all(Language language) {
        Phrasing phrasing = new Phrasing(language);
        return Arrays.stream(Stance.values())
                .map(
                        stance ->
                                new StanceKey(
                                        stance,
                                        stance.mark(),
                                        phrasing.sentence(stance.words()),
                                        phrasing.say(stance.meaning())))
                .toList();
    }
}
