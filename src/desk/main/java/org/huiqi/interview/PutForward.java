package org.huiqi.interview;

import java.util.ArrayList;
import java.util.List;
import org.huiqi.profile.reading.WrittenValue;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Reads which of several lists somebody chose, by their numbers. */
final class PutForward {
    private PutForward() {}

    /** The numbers, none for 0 or 都不; null where a part is no number of a choice. */
    static @Nullable List<Integer> numbers(String typed, int most) {
        String text = WrittenValue.narrow(typed);
        List<Integer> numbers = new ArrayList<>();
        if (text.equals("0") || WrittenValue.isNone(text)) {
            return numbers;
        }
        for (String part : text.split("[\\s,、;]+")) {
            if (!part.matches("[0-9]{1,2}")
                    || Integer.parseInt(part) < 1
                    || Integer.parseInt(part) > most) {
                return null;
            }
            numbers.add(Integer.valueOf(part));
        }
        return numbers;
    }

    static Bilingual understood(List<Integer> numbers, List<Bilingual> choices) {
        return numbers.isEmpty()
                ? AnswerText.NONE_PUT_FORWARD.text()
                : Sentence.listed(
                        numbers.stream().distinct().map(n -> choices.get(n - 1)).toList());
    }
}
