package org.huiqi.excel;

import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.huiqi.text.Bilingual;

/** Writes the first sheet: how to fill in the others, and where they are. */
final class CoverWriter {
    static final Bilingual SHEET = new Bilingual("填写说明", "How to fill in");

    private final Page page;

    CoverWriter(Page page) {
        this.page = page;
    }

    void write(String handbook, String programmes, Map<String, String> sheets) {
        page.widths(3, 34, 80);
        page.across(page.say("企业资料表", "Company profile"), page.styles.title, 1, 2);
        page.across(
                page.say("用于核对：", "To be checked against: ") + handbook + programmes,
                page.styles.text,
                1,
                2);
        page.row();
        int number = 0;
        for (CoverText advice : CoverText.values()) {
            number++;
            page.across(number + ". " + page.say(advice.text()), page.styles.text, 1, 2);
        }
        page.row();
        XSSFRow header = page.row();
        page.cell(header, 1, page.say("工作表", "Sheet"), page.styles.header);
        page.cell(header, 2, page.say("用到的申报项目", "Used by the programmes"), page.styles.header);
        sheets.forEach(this::sheet);
        RowHeights.fit(page.sheet);
    }

    private void sheet(String name, String programmes) {
        XSSFRow row = page.row();
        XSSFHyperlink link =
                page.sheet
                        .getWorkbook()
                        .getCreationHelper()
                        .createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress("'" + name.replace("'", "''") + "'!B3");
        page.cell(row, 1, name, page.styles.link).setHyperlink(link);
        page.cell(row, 2, programmes, page.styles.boxed);
    }
}
