package org.huiqi.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Documents of offices as text: cells, paragraphs and tables, the text of pages. */
final class OfficeDump {
    private OfficeDump() {}

    static String workbook(byte[] bytes) throws IOException {
        StringBuilder text = new StringBuilder();
        DataFormatter shown = new DataFormatter(Locale.ROOT);
        try (Workbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            for (Sheet sheet : book) {
                text.append("== ").append(sheet.getSheetName()).append('\n');
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        String value = shown.formatCellValue(cell);
                        if (!value.isEmpty()) {
                            text.append(cell.getAddress()).append(' ').append(cell.getCellType());
                            text.append(' ').append(cell.getCellStyle().getDataFormatString());
                            text.append(' ').append(value).append('\n');
                        }
                        if (cell.getHyperlink() != null) {
                            text.append("-> ").append(cell.getHyperlink().getAddress());
                            text.append('\n');
                        }
                        if (cell.getCellComment() != null) {
                            text.append("?  ").append(cell.getCellComment().getString());
                            text.append('\n');
                        }
                    }
                }
                for (DataValidation choice : sheet.getDataValidations()) {
                    text.append("choice ").append(choice.getRegions().getCellRangeAddresses()[0]);
                    text.append(' ').append(choice.getValidationConstraint().getFormula1());
                    text.append('\n');
                }
            }
        }
        return text.toString();
    }

    static String word(byte[] bytes) throws IOException {
        StringBuilder text = new StringBuilder();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            for (IBodyElement element : document.getBodyElements()) {
                if (element instanceof XWPFParagraph paragraph) {
                    text.append(paragraph.getStyle()).append(": ").append(paragraph.getText());
                    text.append('\n');
                } else if (element instanceof XWPFTable table) {
                    text.append(table.getText()).append('\n');
                }
            }
        }
        return text.toString();
    }

    static String pdf(byte[] bytes) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
