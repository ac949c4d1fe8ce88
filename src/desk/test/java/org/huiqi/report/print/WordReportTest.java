package org.huiqi.report.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.huiqi.report.SampleReports;
import org.huiqi.report.view.ReportView;
import org.huiqi.text.Language;
import org.junit.jupiter.api.Test;

class WordReportTest {
    private static final ReportView VIEW =
            ReportView.of(SampleReports.sensors(SampleReports.JULY), Language.ZH);

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
        try (XWPFDocument word = open(WordReport.render(VIEW, null))) {
            assertThat(headings(word, 1))
                    .hasSameSizeAs(VIEW.sections())
                    .first()
                    .isEqualTo("一、当前可办理的申报");
            assertThat(headings(word, 3)).contains("【不符合】 P08 重点“小巨人”企业");
            assertThat(word.getTables())
                    .flatExtracting(XWPFTable::getRows)
                    .extracting(row -> row.getCell(0).getText())
                    .contains(VIEW.rest().get(0).programme().title());
        }
    }

    @Test
    void the_foot_has_the_name_and_the_number_of_the_page() throws IOException {
        try (XWPFDocument word = open(BriefReport.word(VIEW, null))) {
            String foot = word.getFooterList().get(0)._getHdrFtr().xmlText();
            assertThat(foot).contains("Huarui Sensors", "PAGE", "NUMPAGES");
        }
    }

    @Test
    void a_template_keeps_its_logo_its_foot_and_its_styles() throws Exception {
        byte[] file = BriefReport.word(VIEW, template());

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
        assertThatThrownBy(() -> WordReport.render(VIEW, "no zip".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
