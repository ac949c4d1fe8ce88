package org.huiqi.questionnaire;

import java.util.List;
import java.util.stream.Collectors;
import org.huiqi.profile.schema.Range;
import org.huiqi.profile.schema.Text;
import org.huiqi.profile.schema.Words;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Language;

/** Says in a few words what may be answered. */
public final class Hints {
    private static final int MOST_WORDS = 6;

    private Hints() {}

    /** What may be answered to a field. */
    public static Bilingual of(Column column) {
        return switch (column.kind()) {
            case FLAG -> new Bilingual("是 / 否", "yes / no");
            case DATE -> new Bilingual("日期，如 2024-09-01", "date such as 2024-09-01");
            case WORD -> words(column, new Bilingual("选一项：", "one of: "));
            case WORDS ->
                    words(column, new Bilingual("每格选一项，确知没有则选“没有”：", "one a cell, or none: "));
            case INTEGERS ->
                    new Bilingual("整数，多个用；隔开；确知没有则填“没有”", "whole numbers joined by ; or none");
            case LIST -> new Bilingual("有 / 没有 / 未知", "some / none / unknown");
            case INTEGER, DECIMAL -> number(column);
            case TEXT -> text(column);
        };
    }

    private static Bilingual words(Column column, Bilingual before) {
        List<Enum<?>> words = column.words();
        return new Bilingual(
                before.zh() + words(words, Language.ZH), before.en() + words(words, Language.EN));
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
            return new Bilingual(
                    "万元数，亏损为负，如 820、-300；或带单位，如 -300万元",
                    "in 万元, below 0 for a loss, such as 820 or -300; or with a unit as in -300万元");
        }
        if (column.isMoney()) {
            return new Bilingual(
                    "万元数，如 8200；或带单位，如 1.2亿元", "in 万元 such as 8200; or with a unit as in 1.2亿元");
        }
        if (column.isPercent()) {
            return new Bilingual("0 到 100，如 30 表示 30%", "0 to 100, 30 for 30 %");
        }
        Range range = column.component().getAnnotation(Range.class);
        Bilingual number =
                column.kind() == Kind.INTEGER
                        ? new Bilingual("整数", "whole number")
                        : new Bilingual("数字", "number");
        return range == null || range.max() == Integer.MAX_VALUE
                ? number
                : new Bilingual(
                        number.zh() + "，" + range.min() + " 到 " + range.max(),
                        number.en() + ", " + range.min() + " to " + range.max());
    }

    private static Bilingual text(Column column) {
        Text form = column.component().getAnnotation(Text.class);
        if (form == null) {
            return new Bilingual("文字", "text");
        }
        return switch (form.value()) {
            case PROVINCE -> new Bilingual("省级名称，如 江苏", "name of a province such as 江苏");
            case CITY -> new Bilingual("设区市，如 无锡", "prefecture city such as 无锡");
            case CREDIT_CODE -> new Bilingual("18 位", "18 characters");
            case INDUSTRY_CODE ->
                    new Bilingual(
                            "字母加 2 至 4 位数字，如 C3562", "letter and 2 to 4 digits such as C3562");
        };
    }
}
