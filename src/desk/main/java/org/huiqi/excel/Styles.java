package org.huiqi.excel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huiqi.document.Tone;
import org.huiqi.questionnaire.Kind;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Language;

/** Cell styles of one workbook. */
final class Styles {
    private static final XSSFColor INK = color(0x1F2A37);
    private static final XSSFColor GREY = color(0x5B6776);
    private static final XSSFColor LINE = color(0xC9D1DA);

    final XSSFWorkbook workbook = new XSSFWorkbook();
    private final Map<Object, XSSFCellStyle> made = new HashMap<>();
    private final XSSFFont plainFont = font(10, false, INK);
    private final XSSFFont greyFont = font(8, false, GREY);
    private final XSSFFont boldFont = font(10, true, INK);
    private final XSSFFont littleFont = font(9, false, INK);
    final XSSFCellStyle title = oneLine(font(16, true, INK));
    final XSSFCellStyle heading = oneLine(font(12, true, INK));
    final XSSFCellStyle header = filled(boldFont, 0xDDE8F3);
    final XSSFCellStyle text = style(plainFont);
    final XSSFCellStyle boxed = boxed(plainFont);
    final XSSFCellStyle strong = boxed(boldFont);
    final XSSFCellStyle small = boxed(greyFont);
    final XSSFCellStyle link = boxed(font(10, false, color(0x0B57A4)));
    final XSSFCellStyle line = oneLine(plainFont);
    final XSSFCellStyle count = boxed(boldFont);

    Styles() {
        link.getFont().setUnderline(XSSFFont.U_SINGLE);
        count.setAlignment(HorizontalAlignment.CENTER);
    }

    /**
     * A style for a text: where the text begins like a formula the cell is marked as text, so that
     * it stays one when somebody edits it.
     */
    XSSFCellStyle forText(String text, CellStyle style) {
        if (text.isEmpty() || "=+-@".indexOf(text.charAt(0)) < 0) {
            return (XSSFCellStyle) style;
        }
        return made.computeIfAbsent(
                style.getIndex(),
                index -> {
                    XSSFCellStyle marked = workbook.createCellStyle();
                    marked.cloneStyleFrom(style);
                    marked.setQuotePrefixed(true);
                    return marked;
                });
    }

    /** The style of a cell with a verdict or a status. */
    XSSFCellStyle forTone(Tone tone) {
        return made.computeIfAbsent(tone, t -> filled(boldFont, ground(tone)));
    }

    /** The style of a cell that says more than a verdict. */
    XSSFCellStyle forSmallTone(Tone tone) {
        return made.computeIfAbsent(List.of(tone), t -> filled(littleFont, ground(tone)));
    }

    private static int ground(Tone tone) {
        return switch (tone) {
            case GOOD -> 0xE3F4E6;
            case ACT -> 0xE4EEFB;
            case DOUBTFUL, OPEN -> 0xFFF3D6;
            case BAD -> 0xFBE5E3;
            case QUIET -> 0xF1F3F5;
        };
    }

    /** The style of a cell to fill in. */
    XSSFCellStyle forInput(Kind kind) {
        return made.computeIfAbsent(kind, k -> input(kind));
    }

    private XSSFCellStyle input(Kind kind) {
        XSSFCellStyle style = filled(plainFont, 0xFFFBE6);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        String format =
                switch (kind) {
                    case TEXT, INTEGERS -> "@";
                    case DATE -> "yyyy-mm-dd";
                    default -> "General";
                };
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        style.setAlignment(kind.isNumber() ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT);
        return style;
    }

    /** A name in one language with the other, smaller, beneath. */
    XSSFRichTextString twoLines(Bilingual name, Language language) {
        String first = name.in(language);
        String second = language == Language.ZH ? name.en() : name.zh();
        XSSFRichTextString both = new XSSFRichTextString();
        both.append(first, plainFont);
        if (!first.equals(second)) {
            both.append("\n" + second, greyFont);
        }
        return both;
    }

    private XSSFCellStyle filled(XSSFFont font, int color) {
        XSSFCellStyle style = boxed(font);
        style.setFillForegroundColor(color(color));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private XSSFCellStyle boxed(XSSFFont font) {
        XSSFCellStyle style = style(font);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setTopBorderColor(LINE);
        style.setBottomBorderColor(LINE);
        style.setLeftBorderColor(LINE);
        style.setRightBorderColor(LINE);
        return style;
    }

    private XSSFCellStyle oneLine(XSSFFont font) {
        XSSFCellStyle style = style(font);
        style.setWrapText(false);
        return style;
    }

    private XSSFCellStyle style(XSSFFont font) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setAlignment(HorizontalAlignment.LEFT);
        return style;
    }

    private XSSFFont font(int points, boolean bold, XSSFColor color) {
        XSSFFont font = workbook.createFont();
        font.setFontName("Microsoft YaHei");
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        font.setColor(color);
        return font;
    }

    private static XSSFColor color(int rgb) {
        return new XSSFColor(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb});
    }
}
