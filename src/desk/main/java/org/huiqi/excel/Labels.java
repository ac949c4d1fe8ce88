package org.huiqi.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.huiqi.questionnaire.Column;
import org.huiqi.questionnaire.Hints;
import org.huiqi.text.Bilingual;

/** Writes what explains a field: label, unit, meaning, programmes; and the markers of rows. */
final class Labels {
    private final Page page;
    private final Function<String, String> usedBy;

    Labels(Page page, Function<String, String> usedBy) {
        this.page = page;
        this.usedBy = usedBy;
    }

    static void mark(XSSFRow row, String marker) {
        row.createCell(0).setCellValue(marker);
    }

    static XSSFRow hidden(XSSFRow row) {
        row.setZeroHeight(true);
        return row;
    }

    /** The header of a block for people. */
    void header(XSSFRow row, int first, String... names) {
        if (row.getCell(0) == null) {
            mark(row, Markers.NOTHING);
        }
        int at = first;
        for (String name : names) {
            page.cell(row, at++, name, page.styles.header);
        }
    }

    /** The last columns of a header of single values. */
    void explanations(XSSFRow row, int first) {
        header(
                row,
                first,
                page.say("单位", "Unit"),
                page.say("含义与可填内容", "Meaning and what to write"),
                page.say("用到的申报项目", "Used by"));
    }

    /** The name of a field, numbered where it takes several cells. */
    void label(XSSFRow row, int at, Column field, int index) {
        Bilingual name = field.label();
        String number = field.width() > 1 ? " " + (index + 1) : "";
        row.createCell(at)
                .setCellValue(
                        page.styles.twoLines(
                                new Bilingual(name.zh() + number, name.en() + number),
                                page.language));
        row.getCell(at).setCellStyle(page.styles.boxed);
    }

    /** Unit, meaning and programmes of a field in three cells. */
    void explain(XSSFRow row, int first, Column field) {
        Bilingual unit = field.unit();
        page.cell(row, first, unit == null ? "" : page.say(unit), page.styles.boxed);
        page.cell(row, first + 1, String.join("\n", meaning(field)), page.styles.boxed);
        page.cell(row, first + 2, usedBy.apply(field.path()), page.styles.small);
    }

    /** The same in one text. */
    String explanation(Column field) {
        List<String> lines = meaning(field);
        Bilingual unit = field.unit();
        if (unit != null) {
            lines.add(page.say("单位：", "Unit: ") + page.say(unit));
        }
        lines.add(usedBy.apply(field.path()));
        lines.removeIf(String::isEmpty);
        return String.join("\n", lines);
    }

    private List<String> meaning(Column field) {
        List<String> lines = new ArrayList<>();
        String meaning = page.say(field.explanation());
        if (!meaning.equals(page.say(field.label()))) {
            lines.add(meaning);
        }
        lines.add(page.say(Hints.of(field)));
        return lines;
    }
}
