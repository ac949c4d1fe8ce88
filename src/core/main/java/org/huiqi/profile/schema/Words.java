package org.huiqi.profile.schema;

import java.util.Arrays;
import org.huiqi.profile.candidate.Candidate;
import org.huiqi.text.Bilingual;

/** Meanings of the words that enum fields allow. */
public final class Words {
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
