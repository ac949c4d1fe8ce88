package org.huiqi.excel;

import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.huiqi.questionnaire.Kind;
import org.huiqi.text.Bilingual;

/** Writes the sheet that says where values came from: a row a field. */
final class OriginWriter {
    static final Bilingual NAME = new Bilingual("来源", "Origin");

    private static final int PATH = 1;
    private static final int TEXT = 2;

    private final Page page;

    OriginWriter(Page page) {
        this.page = page;
    }

    void write(Map<String, String> origin) {
        Labels.mark(Labels.hidden(page.row()), Markers.SHEET);
        XSSFRow marker = Labels.hidden(page.row());
        Labels.mark(marker, Markers.ORIGIN);
        marker.createCell(PATH).setCellValue(Markers.KEY);
        marker.createCell(TEXT).setCellValue(Markers.VALUE);
        Labels.mark(page.across(page.say(NAME), page.styles.title, PATH, TEXT), Markers.NOTHING);
        XSSFRow header = page.row();
        Labels.mark(header, Markers.NOTHING);
        page.cell(header, PATH, page.say("字段", "Field"), page.styles.header);
        page.cell(header, TEXT, page.say("出处", "Where it came from"), page.styles.header);
        new TreeMap<>(origin)
                .forEach(
                        (path, text) -> {
                            XSSFRow row = page.row();
                            page.cell(row, PATH, path, page.styles.forInput(Kind.TEXT));
                            page.cell(row, TEXT, text, page.styles.forInput(Kind.TEXT));
                        });
        page.sheet.setColumnHidden(0, true);
        page.widths(2, 34, 80);
        RowHeights.fit(page.sheet);
    }
}
