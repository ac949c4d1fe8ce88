package org.huiqi.report.view;

import java.util.List;
import org.huiqi.document.Row;

/**
 * A programme as something to act on.
 *
 * @param programme what it is
 * @param rows when, through what, where and whom to ask
 * @param blocks what to confirm, change, supply, prepare; only those that have items
 */
public record Card(ProgrammeHead programme, List<Row> rows, List<Block> blocks) implements Part {
    public Card {
        rows = List.copyOf(rows);
        blocks = List.copyOf(blocks);
    }
}
