package org.huiqi.questionnaire;

import java.util.List;
import java.util.stream.Collectors;
import org.huiqi.profile.schema.Range;
import org.huiqi.profile.schema.Text;
import org.huiqi.profile.schema.Words;
import org.huiqi.text.Bilingual;
import org.huiqi.text.InputText;
import org.huiqi.text.Language;

/** Says in a few words what may be answered. */
public final class Hints {
    private static final int MOST_WORDS = 6;

    private Hints() {}

    /** What may be answered to a field. */
    public static Bilingual of(Column column) {
        return switch (column.kind()) {
            case FLAG, DATE, INTEGERS, LIST -> HintText.valueOf(column.kind().name()).text();
            case WORD, WORDS -> words(column);
            case INTEGER, DECIMAL -> number(column);
            case TEXT -> text(column);
        };
    }

    private static Bilingual words(Column column) {
        Bilingual before = HintText.valueOf(column.kind().name()).text();
        return new Bilingual(
                before.zh() + words(column.words(), Language.ZH),
                before.en() + words(column.words(), Language.EN));
    }

    private static String words(List<Enum<?>> words, Language language) {
        String some =
                words.stream()
                        .limit(MOST_WORDS)
                        .map(word -> Words.of(word).in(language))
                        .collect(Collectors.joining(language == Language.ZH ? "、" : ", "));
        return words.size() > MOST_WORDS ? some + " …" : some;
    }

    private static Bilingual number(Column column) {
        if (column.mayBeNegative()) {
            return HintText.SIGNED_MONEY.text();
        }
        if (column.isMoney()) {
            return HintText.MONEY.text();
        }
        if (column.isPercent()) {
            return InputText.PER_CENT.text();
        }
        Range range = column.component().getAnnotation(Range.class);
        Bilingual number =
                column.kind() == Kind.INTEGER ? HintText.INTEGER.text() : HintText.DECIMAL.text();
        return range == null || range.max() == Integer.MAX_VALUE
                ? number
                : HintText.BETWEEN.with(number, range.min(), range.max());
    }

    private static Bilingual text(Column column) {
        Text form = column.component().getAnnotation(Text.class);
        return form == null ? InputText.TEXT.text() : HintText.valueOf(form.value().name()).text();
    }
}
