package org.huiqi.screening;

import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;

/**
 * What is wrong with a table of firms, a row of it or the check of a row, and what to do about it.
 */
enum RowText implements Sentence {
    NO_COLUMN_NAME("单元格没有列名", "the cell has no column name"),
    COMMA_TOO_MANY("请检查这一行是否多了逗号", "check the row for a comma too many"),
    AFTER_MISSING("前面的项或上一级缺失", "stands after an entry that is missing"),
    FILL_FROM_FIRST("列表的项应从 [0] 起依次填写", "fill the entries of a list from [0] on"),
    NO_FIELD("不是档案字段的路径", "is not the path of a profile field"),
    NAME_COLUMNS(
            "列名应如 subject.type、years.2023.revenue；全部字段见 huiqi schema",
            "name columns like subject.type, years.2023.revenue; see huiqi schema"),
    TWICE("与另一列重复或互相包含", "repeats or overlaps another column"),
    ONE_COLUMN_A_FIELD("每个字段只留一列", "keep one column a field");

    private final Bilingual text;

    RowText(String zh, String en) {
        this.text = new Bilingual(zh, en);
    }

    @Override
    public Bilingual text() {
        return text;
    }
}
