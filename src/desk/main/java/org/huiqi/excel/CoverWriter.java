package org.huiqi.excel;

import java.util.List;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.huiqi.text.Bilingual;

/** Writes the first sheet: how to fill in the others, and where they are. */
final class CoverWriter {
    static final Bilingual SHEET = new Bilingual("填写说明", "How to fill in");

    private static final List<Bilingual> ADVICE =
            List.of(
                    new Bilingual(
                            "只填浅黄色的单元格。填多少都可以核对：缺的信息会作为问题列出，不会当作“否”。",
                            "Fill in the light yellow cells only. Any part of it can be checked: what is missing comes back as a question and never counts as no."),
                    new Bilingual(
                            "留空表示“不知道”。确知没有的，在“有没有？”一格选“没有”。列表一旦填写就应填全。",
                            "Empty means not known. Where there are none, choose none in the cell “Are there any?”. A list that is filled in should be complete."),
                    new Bilingual(
                            "金额以万元计：8200 表示 8200 万元；也可带单位写，如 8200万元、1.2亿元、350,000元。",
                            "Money is in 万元 (10 000 yuan): 8200 is 82 million yuan. A unit may be written too: 8200万元, 1.2亿元, 350,000元."),
                    new Bilingual(
                            "日期写成 2024-09-01。百分数直接填数字，30 表示 30%。",
                            "Dates are written 2024-09-01. Percentages are plain numbers, 30 for 30 %."),
                    new Bilingual(
                            "有下拉箭头的单元格请从列表中选。不知道的选“未知”或留空。",
                            "Cells with an arrow offer a list to choose from; unknown or empty where it is not known."),
                    new Bilingual(
                            "表格行数不够时在表中插入行。产品、项目等每行须有编号，如 s1，表内不重复。",
                            "Insert rows where a table is too short. Every product, project and so on needs an id of its own such as s1."),
                    new Bilingual(
                            "请不要使用公式、宏和指向其他文件的链接；粘贴时请选“数值”。",
                            "No formulas, macros or links to other files please; paste values only."),
                    new Bilingual(
                            "填好后保存为 .xlsx，运行 huiqi check 文件名.xlsx。",
                            "Save it as .xlsx and run huiqi check FILE.xlsx."));

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
        for (Bilingual advice : ADVICE) {
            number++;
            page.across(number + ". " + page.say(advice), page.styles.text, 1, 2);
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
