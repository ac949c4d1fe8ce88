package org.huiqi.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.huiqi.SharedChecker.CHECKER;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huiqi.Report;
import org.huiqi.Sample;
import org.huiqi.document.TextPrinter;
import org.huiqi.excel.ProfileText;
import org.huiqi.excel.ProfileWorkbook;
import org.huiqi.excel.ProfileWorkbookReader;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Format;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;
import org.huiqi.report.JsonContent;
import org.huiqi.report.JsonReport;
import org.huiqi.report.print.HtmlRenderer;
import org.huiqi.report.print.MarkdownRenderer;
import org.huiqi.report.view.ReportDocument;
import org.huiqi.text.Language;
import org.huiqi.verdict.Verdict;

/**
 * Whatever is read is accepted or refused with a reason; what is accepted can be written and is
 * read again as the same, is checked, and has a report in every form.
 */
final class ProfileLaw {
    static final ProfileReader READER = new ProfileReader(Sample.EDITION.criterionIds());
    private static final ProfileWorkbookReader WORKBOOKS = new ProfileWorkbookReader(READER);
    private static final ProfileWorkbook WORKBOOK = new ProfileWorkbook(CHECKER.pack());

    /** Longest text that a cell of a workbook can hold. */
    private static final int CELL = 32_767;

    private ProfileLaw() {}

    /** For a profile as text. */
    static boolean text(byte[] input) throws Exception {
        boolean accepted = false;
        for (Format format : Format.values()) {
            accepted |= read(READER.read(input, "x", format, Sample.AS_OF));
        }
        return accepted;
    }

    /** For a workbook. */
    static boolean workbook(byte[] input) throws Exception {
        return read(WORKBOOKS.read(input, "x.xlsx", Sample.AS_OF));
    }

    private static boolean read(Read read) throws Exception {
        if (read instanceof Read.Refused refused) {
            assertThat(refused.faults()).isNotEmpty();
            refused.faults().forEach(f -> assertThat(f.message().in(Language.ZH)).isNotBlank());
            return false;
        }
        Profile profile = ((Read.Accepted) read).profile();
        String json = ProfileText.json(profile);
        assertThat(again(json, Format.JSON)).isEqualTo(profile);
        assertThat(again(ProfileText.yaml(profile), Format.YAML)).isEqualTo(profile);
        Report report = CHECKER.check(profile, Sample.AS_OF, "x");
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        report.programmes().forEach(p -> verdicts.put(p.id(), p.verdict()));
        assertThat(CHECKER.verdicts(profile, Sample.AS_OF)).isEqualTo(verdicts);
        int lot = Math.floorMod(json.hashCode(), 32);
        if (lot < 2) {
            faces(report);
        }
        if (lot == 2) {
            filled(profile, json);
        }
        return true;
    }

    /** Of some, for they take longer. */
    private static void faces(Report report) {
        assertThat(JsonReport.line(report, JsonContent.FULL)).startsWith("{");
        for (Language language : Language.values()) {
            assertThat(TextPrinter.text(ReportDocument.full(report, language), false, 80))
                    .isNotBlank();
            assertThat(MarkdownRenderer.render(ReportDocument.full(report, language))).isNotBlank();
            assertThat(HtmlRenderer.render(ReportDocument.page(report, language)))
                    .doesNotContain("<script>alert");
        }
    }

    private static void filled(Profile profile, String json) throws Exception {
        if (json.length() > CELL) {
            return;
        }
        byte[] book = WORKBOOK.filled(profile, Language.ZH);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(book))) {
            assertThat(workbook.getNumberOfSheets()).isPositive();
        }
        assertThat(((Read.Accepted) WORKBOOKS.read(book, "x.xlsx", Sample.AS_OF)).profile())
                .isEqualTo(profile);
    }

    private static Profile again(String text, Format format) {
        Read read = READER.read(text.getBytes(UTF_8), "x", format, Sample.AS_OF);
        assertThat(read).as(text).isInstanceOf(Read.Accepted.class);
        return ((Read.Accepted) read).profile();
    }
}
