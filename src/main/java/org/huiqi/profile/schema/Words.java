package org.huiqi.profile.schema;

import org.huiqi.text.Bilingual;

/** Meanings of the words that enum fields allow. */
public final class Words {
    private Words() {}

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
