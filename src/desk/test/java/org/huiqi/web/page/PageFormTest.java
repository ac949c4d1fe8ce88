package org.huiqi.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

@InChromium
class PageFormTest {
    private static final String REVENUE = "years.2023.revenue";
    private static final String NAME = "无锡示例传感科技有限公司";

    @TempDir private Path folder;

    private final Advisor advisor = Advisor.atThePage("zh");

    @AfterEach
    void nothing_is_complained_about() {
        advisor.hasNothingToComplainAbout();
    }

    @Test
    @Tag("smoke")
    void a_programme_is_decided_as_soon_as_the_form_says_enough() {
        assertThat(advisor.one("#start").isDisplayed()).isTrue();
        advisor.types("registration.province", "浙江");
        advisor.waitsForVerdict("P20", "不符合");
        assertThat(advisor.one("#start").isDisplayed()).isFalse();
        assertThat(advisor.hiddenText("#announcement")).contains("P20 省科技创新券 不符合");
    }

    @Test
    void a_wrong_value_is_told_at_its_field_and_counts_as_not_known() {
        advisor.loads(Advisor.FIRM, NAME);
        advisor.types(REVENUE, "很多");
        advisor.waitsFor(page -> !advisor.fault(REVENUE).isEmpty());
        assertThat(advisor.fault(REVENUE)).startsWith("很多 ").contains("8200万元");
        WebElement input = advisor.field(REVENUE).findElement(By.cssSelector("input"));
        assertThat(input.getDomAttribute("aria-invalid")).isEqualTo("true");
        assertThat(input.getDomAttribute("aria-describedby")).endsWith("e:" + REVENUE);
        advisor.waitsFor(page -> advisor.text("#report-notice").contains("1 处填写有误"));

        advisor.types(REVENUE, "1.2亿元");
        advisor.waitsFor(page -> advisor.fault(REVENUE).isEmpty());
        assertThat(input.getDomAttribute("aria-invalid")).isNull();
        advisor.waitsFor(page -> !advisor.one("#report-notice").isDisplayed());
    }

    @Test
    void a_fault_of_an_entry_is_told_in_its_own_row() {
        advisor.chooses("titles", "有");
        advisor.presses("#part-titles .add");
        advisor.chooses("titles[1].type", "高新技术企业");
        advisor.chooses("titles[2].type", "省级专精特新中小企业");
        advisor.types("titles[2].validTo", "明年");
        advisor.waitsFor(page -> advisor.fault("titles[2].validTo").startsWith("明年 "));
        assertThat(advisor.fault("titles[1].validTo")).isEmpty();
    }

    @Test
    void none_is_not_the_same_as_not_known() {
        assertThat(advisor.profile()).isEqualTo("{\"format\":1}");
        advisor.chooses("titles", "没有");
        assertThat(advisor.profile()).isEqualTo("{\"format\":1,\"titles\":[]}");
        advisor.chooses("titles", "未知");
        assertThat(advisor.profile()).isEqualTo("{\"format\":1}");
    }

    @Test
    void a_date_may_be_written_as_people_write_it() {
        advisor.types("registration.date", "2021年3月5日" + Keys.TAB);
        assertThat(advisor.value("registration.date")).isEqualTo("2021-03-05");
        assertThat(advisor.profile()).contains("\"date\":\"2021-03-05\"");
    }

    @Test
    void a_number_keeps_every_digit() {
        advisor.types(REVENUE, "12345678901234567.123456789");
        assertThat(advisor.profile()).contains("\"revenue\":12345678901234567.123456789}");
    }

    @Test
    void an_entry_that_is_removed_is_gone() {
        advisor.chooses("softwareProducts", "有");
        assertThat(advisor.profile()).contains("\"softwareProducts\":[{\"id\":\"s1\"}]");
        advisor.presses("#part-softwareProducts .remove");
        assertThat(advisor.profile()).isEqualTo("{\"format\":1}");
    }

    @Test
    @Tag("smoke")
    void the_answer_to_the_next_question_goes_into_the_form_and_the_next_one_follows() {
        advisor.presses("#skip");
        String first = advisor.question();
        assertThat(first).isEqualTo("申报单位是哪一类主体？（银行、基金按企业填）");
        new org.openqa.selenium.support.ui.Select(advisor.one("#question select"))
                .selectByVisibleText("企业");
        advisor.presses("#question [type=submit]");
        advisor.waitsFor(page -> !advisor.question().equals(first));
        assertThat(advisor.value("subject.type")).isEqualTo("ENTERPRISE");
    }

    @Test
    void dont_know_brings_the_next_question() {
        String first = advisor.question();
        advisor.presses("#skip");
        assertThat(advisor.question()).isNotEqualTo(first);
        assertThat(advisor.profile()).isEqualTo("{\"format\":1}");
    }

    @Test
    void the_form_shows_where_a_question_is_answered() {
        advisor.presses("#skip");
        advisor.presses("#to-form");
        WebElement focused = advisor.driver().switchTo().activeElement();
        assertThat(focused.getDomAttribute("id")).isEqualTo("f:subject.type");
        assertThat(focused.isDisplayed()).isTrue();
    }

    @Test
    void an_attestation_decides_what_facts_cannot() {
        advisor.loads(Advisor.FIRM, NAME);
        assertThat(advisor.verdict("P09")).isEqualTo("待确认");
        advisor.chooses("attestations.P09-08", "是");
        advisor.waitsForVerdict("P09", "可申报");
        assertThat(advisor.hiddenText("#announcement")).contains("省专精特新中小企业（第二批） 可申报");
    }

    @Test
    void an_entry_is_attested_beside_it_under_the_id_that_it_has() {
        advisor.chooses("softwareProducts", "有");
        advisor.presses("#part-softwareProducts .row > .proof > summary");
        advisor.presses("#part-softwareProducts [data-key=P10-07] label:nth-child(2)");
        assertThat(advisor.profile())
                .contains("\"attestations\":{\"P10-07@s1\":{\"value\":true,\"edition\":");
        WebElement id = advisor.one("#part-softwareProducts .row [data-name=id] input");
        id.clear();
        id.sendKeys("云平台");
        assertThat(advisor.profile())
                .contains("\"attestations\":{\"P10-07@云平台\":{\"value\":true,\"edition\":");
        advisor.chooses("softwareProducts", "没有");
        assertThat(advisor.profile()).isEqualTo("{\"format\":1,\"softwareProducts\":[]}");
    }

    @Test
    void the_attestation_of_an_entry_in_a_file_is_found_beside_it() throws IOException {
        String file =
                "{\"format\":1,\"name\":\"甲\",\"softwareProducts\":[{\"id\":\"a\"},{\"id\":\"b\"}],"
                        + "\"attestations\":{\"P10-07@b\":{\"value\":true,\"by\":\"李工\"},\"P10-07@c\":false}}";
        advisor.loads(Files.writeString(folder.resolve("甲.json"), file), "甲");
        assertThat(advisor.profile())
                .endsWith(
                        "\"attestations\":{\"P10-07@b\":{\"value\":true,\"by\":\"李工\"},\"P10-07@c\":false}}");
        assertThat(
                        advisor.all(
                                "#part-softwareProducts .row:nth-child(2) [data-key=P10-07] input[value=true]:checked"))
                .hasSize(1);
    }

    @Test
    void the_other_language_keeps_everything_that_was_typed() {
        advisor.loads(Advisor.FIRM, NAME);
        advisor.types(REVENUE, "很多");
        advisor.waitsFor(page -> !advisor.fault(REVENUE).isEmpty());
        String before = advisor.profile();
        advisor.one("#language").click();
        advisor.waitsFor(page -> advisor.fault(REVENUE).contains("万元 (10 000 yuan)"));
        assertThat(advisor.text("h1")).isEqualTo("Eligibility for enterprise support programmes");
        assertThat(advisor.one("#as-of").getDomProperty("value")).isEqualTo(Advisor.DAY);
        assertThat(advisor.profile()).isEqualTo(before);
        advisor.waitsForVerdict("P09", "Needs attestation");
    }

    @Test
    void an_answer_that_was_overtaken_is_not_shown() {
        advisor.runs(
                """
                const real = window.fetch;
                let calls = 0;
                window.fetch = (path, options) => {
                  calls += 1;
                  const answer = real(path, {...options, signal: undefined});
                  return calls === 1 ? new Promise((go) => { window.late = () => go(answer); }) : answer;
                };
                """);
        advisor.types("registration.province", "浙江");
        advisor.waitsFor(page -> advisor.runs("return typeof window.late").equals("function"));
        advisor.types("registration.province", "江苏");
        advisor.waitsFor(page -> !advisor.one("#start").isDisplayed());
        String shown = advisor.verdict("P20");
        advisor.runs("window.late()");
        advisor.types("name", "示例");
        advisor.waitsFor(page -> advisor.text("#findings .firm").equals("示例"));
        assertThat(advisor.hiddenText("#announcement")).doesNotContain("P20");
        assertThat(advisor.verdict("P20")).isEqualTo(shown).isNotEqualTo("不符合");
    }

    @Test
    void who_is_no_longer_known_to_the_server_is_told_what_to_do_and_loses_nothing() {
        advisor.runs("window.fetch = async () => new Response('', {status: 401})");
        advisor.types("name", "甲");
        advisor.waitsFor(page -> advisor.text("#report-notice").startsWith("需要重新输入口令"));
        advisor.one("#language").click();
        assertThat(advisor.text("h1")).isEqualTo("企业政策申报资格核对");
        assertThat(advisor.value("name")).isEqualTo("甲");
    }

    @Test
    void the_keyboard_alone_is_enough() {
        advisor.loads(Advisor.FIRM, NAME);
        String first = advisor.question();
        advisor.one("#question input:checked").sendKeys(Keys.ARROW_RIGHT, Keys.ENTER);
        advisor.waitsFor(page -> !advisor.question().equals(first));
        advisor.one("#P09 > summary").sendKeys(Keys.ENTER);
        advisor.waitsFor(page -> advisor.one("#P09 .criteria").isDisplayed());
    }
}
