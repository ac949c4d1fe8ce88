package org.huiqi.excel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
    private ReportWorkbook() {}

    /** The report as the bytes of an .xlsx file. */
    public static byte[] render(Report report, Language language) {
        ReportView view = ReportView.of(report, language);
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Styles styles = new Styles(workbook);
            ReportSheets sheets = new ReportSheets(workbook, styles, view);
            sheets.summary();
            sheets.criteria();
            sheets.questions();
            sheets.evidence();
            new DeadlineSheet(report, view).write(workbook, styles);
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
    }
}
