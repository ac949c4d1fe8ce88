package org.huiqi.profile.schema;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * What a field, a word that it allows or a derived answer means, as the bundles in {@code
 * main/meanings} say it.
 *
 * @param text its meaning
 * @param ask how to ask a person for it where the meaning alone makes no good question: a whole
 *     sentence without the year or the entry that it belongs to and without its unit; or null
 * @param also what people write for it as well: {@code 小巨人}, {@code patents}
 */
public record Meaning(Bilingual text, @Nullable Bilingual ask, List<String> also) {
    private static final int TEXTS = 6;
    private static final ClassValue<Map<String, Meaning>> BY_MEMBER =
            Values.byClass(Meaning::byMember);

    /** The meaning of a field; null where the component of a record is none. */
    public static @Nullable Meaning of(RecordComponent component) {
        return BY_MEMBER.get(component.getDeclaringRecord()).get(component.getName());
    }

    /** The meaning of what an accessor answers; null where nothing says it. */
    public static @Nullable Meaning of(Method accessor) {
        return BY_MEMBER.get(accessor.getDeclaringClass()).get(accessor.getName());
    }

    /** The meaning of a word; null where nothing says it. */
    public static @Nullable Meaning of(Enum<?> word) {
        return BY_MEMBER.get(word.getDeclaringClass()).get(word.name());
    }

    private static Map<String, Meaning> byMember(Class<?> type) {
        String[] texts = Meanings.of(type.getName().replace('$', '.'));
        Map<String, Meaning> meanings = new HashMap<>();
        for (int at = 0; at < texts.length; at += TEXTS) {
            meanings.put(texts[at], read(texts, at + 1));
        }
        return meanings;
    }

    private static Meaning read(String[] texts, int at) {
        String question = texts[at + 2];
        String others = texts[at + 4];
        return new Meaning(
                new Bilingual(texts[at], texts[at + 1]),
                question.isEmpty() ? null : new Bilingual(question, texts[at + 3]),
                others.isEmpty() ? List.of() : List.of(others.split("、")));
    }
}
