package org.huiqi.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.huiqi.profile.reading.Node;
import org.huiqi.questionnaire.Column;
import org.jspecify.annotations.Nullable;

/** The values of a field that stand in several cells. */
final class Several {
    private final Column column;
    private final List<Node> values = new ArrayList<>();
    private @Nullable XSSFCell first;
    private @Nullable XSSFCell none;

    Several(Column column) {
        this.column = column;
    }

    /** What one more cell says; an empty list for none. */
    void add(XSSFCell cell, @Nullable List<Node> found) {
        if (found == null) {
            return;
        }
        if (found.isEmpty()) {
            none = cell;
        } else {
            first = first == null ? cell : first;
            found.stream().filter(value -> !value.isNull()).forEach(values::add);
        }
    }

    /** The list; nothing where it is not known. */
    Optional<Node> node(CellReader cells) {
        if (none != null && !values.isEmpty()) {
            cells.refuse(
                    none,
                    column.path(),
                    none.getStringCellValue(),
                    SheetText.CONTRADICTS.text(),
                    SheetText.KEEP_ONE_OF_TWO.text());
        }
        XSSFCell at = none != null ? none : first;
        return at == null || none == null && values.isEmpty()
                ? Optional.empty()
                : Optional.of(new Node.Sequence(cells.at(at), values));
    }
}
