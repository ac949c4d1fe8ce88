package org.huiqi.excel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huiqi.Report;
import org.huiqi.report.view.LadderView;
import org.huiqi.report.view.ReportView;
import org.huiqi.text.Language;

/**
 * A report as a workbook: summary, titles and their scores, one row a criterion to filter,
 * questions with room for answers, evidence to prepare for the programmes within reach, deadlines.
 * Text only, no formulas, nothing external.
 *
 * <p>Needs {@code org.apache.poi:poi-ooxml}, an optional dependency.
 */
public final class ReportWorkbook {
    /** What marks a workbook as a report of this program, among the properties of the file. */
    public static final String CATEGORY = "Huiqi report";

    private ReportWorkbook() {}

    /**
     * {@return the report as the bytes of an .xlsx file}
     *
     * @param report a report
     * @param language which one
     */
    public static byte[] render(Report report, Language language) {
        return render(report, ReportView.of(report, language)).bytes();
    }

    /**
     * Writes the report as an .xlsx file, for who may want to end that.
     *
     * @param report a report
     * @param language which one
     * @param out where to; it is left open
     * @param pause called before each row; what it throws ends the work
     * @throws IOException where {@code out} fails
     */
    public static void write(Report report, Language language, OutputStream out, Runnable pause)
            throws IOException {
        write(report, ReportView.of(report, language, pause), out, pause);
    }

    /**
     * {@return the report as a workbook that others lead to}
     *
     * @param report the report
     * @param view the same report in words
     */
    public static Rendered render(Report report, ReportView view) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Map<String, String> places = write(report, view, bytes, () -> {});
            return new Rendered(bytes.toByteArray(), places);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
    }

    private static Map<String, String> write(
            Report report, ReportView view, OutputStream out, Runnable pause) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.getProperties().getCoreProperties().setCategory(CATEGORY);
            Styles styles = new Styles(workbook);
            ReportSheets sheets = new ReportSheets(workbook, styles, view, pause);
            Map<String, String> places = sheets.summary();
            LadderSheets titles =
                    new LadderSheets(
                            workbook,
                            styles,
                            view,
                            LadderView.of(report.ladder(), view.language()));
            titles.titles();
            titles.scores();
            sheets.criteria(ReportView.inFull(report, view.language(), pause));
            sheets.questions();
            sheets.evidence();
            new DeadlineSheet(report, view).write(workbook, styles);
            workbook.write(out);
            return places;
        }
    }

    /**
     * A workbook.
     *
     * @param bytes the .xlsx file
     * @param places cells of the summary by the ids of their programmes: {@code 'Summary'!A9}
     */
    public record Rendered(byte[] bytes, Map<String, String> places) {
        public Rendered {
            places = Map.copyOf(places);
        }
    }
}
