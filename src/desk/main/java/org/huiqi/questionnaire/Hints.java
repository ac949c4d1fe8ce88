package org.huiqi.questionnaire;

import java.util.List;
import org.huiqi.profile.schema.Range;
import org.huiqi.profile.schema.Text;
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
        return switch (column.kind()) {
            case TEXT -> {
                Text.Kind form = column.field().form();
                yield (form == null ? InputText.TEXT : HintText.valueOf(form.name())).text();
            }
            case DATE -> HintText.DATE.text();
            case FLAG -> HintText.FLAG.text();
            case INTEGER, DECIMAL -> number(column);
            case WORD -> words(HintText.WORD, column);
            case WORDS -> words(HintText.WORDS, column);
            case INTEGERS -> HintText.INTEGERS.text();
            case LIST -> HintText.LIST.text();
        };
    }

    private static Bilingual words(Sentence before, Column column) {
        List<Enum<?>> words = column.words();
        Bilingual some = Sentence.listed(words.stream().limit(MOST_WORDS).map(Words::of).toList());
        String more = words.size() > MOST_WORDS ? " …" : "";
        Bilingual start = before.text();
        return new Bilingual(start.zh() + some.zh() + more, start.en() + some.en() + more);
    }

    private static Bilingual number(Column column) {
        if (column.measure() == Unit.WAN_YUAN) {
            return (column.mayBeNegative() ? HintText.SIGNED_MONEY : HintText.MONEY).text();
        }
        if (column.measure() == Unit.PERCENT) {
            return InputText.PER_CENT.text();
        }
        Range range = column.field().range();
        String name = column.last();
        Bilingual number =
                (column.kind() == Kind.DECIMAL
                                ? HintText.DECIMAL
                                : name.equals("year") || name.endsWith("Year")
                                        ? HintText.YEAR
                                        : HintText.INTEGER)
                        .text();
        return range == null || range.max() == Integer.MAX_VALUE
                ? number
                : HintText.BETWEEN.with(number, range.min(), range.max());
    }
}
