package org.huiqi.report.print;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.huiqi.Report;
import org.huiqi.Sample;
import org.huiqi.SharedChecker;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Format;
import org.huiqi.report.SampleReports;
import org.huiqi.report.view.BriefDocument;
import org.huiqi.report.view.ReportDocument;
import org.huiqi.report.view.ReportDocument.Extent;
import org.huiqi.report.view.ReportText;
import org.huiqi.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Needs a font with Chinese characters, as CI has one. */
class PdfReportTest {

    private static ReportText view(Language language) {
        return ReportText.of(SampleReports.sensors(SampleReports.SEPTEMBER), language);
    }

    /** The report of the firm in the README. */
    private static Report readme() throws IOException {
        String firm = Files.readString(Path.of("facts/first-time-srdi-applicant.yaml"));
        Profile profile = Sample.read(firm, Format.YAML, Sample.AS_OF);
        return SharedChecker.CHECKER.check(profile, Sample.AS_OF, "test");
    }

    private static String text(PdfReader pdf, int page) throws IOException {
        return new PdfTextExtractor(pdf).getTextFromPage(page).replaceAll("\\s", "");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_brief_has_two_pages_at_most(Language language) throws IOException {
        PdfReader pdf = new PdfReader(PdfRenderer.render(BriefDocument.of(view(language))));

        assertThat(pdf.getNumberOfPages()).isBetween(1, 2);
        assertThat(pdf.getPageSize(1).getWidth()).isEqualTo(595);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_printed_report_has_twelve_pages_at_most(Language language) throws IOException {
        ReportText view = ReportText.of(readme(), language);
        PdfReader printed =
                new PdfReader(PdfRenderer.render(ReportDocument.of(view, Extent.PRINTED)));
        PdfReader whole = new PdfReader(PdfRenderer.render(ReportDocument.of(view, Extent.FULL)));

        assertThat(printed.getNumberOfPages()).isBetween(4, 12);
        assertThat(whole.getNumberOfPages()).isGreaterThan(printed.getNumberOfPages());
    }

    @Test
    void every_page_has_the_name_and_its_number() throws IOException {
        PdfReader pdf =
                new PdfReader(
                        PdfRenderer.render(ReportDocument.of(view(Language.ZH), Extent.FULL)));

        assertThat(pdf.getNumberOfPages()).isGreaterThan(3);
        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
            assertThat(text(pdf, page)).contains("HuaruiSensors", "第" + page + "页/共");
        }
    }

    @Test
    void its_characters_can_be_copied_and_searched() throws IOException {
        PdfReader pdf =
                new PdfReader(
                        PdfRenderer.render(ReportDocument.of(view(Language.ZH), Extent.FULL)));

        assertThat(text(pdf, 1)).contains("惠企政策申报资格核对报告", "一、当前可办理的申报");
    }

    @Test
    void a_font_that_is_none_is_told_apart(@TempDir Path folder) throws IOException {
        Path none = Files.writeString(folder.resolve("font.ttf"), "no font");

        assertThat(PdfFonts.find(Map.of("HUIQI_FONT", none.toString()))).isEmpty();
        assertThat(NoFontException.ADVICE.zh()).contains("HUIQI_FONT", "--format html");
    }
}
