package org.huiqi.excel;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Language;

/** A sheet that is written from top to bottom. */
final class Page {
    private static final int NOTE_ROWS = 3;

    final XSSFSheet sheet;
    final Styles styles;
    final Language language;
    private int next;

    Page(XSSFSheet sheet, Styles styles, Language language) {
        this.sheet = sheet;
        this.styles = styles;
        this.language = language;
        sheet.setDisplayGridlines(false);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setFitToPage(true);
    }

    /** A new row at the bottom. */
    XSSFRow row() {
        return sheet.createRow(next++);
    }

    /** Number of the next row, from 0. */
    int next() {
        return next;
    }

    String say(Bilingual text) {
        return text.in(language);
    }

    String say(String zh, String en) {
        return language == Language.ZH ? zh : en;
    }

    /** A text cell; never a formula, whatever the text begins with. */
    XSSFCell cell(XSSFRow row, int column, String text, CellStyle style) {
        XSSFCell cell = row.createCell(column);
        String safe = CellText.written(text);
        cell.setCellValue(
                text.isEmpty()
                        ? ""
                        : safe.length() <= CellText.LONGEST
                                ? safe
                                : safe.substring(0, CellText.LONGEST - 1) + "…");
        cell.setCellStyle(styles.forText(text, style));
        return cell;
    }

    /** A note at a cell, as wide as two columns of text. */
    void note(XSSFCell cell, String text) {
        XSSFClientAnchor anchor = new XSSFClientAnchor();
        anchor.setCol1(cell.getColumnIndex() + 1);
        anchor.setRow1(cell.getRowIndex());
        anchor.setCol2(cell.getColumnIndex() + 2);
        anchor.setRow2(cell.getRowIndex() + NOTE_ROWS);
        XSSFComment note = sheet.createDrawingPatriarch().createCellComment(anchor);
        note.setString(new XSSFRichTextString(CellText.written(text)));
        cell.setCellComment(note);
    }

    /** A row with one text across some columns. */
    XSSFRow across(String text, CellStyle style, int first, int last) {
        XSSFRow row = row();
        cell(row, first, text, style);
        if (last > first) {
            sheet.addMergedRegion(
                    new CellRangeAddress(row.getRowNum(), row.getRowNum(), first, last));
        }
        return row;
    }

    /** Widths of columns in characters, from the first. */
    void widths(int... characters) {
        for (int i = 0; i < characters.length; i++) {
            sheet.setColumnWidth(i, Math.min(255, characters[i]) * 256);
        }
    }
}
