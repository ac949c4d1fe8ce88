package org.huiqi.profile.schema;

import java.util.HashMap;
import java.util.Map;
import org.huiqi.text.Bilingual;

/** Meanings of the words that enum fields allow. */
public final class Words {
    private Words() {}

    /** Every word, worked out when one is first asked for by its name. */
    private static final class All {
        static final Map<String, Bilingual> BY_NAME = byName();
    }

    /** The meaning of a word that names an entry of a list; the text itself where it is none. */
    public static Bilingual named(String text) {
        return All.BY_NAME.getOrDefault(text, Bilingual.same(text));
    }

    private static Map<String, Bilingual> byName() {
        Map<String, Bilingual> words = new HashMap<>();
        for (Fields.Field field : Fields.map().values()) {
            if (field.type().isEnum()) {
                for (Object word : field.type().getEnumConstants()) {
                    words.putIfAbsent(((Enum<?>) word).name(), of((Enum<?>) word));
                }
            }
        }
        return Map.copyOf(words);
    }

    /** The meaning of a word. */
    public static Bilingual of(Enum<?> word) {
        try {
            Doc doc = word.getDeclaringClass().getField(word.name()).getAnnotation(Doc.class);
            return doc == null ? Bilingual.same(word.name()) : new Bilingual(doc.zh(), doc.en());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }
}
