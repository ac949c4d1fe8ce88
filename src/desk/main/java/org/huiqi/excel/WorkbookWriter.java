package org.huiqi.excel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huiqi.questionnaire.Kind;
import org.huiqi.text.Language;
import org.jspecify.annotations.Nullable;

/** Writes one workbook in one language. */
class WorkbookWriter implements AutoCloseable {
    /** Most characters of a cell. */
    static final int LONGEST = 32_767;

    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    private static final Pattern NOT_IN_XML = Pattern.compile("[\\r\\uFFFE\\uFFFF]");
    private static final Pattern QUOTES = Pattern.compile("\"{2,}");
    private static final int NOTE_ROWS = 3;

    final Styles styles = new Styles();
    final XSSFWorkbook workbook = styles.workbook;
    final Language language;

    WorkbookWriter(Language language) {
        this.language = language;
    }

    /** What stands in a cell, and how it looks. */
    interface Content {
        void putInto(XSSFCell cell);
    }

    /** A text; never a formula, whatever it begins with. What is too long is cut. */
    Content text(String text, CellStyle style) {
        return cell -> {
            String safe = text.isEmpty() ? "" : escaped(text);
            boolean fits = safe.length() <= LONGEST;
            cell.setCellValue(fits ? safe : safe.substring(0, LONGEST - 1) + "…");
            cell.setCellStyle(styles.forText(text, style));
        };
    }

    Content text(String text) {
        return text(text, styles.boxed);
    }

    Content number(Number number, CellStyle style) {
        return cell -> {
            cell.setCellValue(number.doubleValue());
            cell.setCellStyle(style);
        };
    }

    /** A cell in which somebody writes a text. */
    Content input(String text) {
        return text(text, styles.forInput(Kind.TEXT));
    }

    /** A text with a note beside it, as wide as two columns; null for none. */
    Content noted(String text, @Nullable String note) {
        return cell -> {
            text(text).putInto(cell);
            if (note != null) {
                int column = cell.getColumnIndex() + 1;
                int row = cell.getRowIndex();
                XSSFSheet sheet = cell.getSheet();
                XSSFComment comment =
                        sheet.createDrawingPatriarch()
                                .createCellComment(
                                        new XSSFClientAnchor(
                                                0,
                                                0,
                                                0,
                                                0,
                                                column,
                                                row,
                                                column + 1,
                                                row + NOTE_ROWS));
                comment.setString(new XSSFRichTextString(escaped(note)));
                cell.setCellComment(comment);
            }
        };
    }

    /** A text that leads somewhere; to a place within what it leads to, or null. */
    Content link(
            String text, CellStyle style, HyperlinkType type, String to, @Nullable String place) {
        return cell -> {
            text(text, style).putInto(cell);
            XSSFHyperlink link = workbook.getCreationHelper().createHyperlink(type);
            link.setAddress(to);
            if (place != null) {
                link.getCTHyperlink().setLocation(place);
            }
            cell.setHyperlink(link);
        };
    }

    /** The text so that a workbook gives it back unchanged; see {@link #unescaped}. */
    static String escaped(String text) {
        String literal = ESCAPE.matcher(text).replaceAll("_x005F_");
        String safe =
                NOT_IN_XML
                        .matcher(literal)
                        .replaceAll(
                                m ->
                                        String.format(
                                                Locale.ROOT, "_x%04X_", (int) m.group().charAt(0)));
        boolean quotesOnly = text.isEmpty() || QUOTES.matcher(text).matches();
        return quotesOnly ? "\"\"" + safe : safe;
    }

    /** A text as the workbook gives it; {@code ""} stands for the empty text. */
    static String unescaped(String text) {
        return QUOTES.matcher(text).matches() ? text.substring(2) : text;
    }

    void write(OutputStream out) throws IOException {
        workbook.setActiveSheet(0);
        workbook.setSelectedTab(0);
        workbook.write(out);
    }

    final byte[] bytes() {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException("closing a workbook in memory cannot fail", e);
        }
    }
}
