package org.huiqi.report.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.huiqi.report.SampleReports;
import org.huiqi.report.view.BriefDocument;
import org.huiqi.report.view.Label;
import org.huiqi.report.view.ReportDocument;
import org.huiqi.report.view.ReportDocument.Extent;
import org.huiqi.report.view.ReportText;
import org.huiqi.text.Language;
import org.junit.jupiter.api.Test;

class WordReportTest {
    private static final ReportText VIEW =
            ReportText.of(SampleReports.sensors(SampleReports.JULY), Language.ZH);

    /** One grey point. */
    private static final byte[] LOGO =
            Base64.getDecoder()
                    .decode(
                            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==");

    private static XWPFDocument open(byte[] file) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(file));
    }

    private static List<String> headings(XWPFDocument word, int level) {
        String id = word.getStyles().getStyleWithName("heading " + level).getStyleId();
        return word.getParagraphs().stream()
                .filter(line -> id.equals(line.getStyle()))
                .map(XWPFParagraph::getText)
                .toList();
    }

    @Test
    void sections_and_programmes_are_headings_of_word() throws IOException {
        try (XWPFDocument word =
                open(WordRenderer.render(ReportDocument.of(VIEW, Extent.FULL), null))) {
            assertThat(headings(word, 1)).hasSizeGreaterThan(10).first().isEqualTo("一、当前可办理的申报");
            assertThat(headings(word, 3)).contains("【不符合】 P08 重点“小巨人”企业");
            assertThat(word.getTables())
                    .flatExtracting(XWPFTable::getRows)
                    .extracting(row -> row.getCell(0).getText())
                    .contains(VIEW.rest().get(0).title());
        }
    }

    @Test
    void what_html_folds_is_left_out_and_said_so_unless_all_is_asked_for() throws IOException {
        try (XWPFDocument whole =
                        open(WordRenderer.render(ReportDocument.of(VIEW, Extent.FULL), null));
                XWPFDocument printed =
                        open(WordRenderer.render(ReportDocument.of(VIEW, Extent.PRINTED), null))) {
            assertThat(headings(whole, 1)).anyMatch(heading -> heading.contains("政策背景"));
            assertThat(headings(printed, 1))
                    .noneMatch(heading -> heading.contains("政策背景"))
                    .anyMatch(heading -> heading.contains("逐项核对明细"));
            String settled = "【可申报】 P17 支持科技创新专项担保计划";
            assertThat(headings(whole, 3)).filteredOn(settled::equals).hasSize(2);
            assertThat(headings(printed, 3)).filteredOn(settled::equals).hasSize(1);
            assertThat(printed.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .contains(VIEW.say(Label.SEE_FOLDED));
        }
    }

    @Test
    void columns_are_as_wide_as_what_they_hold_in_the_grid_and_in_every_row() throws IOException {
        try (XWPFDocument word =
                open(WordRenderer.render(ReportDocument.of(VIEW, Extent.PRINTED), null))) {
            for (XWPFTable table : word.getTables()) {
                List<Integer> grid =
                        Stream.of(table.getCTTbl().getTblGrid().getGridColArray())
                                .map(column -> ((Number) column.getW()).intValue())
                                .toList();
                assertThat(grid.get(0)).isNotEqualTo(grid.get(grid.size() - 1));
                assertThat(grid.stream().mapToInt(Integer::intValue).sum()).isBetween(9600, 9638);
                assertThat(table.getRows())
                        .allSatisfy(
                                row ->
                                        assertThat(row.getTableCells())
                                                .extracting(XWPFTableCell::getWidth)
                                                .isEqualTo(grid));
            }
        }
    }

    @Test
    void the_foot_has_the_name_and_the_number_of_the_page() throws IOException {
        try (XWPFDocument word = open(WordRenderer.render(BriefDocument.of(VIEW), null))) {
            String foot = word.getFooterList().get(0)._getHdrFtr().xmlText();
            assertThat(foot).contains("Huarui Sensors", "PAGE", "NUMPAGES");
        }
    }

    @Test
    void a_template_keeps_its_logo_its_foot_and_its_styles() throws Exception {
        byte[] file = WordRenderer.render(BriefDocument.of(VIEW), template());

        try (XWPFDocument word = open(file)) {
            assertThat(word.getFooterList())
                    .singleElement()
                    .satisfies(foot -> assertThat(foot.getText()).contains("某某律师事务所"));
            assertThat(word.getHeaderList().get(0).getAllPictures()).hasSize(1);
            assertThat(word.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .noneMatch(text -> text.contains("模板正文"))
                    .contains("Huarui Sensors");
            assertThat(headings(word, 1)).contains("最有把握的项目");
        }
    }

    private static byte[] template() throws IOException, InvalidFormatException {
        try (XWPFDocument office = new XWPFDocument()) {
            office.createParagraph().createRun().setText("模板正文");
            office.createHeader(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .addPicture(
                            new ByteArrayInputStream(LOGO),
                            PictureType.PNG,
                            "logo.png",
                            9525,
                            9525);
            office.createFooter(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("某某律师事务所");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            office.write(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    void a_template_that_is_no_word_file_is_refused() {
        assertThatThrownBy(
                        () ->
                                WordRenderer.render(
                                        ReportDocument.of(VIEW, Extent.FULL),
                                        "no zip".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
