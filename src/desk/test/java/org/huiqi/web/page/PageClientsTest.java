package org.huiqi.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** The first question, going back, pickers, and several firms side by side. */
@InChromium
class PageClientsTest {
    private static final String NAME = "无锡示例传感科技有限公司";

    private static boolean asksWhich(Advisor advisor) {
        return advisor.hiddenText("#question .asked").contains("这些当中准备申报哪些");
    }

    @Test
    void the_first_question_is_one_choice_of_many_and_can_be_taken_back() {
        Advisor advisor = Advisor.atThePage("zh");
        assertThat(asksWhich(advisor)).isTrue();
        advisor.one("#question input[value='softwareProducts']").click();
        advisor.presses("#question button[type='submit']");
        advisor.waitsFor(page -> !asksWhich(advisor));
        assertThat(
                        advisor.runs(
                                "return document.querySelector('.list[data-path=courses]').dataset.state"))
                .isEqualTo("none");
        assertThat(
                        advisor.runs(
                                "return document.querySelector('.list[data-path=softwareProducts]').dataset.state"))
                .isEqualTo("");
        advisor.presses("#back");
        advisor.waitsFor(page -> asksWhich(advisor));
        assertThat(
                        advisor.runs(
                                "return document.querySelector('.list[data-path=courses]').dataset.state"))
                .isEqualTo("");
    }

    @Test
    void what_follows_from_an_answer_is_filled_in() {
        Advisor advisor = Advisor.atThePage("zh");
        advisor.types("registration.province", "江苏省");
        advisor.waitsFor(
                page ->
                        "true"
                                .equals(
                                        advisor.field("subject.mainlandRegistered")
                                                .findElement(By.cssSelector("input:checked"))
                                                .getDomProperty("value")));
        assertThat(advisor.hiddenText("#question .followed")).contains("境内登记");
    }

    @Test
    void places_and_industries_are_offered_by_name_and_code() {
        Advisor advisor = Advisor.atThePage("zh");
        assertThat(
                        advisor.field("industry.code")
                                .findElement(By.cssSelector("input"))
                                .getDomAttribute("list"))
                .isEqualTo("d:industry");
        assertThat(advisor.hiddenText("#d\\:industry option[value='C3562']"))
                .contains("半导体器件专用设备制造");
        assertThat(advisor.hiddenText("#d\\:county option[value='昆山市']")).isEqualTo("苏州");
        assertThat(advisor.all("#d\\:province option")).hasSize(34);
    }

    @Test
    void several_firms_stand_in_a_list_with_their_overview() {
        Advisor advisor = Advisor.atThePage("zh");
        advisor.loads(Advisor.FIRM, NAME);
        advisor.presses("#new-client");
        advisor.waitsFor(page -> advisor.all("#clients tbody tr").size() == 2);
        assertThat(advisor.hiddenText("#clients tbody tr:first-child")).startsWith(NAME + "3");
        assertThat(advisor.value("name")).isEmpty();
        advisor.presses("#clients [data-client='0']");
        advisor.waitsFor(page -> advisor.value("name").equals(NAME));
        advisor.waitsFor(
                page ->
                        "true"
                                .equals(
                                        advisor.one("#clients [data-client='0']")
                                                .getDomAttribute("aria-current")));
    }

    @Test
    void a_second_file_asks_before_it_replaces_the_first() {
        Advisor advisor = Advisor.atThePage("zh");
        advisor.loads(Advisor.FIRM, NAME);
        advisor.runs(
                "window.asked = 0; window.confirm = () => { window.asked += 1; return false; }");
        advisor.runs("document.querySelector('#file').value = ''");
        advisor.one("#file")
                .sendKeys(
                        java.nio.file.Path.of("facts/sparse-profile.yaml")
                                .toAbsolutePath()
                                .toString());
        advisor.waitsFor(page -> Long.valueOf(1).equals(advisor.runs("return window.asked")));
        assertThat(advisor.value("name")).isEqualTo(NAME);
    }

    @Test
    void conditions_of_standards_have_their_fields() {
        Advisor advisor = Advisor.atThePage("zh");
        assertThat(advisor.field("attestations.HN-8").isDisplayed()).isTrue();
    }
}
