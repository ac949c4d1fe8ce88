package org.huiqi.screening;

import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.Location;
import org.huiqi.text.Bilingual;

/** What is wrong with the columns of a table of firms, or with a row of it. */
final class ColumnFault {
    private ColumnFault() {}

    static Fault beyondHeader(Location at) {
        return fault(
                at,
                "单元格没有列名",
                "the cell has no column name",
                "请检查这一行是否多了逗号",
                "check the row for a comma too many");
    }

    static Fault gap(Location at, String path) {
        return new Fault(
                at,
                path,
                null,
                new Bilingual("前面的项或上一级缺失", "stands after an entry that is missing"),
                new Bilingual("列表的项应从 [0] 起依次填写", "fill the entries of a list from [0] on"));
    }

    static Fault unknownColumn(Location at, String path) {
        return new Fault(
                at,
                "",
                path,
                new Bilingual("不是档案字段的路径", "is not the path of a profile field"),
                new Bilingual(
                        "列名应如 subject.type、years.2023.revenue；全部字段见 huiqi schema",
                        "name columns like subject.type, years.2023.revenue; see huiqi schema"));
    }

    static Fault twice(Location at, String path) {
        return new Fault(
                at,
                "",
                path,
                new Bilingual("与另一列重复或互相包含", "repeats or overlaps another column"),
                new Bilingual("每个字段只留一列", "keep one column a field"));
    }

    private static Fault fault(Location at, String zh, String en, String then, String thenEn) {
        return new Fault(at, "", null, new Bilingual(zh, en), new Bilingual(then, thenEn));
    }
}
