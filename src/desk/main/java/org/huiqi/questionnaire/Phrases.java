package org.huiqi.questionnaire;

import java.util.List;
import java.util.Locale;
import org.huiqi.profile.schema.Words;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Language;
import org.jspecify.annotations.Nullable;

/** Fixed answers of the questionnaire, as they are shown and as they are understood. */
public final class Phrases {
    public static final Bilingual YES = new Bilingual("是", "yes");
    public static final Bilingual NO = new Bilingual("否", "no");
    public static final Bilingual SOME = new Bilingual("有", "some");
    public static final Bilingual NONE = new Bilingual("没有", "none");
    public static final Bilingual UNKNOWN = new Bilingual("未知", "unknown");

    private Phrases() {}

    /** Whether a text is an answer in one of the languages. */
    public static boolean is(Bilingual answer, String text) {
        String bare = text.strip().toLowerCase(Locale.ROOT);
        return bare.equals(answer.zh()) || bare.equals(answer.en());
    }

    /** {@code 企业 ENTERPRISE}. */
    public static String shown(Enum<?> word, Language language) {
        return Words.of(word).in(language) + " " + word.name();
    }

    /** The word that a text means; null where it means none or several. */
    public static @Nullable String word(List<Enum<?>> words, String text) {
        String met = null;
        for (Enum<?> word : words) {
            if (word.name().equals(text)) {
                return text;
            }
            Bilingual meaning = Words.of(word);
            boolean meant =
                    List.of(
                                    meaning.zh(),
                                    meaning.en(),
                                    shown(word, Language.ZH),
                                    shown(word, Language.EN))
                            .contains(text);
            if (meant && met != null) {
                return null;
            }
            met = meant ? word.name() : met;
        }
        return met;
    }
}
