package org.huiqi.questionnaire;

import java.util.List;
import org.huiqi.profile.schema.Annotations.Range;
import org.huiqi.profile.schema.Annotations.Text;
import org.huiqi.profile.schema.Unit;
import org.huiqi.profile.schema.Words;
import org.huiqi.text.Bilingual;
import org.huiqi.text.InputText;
import org.huiqi.text.Sentence;

/** Says in a few words what may be answered. */
public final class Hints {
    private static final int MOST_WORDS = 6;

    private Hints() {}

    /** What may be answered to a field. */
    public static Bilingual of(Column column) {
        Text form = column.component().getAnnotation(Text.class);
        return switch (column.kind()) {
            case WORD, WORDS -> words(column);
            case INTEGER, DECIMAL -> number(column);
            case TEXT ->
                    (form == null ? InputText.TEXT : HintText.valueOf(form.value().name())).text();
            default -> HintText.valueOf(column.kind().name()).text();
        };
    }

    private static Bilingual words(Column column) {
        List<Enum<?>> words = column.words();
        Bilingual before = HintText.valueOf(column.kind().name()).text();
        Bilingual some = Sentence.listed(words.stream().limit(MOST_WORDS).map(Words::of).toList());
        String more = words.size() > MOST_WORDS ? " …" : "";
        return new Bilingual(before.zh() + some.zh() + more, before.en() + some.en() + more);
    }

    private static Bilingual number(Column column) {
        if (column.measure() == Unit.WAN_YUAN) {
            return (column.mayBeNegative() ? HintText.SIGNED_MONEY : HintText.MONEY).text();
        }
        if (column.measure() == Unit.PERCENT) {
            return InputText.PER_CENT.text();
        }
        Range range = column.component().getAnnotation(Range.class);
        Bilingual number = HintText.valueOf(column.kind().name()).text();
        return range == null || range.max() == Integer.MAX_VALUE
                ? number
                : HintText.BETWEEN.with(number, range.min(), range.max());
    }
}
