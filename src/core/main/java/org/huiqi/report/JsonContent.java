package org.huiqi.report;

import java.util.EnumSet;
import java.util.Set;
import org.huiqi.text.Language;

/**
 * How much of a report is written as JSON, and the texts of the edition in which languages.
 *
 * @since 0.2.0
 */
public final class JsonContent {
    /**
     * What programs read. Texts of the edition are left out, which {@link CatalogueJson#edition}
     * has by the same ids, and so are the standards and the ladder.
     */
    public static final JsonContent SHORT = new JsonContent(false, Set.of());

    /** Everything, in both languages. */
    public static final JsonContent FULL = of(true, Set.of());

    private final boolean isFull;
    private final Set<Language> texts;

    private JsonContent(boolean isFull, Set<Language> texts) {
        this.isFull = isFull;
        this.texts = texts;
    }

    /**
     * {@return what is asked for}
     *
     * @param full whether the standards and the ladder are told too
     * @param texts languages of the texts; empty: none, and both where everything is told
     */
    public static JsonContent of(boolean full, Set<Language> texts) {
        return new JsonContent(
                full, full && texts.isEmpty() ? EnumSet.allOf(Language.class) : Set.copyOf(texts));
    }

    boolean isFull() {
        return isFull;
    }

    /** Whether texts of the edition are written. */
    boolean hasTexts() {
        return !texts.isEmpty();
    }

    /** Whether what is written of a text has it in a language; what is about the firm has both. */
    boolean speaks(Language language) {
        return texts.isEmpty() || texts.contains(language);
    }
}
