package org.huiqi.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huiqi.Sample;
import org.huiqi.SharedChecker;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Programme;
import org.huiqi.excel.ProfileWorkbook;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Format;
import org.huiqi.profile.reading.Profiles;
import org.huiqi.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** What comes into the page and goes out of it: workbooks, downloads, prints, requests. */
@InChromium
class PageFilesTest {
    private static final String NAME = "无锡示例传感科技有限公司";

    @TempDir private Path folder;

    private final Advisor advisor = Advisor.atThePage("zh");

    @AfterEach
    void nothing_is_complained_about() {
        advisor.hasNothingToComplainAbout();
    }

    private static Profile firm() throws IOException {
        return Sample.read(Files.readString(Advisor.FIRM), Format.YAML, Sample.AS_OF);
    }

    private String formAsCanonicalJson() {
        Profile profile = Sample.read(advisor.profile(), Format.JSON, Sample.AS_OF);
        return Profiles.canonicalJson(profile);
    }

    @Test
    void a_workbook_fills_the_form_as_it_was_filled_in() throws IOException {
        byte[] workbook =
                new ProfileWorkbook(SharedChecker.CHECKER.pack()).filled(firm(), Language.ZH);
        advisor.loads(Files.write(folder.resolve("客户.xlsx"), workbook), NAME);
        assertThat(advisor.text("#file-notice")).isEqualTo("已载入：客户.xlsx");
        assertThat(formAsCanonicalJson()).isEqualTo(Profiles.canonicalJson(firm()));
        assertThat(advisor.verdict("P09")).isEqualTo("待确认");
    }

    @Test
    @Tag("smoke")
    void reports_and_the_profile_are_downloaded() throws IOException {
        advisor.loads(Advisor.FIRM, NAME);
        assertThat(text(download("#report .downloads", "[data-download=html]", "-2024-09-20.html")))
                .startsWith("<!doctype html>")
                .contains("<h1>" + NAME + "</h1>");
        assertThat(text(download("#report .downloads", "[data-download=json]", "-2024-09-20.json")))
                .contains("\"asOf\" : \"2024-09-20\"");
        byte[] report = download("#report .downloads", "[data-download=xlsx]", "-2024-09-20.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(report))) {
            assertThat(workbook.getNumberOfSheets()).isGreaterThan(3);
        }
        byte[] yaml = download("#form .menu", "[data-save=yaml]", ".yaml");
        assertThat(Profiles.canonicalJson(Sample.read(text(yaml), Format.YAML, Sample.AS_OF)))
                .isEqualTo(Profiles.canonicalJson(firm()));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }

    private byte[] download(String menu, String button, String ending) throws IOException {
        Path file = Browser.downloads().resolve(NAME + ending);
        advisor.driver()
                .executeCdpCommand(
                        "Browser.setDownloadBehavior",
                        Map.of(
                                "behavior",
                                "allow",
                                "downloadPath",
                                Browser.downloads().toString()));
        advisor.presses(menu + " > summary");
        advisor.presses(menu + " " + button);
        // The browser holds the name with an empty file until the content takes its place.
        advisor.waitsFor(page -> file.toFile().length() > 0);
        return Files.readAllBytes(file);
    }

    @Test
    void the_print_holds_every_programme_whatever_is_picked_out() throws IOException {
        advisor.loads(Advisor.FIRM, NAME);
        advisor.presses(".counts [data-verdict=ELIGIBLE]");
        List<String> ids = Sample.EDITION.programmes().stream().map(Programme::id).toList();
        assertThat(printed()).contains(NAME).contains(ids).doesNotContain("把资料文件拖到这里");
    }

    @Test
    void what_is_unfolded_is_printed_unfolded() throws IOException {
        advisor.loads(Advisor.FIRM, NAME);
        advisor.presses("#P09 > summary");
        List<String> criteria =
                Sample.EDITION.programme("P09").criteria().stream().map(Criterion::id).toList();
        assertThat(printed()).contains(criteria);
    }

    private String printed() throws IOException {
        Map<String, Object> print =
                advisor.driver()
                        .executeCdpCommand(
                                "Page.printToPDF",
                                Map.of("preferCSSPageSize", true, "printBackground", true));
        byte[] pdf = Base64.getDecoder().decode((String) print.get("data"));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    @Tag("smoke")
    void no_request_goes_anywhere_else_and_nothing_is_kept() throws IOException {
        requests(); // those of tests before this one
        Advisor.atThePage("zh");
        advisor.loads(Advisor.FIRM, NAME);
        advisor.types("name", "改名");
        advisor.waitsFor(page -> advisor.text("#findings .firm").equals("改名"));
        advisor.presses("#language");
        advisor.waitsFor(page -> advisor.verdict("P09").equals("Needs attestation"));
        assertThat(requests())
                .contains(Browser.address() + "assets/desk.js")
                .allMatch(
                        url ->
                                url.startsWith(Browser.address())
                                        || url.startsWith("data:")
                                        || url.startsWith("about:"));
        String kept = "return localStorage.length + sessionStorage.length + document.cookie.length";
        assertThat(advisor.runs(kept)).isEqualTo(0L);
    }

    private List<String> requests() throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<String> urls = new ArrayList<>();
        for (LogEntry entry : advisor.driver().manage().logs().get(LogType.PERFORMANCE)) {
            JsonNode message = json.readTree(entry.getMessage()).path("message");
            if (message.path("method").asText().equals("Network.requestWillBeSent")) {
                urls.add(message.path("params").path("request").path("url").asText());
            }
        }
        return urls;
    }
}
