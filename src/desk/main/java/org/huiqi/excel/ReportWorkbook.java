package org.huiqi.excel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huiqi.Report;
import org.huiqi.report.view.ReportView;
import org.huiqi.text.Language;

/**
 * A report as a workbook: summary, one row a criterion to filter, questions with room for answers,
 * evidence to prepare for the programmes within reach, deadlines. Text only, no formulas, nothing
 * external.
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
     * {@return the report as a workbook that others lead to}
     *
     * @param report the report
     * @param view the same report in words
     */
    public static Rendered render(Report report, ReportView view) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            workbook.getProperties().getCoreProperties().setCategory(CATEGORY);
            Styles styles = new Styles(workbook);
            ReportSheets sheets = new ReportSheets(workbook, styles, view);
            Map<String, String> places = sheets.summary();
            sheets.criteria(ReportView.inFull(report, view.language()));
            sheets.questions();
            sheets.evidence();
            new DeadlineSheet(report, view).write(workbook, styles);
            workbook.write(bytes);
            return new Rendered(bytes.toByteArray(), places);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
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
