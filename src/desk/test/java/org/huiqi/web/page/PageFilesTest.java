package org.huiqi.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huiqi.Sample;
import org.huiqi.SharedChecker;
import org.huiqi.excel.ProfileWorkbook;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Format;
import org.huiqi.profile.reading.Profiles;
import org.huiqi.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@InChromium
class PageFilesTest {
    private static final String NAME = "无锡示例传感科技有限公司";

    @TempDir private Path folder;

    private final Advisor advisor = Advisor.atThePage("zh");

    @AfterEach
    void nothing_is_complained_about() {
        advisor.hasNothingToComplainAbout();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
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
    void a_file_that_cannot_be_read_says_why_and_leaves_the_form_alone() throws IOException {
        advisor.types("name", "原来的");
        advisor.hands(file("bad.yaml", "format: 1\nname: [\n"));
        assertThat(advisor.text("#file-notice")).contains("bad.yaml 没有载入", "bad.yaml:");
        assertThat(advisor.value("name")).isEqualTo("原来的");
    }

    private static final String FAULTY =
            """
            format: 1
            nmae: 乙
            name: 甲
            registration: {province: 江苏, date: 2023-02-30}
            subject: {type: COMPANY, legalPerson: true}
            titles: [{type: HNTE}, {type: HTNE, validTo: 2026-01-01}]
            softwareProducts: [{id: s1, rdExpense: 350}, 漏写]
            attestations: {P09-08: 大概}
            """;

    @Test
    @Tag("smoke")
    void a_file_with_faults_fills_in_the_rest_and_its_faults_stand_at_their_fields()
            throws IOException {
        advisor.loads(file("faulty.yaml", FAULTY), "甲");
        assertThat(advisor.text("#file-notice"))
                .contains("已载入：faulty.yaml。其中 6 处有误", "nmae", "2023-02-30", "COMPANY", "HTNE");
        advisor.waitsFor(page -> advisor.text("#report-notice").contains("5 处填写有误"));
        assertThat(advisor.profile())
                .contains("\"province\":\"江苏\"", "\"legalPerson\":true", "\"type\":\"HNTE\"")
                .contains("\"rdExpense\":350");
        assertThat(advisor.value("registration.date")).isEqualTo("2023-02-30");
        assertThat(advisor.fault("registration.date")).startsWith("2023-02-30 ");
        assertThat(advisor.fault("subject.type")).isEqualTo("COMPANY 不是可用的值；请从选项中选择");
        assertThat(advisor.hiddenText("#part-titles .row:nth-child(2) .fault:not([hidden])"))
                .startsWith("HTNE ");
        assertThat(
                        advisor.hiddenText(
                                "#part-softwareProducts .row:nth-child(2) .fault:not([hidden])"))
                .startsWith("漏写 ");
        assertThat(advisor.fault("attestations.P09-08")).startsWith("大概 ");
    }

    @Test
    void an_entry_without_an_id_is_told_once_and_the_rest_is_reported() throws IOException {
        String text = "format: 1\nname: 甲\nbonds: [{type: OTHER}, {id: b2, type: OTHER}]\n";
        advisor.loads(file("no-id.yaml", text), "甲");
        advisor.waitsFor(page -> advisor.text("#report-notice").contains("1 处填写有误"));
        assertThat(advisor.hiddenText("#part-bonds .row .fault:not([hidden])"))
                .isEqualTo("缺少编号 id；请给这一项一个编号，如 id: s1");
    }

    @Test
    void a_fault_of_a_file_goes_where_somebody_writes_and_stays_elsewhere() throws IOException {
        advisor.loads(file("faulty.yaml", FAULTY), "甲");
        advisor.chooses("subject.type", "企业");
        advisor.waitsFor(page -> advisor.text("#report-notice").contains("4 处填写有误"));
        assertThat(advisor.fault("subject.type")).isEmpty();
        advisor.presses("#part-softwareProducts .row:nth-child(2) .remove");
        advisor.waitsFor(page -> advisor.text("#report-notice").contains("3 处填写有误"));
        advisor.one("#language").click();
        advisor.waitsFor(
                page -> advisor.fault("attestations.P09-08").contains("is not an attestation"));
        assertThat(advisor.hiddenText("#part-titles .row:nth-child(2) .fault:not([hidden])"))
                .startsWith("HTNE is not");
    }

    @Test
    void another_kind_of_file_is_not_even_sent() throws IOException {
        advisor.hands(file("notes.txt", "x"));
        assertThat(advisor.text("#file-notice"))
                .isEqualTo("notes.txt 不是 .xlsx、.xls、.csv、.yaml、.yml 或 .json 文件。");
    }

    @Test
    void a_script_in_a_file_is_shown_and_never_run() {
        String name = "<script>window.hacked=1</script><img src=x onerror=window.hacked=1>";
        advisor.runs(
                """
                const text = JSON.stringify({format: 1, name: arguments[0], softwareProducts: [{id: arguments[0]}],
                  note: '</template></form>' + arguments[0], attestations: {'P09-08': {value: true, by: arguments[0]}}});
                const dropped = new DataTransfer();
                dropped.items.add(new File([text], arguments[0].slice(0, 20) + '.json'));
                window.dispatchEvent(new DragEvent('drop', {dataTransfer: dropped, cancelable: true}));
                """,
                name);
        advisor.waitsFor(page -> advisor.text("#findings .firm").equals(name));
        assertThat(advisor.value("name")).isEqualTo(name);
        advisor.opens("P10");
        assertThat(advisor.runs("return window.hacked")).isNull();
        assertThat(advisor.all("#findings img, #findings script, #form img")).isEmpty();
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
        advisor.waitsFor(page -> Files.exists(file));
        return Files.readAllBytes(file);
    }
}
