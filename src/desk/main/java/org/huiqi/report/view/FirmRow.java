package org.huiqi.report.view;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huiqi.report.view.ReportView.Count;

/**
 * One firm of an overview: what is kept of its report when the report itself is written.
 *
 * @param name name of the firm
 * @param source name of its profile
 * @param file name of its report, beside the overview
 * @param counts programmes by stance, every stance
 * @param cells its programmes, in the order of the handbook
 * @param expiring titles that end within 180 days, each with what hangs on it
 */
public record FirmRow(
        String name,
        String source,
        String file,
        List<Count> counts,
        List<FirmCell> cells,
        List<String> expiring) {
    public FirmRow {
        expiring = List.copyOf(expiring);
        counts = List.copyOf(counts);
        cells = List.copyOf(cells);
    }

    /**
     * The row of a firm.
     *
     * @param view its report
     * @param source name of its profile
     * @param file name of its report
     * @param places where the report tells about a programme, by its id
     */
    public static FirmRow of(
            ReportView view, String source, String file, Map<String, String> places) {
        return new FirmRow(
                view.head().name(),
                Plain.text(source),
                file,
                view.head().counts(),
                new CellMaker(view, places).cells(),
                view.expiring());
    }

    /** How many programmes are within reach and open. */
    public int open() {
        return (int) cells.stream().filter(FirmCell::isOpen).count();
    }

    /** Days to the first closing day of a programme within reach; the largest number where none. */
    public long soonest() {
        return cells.stream()
                .filter(FirmCell::isOpen)
                .map(cell -> Objects.requireNonNull(cell.programme().timing().daysLeft()))
                .min(Long::compare)
                .orElse(Long.MAX_VALUE);
    }
}
