package org.huiqi.excel;

import java.util.EnumMap;
import java.util.HashMap;
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
    private static final String FONT = "Microsoft YaHei";
    private static final XSSFColor INK = color(0x1F, 0x2A, 0x37);
    private static final XSSFColor GREY = color(0x5B, 0x67, 0x76);
    private static final XSSFColor LINE = color(0xC9, 0xD1, 0xDA);
    private static final XSSFColor HEAD = color(0xDD, 0xE8, 0xF3);
    private static final XSSFColor INPUT = color(0xFF, 0xFB, 0xE6);

    private final XSSFWorkbook workbook;
    private final Map<Kind, XSSFCellStyle> inputs = new EnumMap<>(Kind.class);
    private final Map<Tone, XSSFCellStyle> tones = new EnumMap<>(Tone.class);
    private final Map<Tone, XSSFCellStyle> smallTones = new EnumMap<>(Tone.class);
    private final Map<Integer, XSSFCellStyle> quoted = new HashMap<>();
    private final XSSFFont plainFont;
    private final XSSFFont greyFont;
    final XSSFCellStyle title;
    final XSSFCellStyle heading;
    final XSSFCellStyle header;
    final XSSFCellStyle text;
    final XSSFCellStyle boxed;
    final XSSFCellStyle strong;
    final XSSFCellStyle small;
    final XSSFCellStyle link;
    final XSSFCellStyle line;
    final XSSFCellStyle count;

    Styles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        plainFont = font(10, false, INK);
        greyFont = font(8, false, GREY);
        XSSFFont bold = font(10, true, INK);
        title = style(font(16, true, INK));
        title.setWrapText(false);
        heading = style(font(12, true, INK));
        heading.setWrapText(false);
        header = filled(bold, HEAD);
        text = style(plainFont);
        boxed = boxed(plainFont);
        strong = boxed(bold);
        small = boxed(greyFont);
        XSSFFont linked = font(10, false, color(0x0B, 0x57, 0xA4));
        linked.setUnderline(XSSFFont.U_SINGLE);
        link = boxed(linked);
        line = style(plainFont);
        line.setWrapText(false);
        count = boxed(bold);
        count.setAlignment(HorizontalAlignment.CENTER);
        XSSFFont littleFont = font(9, false, INK);
        for (Tone tone : Tone.values()) {
            if (tone != Tone.DOUBTFUL) {
                smallTones.put(tone, filled(littleFont, ground(tone)));
                tones.put(tone, filled(bold, ground(tone)));
            }
        }
        smallTones.put(Tone.DOUBTFUL, smallTones.get(Tone.OPEN));
        tones.put(Tone.DOUBTFUL, tones.get(Tone.OPEN));
        for (Kind kind : Kind.values()) {
            inputs.put(kind, input(kind));
        }
    }

    /**
     * A style for a text: where the text begins like a formula the cell is marked as text, so that
     * it stays one when somebody edits it.
     */
    XSSFCellStyle forText(String text, CellStyle style) {
        XSSFCellStyle plain = (XSSFCellStyle) style;
        if (text.isEmpty() || "=+-@".indexOf(text.charAt(0)) < 0) {
            return plain;
        }
        return quoted.computeIfAbsent(
                (int) plain.getIndex(),
                index -> {
                    XSSFCellStyle marked = workbook.createCellStyle();
                    marked.cloneStyleFrom(plain);
                    marked.setQuotePrefixed(true);
                    return marked;
                });
    }

    /** The style of a cell with a verdict or a status. */
    XSSFCellStyle forTone(Tone tone) {
        return tones.get(tone);
    }

    /** The style of a cell that says more than a verdict. */
    XSSFCellStyle forSmallTone(Tone tone) {
        return smallTones.get(tone);
    }

    private static XSSFColor ground(Tone tone) {
        return switch (tone) {
            case GOOD -> color(0xE3, 0xF4, 0xE6);
            case ACT -> color(0xE4, 0xEE, 0xFB);
            case DOUBTFUL, OPEN -> color(0xFF, 0xF3, 0xD6);
            case BAD -> color(0xFB, 0xE5, 0xE3);
            case QUIET -> color(0xF1, 0xF3, 0xF5);
        };
    }

    /** The style of a cell to fill in. */
    XSSFCellStyle forInput(Kind kind) {
        return inputs.get(kind);
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

    private XSSFCellStyle input(Kind kind) {
        XSSFCellStyle style = filled(plainFont, INPUT);
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

    private XSSFCellStyle filled(XSSFFont font, XSSFColor color) {
        XSSFCellStyle style = boxed(font);
        style.setFillForegroundColor(color);
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
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        font.setColor(color);
        return font;
    }

    private static XSSFColor color(int red, int green, int blue) {
        return new XSSFColor(new byte[] {(byte) red, (byte) green, (byte) blue});
    }
}
