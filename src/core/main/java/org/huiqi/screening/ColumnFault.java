package org.huiqi.screening;

import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.Location;
import org.huiqi.text.Bilingual;

/** What is wrong with the columns of a table of firms, or with a row of it. */
final class ColumnFault {
    private ColumnFault() {}

    static Fault beyondHeader(Location at) {
        return fault(at, RowText.NO_COLUMN_NAME.text(), RowText.COMMA_TOO_MANY.text());
    }

    static Fault gap(Location at, String path) {
        return new Fault(
                at, path, null, RowText.AFTER_MISSING.text(), RowText.FILL_FROM_FIRST.text());
    }

    static Fault unknownColumn(Location at, String path) {
        return new Fault(at, "", path, RowText.NO_FIELD.text(), RowText.NAME_COLUMNS.text());
    }

    static Fault twice(Location at, String path) {
        return new Fault(at, "", path, RowText.TWICE.text(), RowText.ONE_COLUMN_A_FIELD.text());
    }

    private static Fault fault(Location at, Bilingual problem, Bilingual advice) {
        return new Fault(at, "", null, problem, advice);
    }
}
