package org.huiqi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huiqi.Checker;
import org.huiqi.Report;
import org.huiqi.Sample;
import org.huiqi.catalogue.Catalogue;
import org.huiqi.catalogue.PackFiles;
import org.huiqi.catalogue.Programme;
import org.huiqi.document.TextPrinter;
import org.huiqi.excel.ReportWorkbook;
import org.huiqi.report.print.HtmlRenderer;
import org.huiqi.report.print.MarkdownRenderer;
import org.huiqi.report.view.CatalogueDocument;
import org.huiqi.report.view.ReportDocument;
import org.huiqi.rules.compile.PackCompiler;
import org.huiqi.text.Language;
import org.junit.jupiter.api.Test;

/** What we decided is shown with the finding, named as ours, beside the requirement. */
class ReadingTest {
    private static final PackFiles DEMO =
            PackFiles.in(Path.of("src/authoring/test/resources/packs/2025demo"));
    private static final Programme PROGRAMME = Catalogue.read(DEMO).programme("P28");
    private static final String ZH = "本工具口径：手册未写明口径，以审计报告的营业收入为准，恰为3亿元的也符合";
    private static final String EN =
            "Our reading: no measure is printed, so revenue in the audit report counts; exactly 300"
                    + " million yuan is enough";

    private static final Report REPORT =
            Checker.of(PackCompiler.load(DEMO))
                    .check(
                            Sample.profile("years: {2024: {revenue: 20000}}"),
                            LocalDate.of(2025, 4, 1),
                            "x");

    @Test
    void the_catalogue_holds_reading_and_terms() {
        assertThat(PROGRAMME.criterion("P28-02").terms()).containsExactly("上一年度", "营业收入", "3亿元");
        assertThat(PROGRAMME.criterion("P28-01").reading()).isNull();
        assertThat(Catalogue.read(DEMO).readings()).containsExactly("P28-02", "P28-06");
    }

    @Test
    void the_terminal_shows_it_below_the_requirement() {
        assertThat(TextPrinter.text(ReportDocument.full(REPORT, Language.ZH), false, 400))
                .contains("\n      " + ZH + "\n");
        assertThat(TextPrinter.text(ReportDocument.full(REPORT, Language.EN), false, 400))
                .contains("\n      " + EN + "\n");
    }

    @Test
    void markdown_shows_it_in_small_type() {
        assertThat(MarkdownRenderer.render(ReportDocument.full(REPORT, Language.EN)))
                .contains("  - <sub>" + EN + "</sub>\n");
    }

    @Test
    void the_page_shows_it_in_small_type() {
        assertThat(HtmlRenderer.render(ReportDocument.page(REPORT, Language.ZH)))
                .contains("<p class=\"reference\">" + ZH + "</p>");
    }

    @Test
    void the_workbook_has_it_as_a_note_at_the_requirement() throws Exception {
        byte[] bytes = ReportWorkbook.render(REPORT, Language.EN);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(workbook.getSheet("Findings").getCellComments().values())
                    .extracting(Comment::getString)
                    .extracting(Object::toString)
                    .contains(EN);
        }
    }

    @Test
    void json_has_it_as_a_key_of_its_own_and_only_where_there_is_one() {
        String json = JsonReport.line(REPORT);
        assertThat(json)
                .contains(
                        "\"requirement\":{\"zh\":\"上一年度营业收入不超过3亿元\",\"en\":\"revenue of the last full"
                                + " year at most 300 million yuan\"},\"reading\":{\"zh\":\"手册未写明口径");
        assertThat(json).doesNotContain("\"reading\":null");
    }

    @Test
    void the_catalogue_in_text_shows_it_below_the_clause() {
        String text =
                TextPrinter.text(CatalogueDocument.programme(PROGRAMME, Language.ZH), false, 400);
        assertThat(text).contains("\n    " + ZH + "\n");
        assertThat(text).contains("\n    本工具口径：电子签章与实物签章同等看待\n");
        assertThat(text).contains("\n# 手册列明的申报材料\n- 补助申请表（签字盖章）\n");
    }

    @Test
    void a_note_has_one_too() {
        assertThat(TextPrinter.text(ReportDocument.full(REPORT, Language.EN), false, 400))
                .contains(
                        "\n      Our reading: electronic signatures and seals count like those on"
                                + " paper\n");
        assertThat(JsonReport.line(REPORT)).contains("\"reading\":{\"zh\":\"电子签章与实物签章同等看待\"");
    }

    @Test
    void what_the_handbook_lists_is_in_the_json_of_its_programme() {
        assertThat(JsonReport.line(REPORT))
                .contains(
                        "\"materials\":[{\"zh\":\"补助申请表（签字盖章）\",\"en\":\"grant application form, signed"
                                + " and sealed\"}]");
    }
}
