package org.huiqi.questionnaire;

import org.huiqi.profile.schema.Words;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Language;

/** Fixed answers of the questionnaire. */
public final class Phrases {
    public static final Bilingual SOME = new Bilingual("有", "some");
    public static final Bilingual NONE = new Bilingual("没有", "none");
    public static final Bilingual UNKNOWN = new Bilingual("未知", "unknown");

    private Phrases() {}

    /** {@code 企业 ENTERPRISE}. */
    public static String shown(Enum<?> word, Language language) {
        return Words.of(word).in(language) + " " + word.name();
    }
}
