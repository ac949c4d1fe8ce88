package org.huiqi.excel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huiqi.report.view.PortfolioView;
import org.jspecify.annotations.Nullable;

/**
 * Many firms × programmes as a workbook beside their reports: the matrix, a list with one row a
 * firm and programme to filter and sort, counts, refused profiles. Text and numbers only, no
 * formulas; links lead to the workbooks beside it.
 *
 * <p>Needs {@code org.apache.poi:poi-ooxml}, an optional dependency.
 */
public final class PortfolioWorkbook {
    private PortfolioWorkbook() {}

    /**
     * {@return the overview as the bytes of an .xlsx file}
     *
     * @param view what it shows
     */
    public static byte[] render(PortfolioView view) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            workbook.getProperties().getCoreProperties().setCategory(ReportWorkbook.CATEGORY);
            Styles styles = new Styles(workbook);
            new MatrixSheet(workbook, styles, view).write();
            PortfolioSheets sheets = new PortfolioSheets(workbook, styles, view);
            sheets.list();
            sheets.programmes();
            sheets.refused();
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
    }

    /** Makes a cell lead to a place in the workbook of a firm, which lies beside this one. */
    static void link(XSSFCell cell, String file, @Nullable String place) {
        XSSFHyperlink link =
                cell.getSheet()
                        .getWorkbook()
                        .getCreationHelper()
                        .createHyperlink(HyperlinkType.FILE);
        link.setAddress(URLEncoder.encode(file, StandardCharsets.UTF_8).replace("+", "%20"));
        if (place != null) {
            link.getCTHyperlink().setLocation(place);
        }
        cell.setHyperlink(link);
    }
}
