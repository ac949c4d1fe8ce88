package org.huiqi.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebElement;

/** What if, on the page: fields are changed, the profile is not. */
@InChromium
class PageTrialTest {
    private static final Path FIRM = Path.of("facts/one-point-below-srdi.yaml");
    private static final String NAME = "泰州示例密封件有限公司";
    private static final String PROVINCE = "registration.province";

    @TempDir private Path folder;

    private final Advisor advisor = Advisor.atThePage("zh");

    @AfterEach
    void nothing_is_complained_about() {
        advisor.hasNothingToComplainAbout();
    }

    private void tries() {
        advisor.loads(FIRM, NAME);
        advisor.presses("#try");
        advisor.waitsFor(page -> advisor.one("#trial").isDisplayed());
    }

    private void waitsForChanges(int count) {
        advisor.waitsFor(page -> advisor.all("#trial .changes li").size() == count);
    }

    @Test
    void verdicts_move_beside_a_change_that_is_listed() {
        tries();
        assertThat(advisor.text("#trial .none")).isNotEmpty();
        String verdict = advisor.verdict("P20");
        advisor.types(PROVINCE, "浙江");
        advisor.types("registration.city", "杭州");
        waitsForChanges(2);
        advisor.waitsForVerdict("P20", "不符合");
        assertThat(advisor.text("#trial .changes")).contains("注册省份 江苏 → 浙江");
        advisor.waitsFor(page -> advisor.text("#trial .moves").contains(verdict + " → 不符合"));
        assertThat(advisor.text("#trial .moves")).contains("P20 ");
    }

    @Test
    void changes_are_undone_one_by_one() {
        tries();
        String profile = advisor.profile();
        advisor.types("srdiLocalScore", "8");
        advisor.types("digitalLevel", "3");
        advisor.chooses("ip", "没有");
        waitsForChanges(3);
        assertThat(advisor.text("#trial .changes")).contains("2 项 → 0 项");
        for (int left = 2; left >= 0; left--) {
            WebElement undo = advisor.one("#trial .undo");
            advisor.runs("arguments[0].click()", undo);
            waitsForChanges(left);
        }
        assertThat(advisor.profile()).isEqualTo(profile);
    }

    @Test
    void what_is_thrown_away_leaves_the_profile_as_it_was() {
        tries();
        String profile = advisor.profile();
        advisor.types(PROVINCE, "浙江");
        waitsForChanges(1);
        advisor.presses("#trial-drop");
        advisor.waitsFor(page -> !advisor.one("#trial").isDisplayed());
        assertThat(advisor.profile()).isEqualTo(profile);
        assertThat(advisor.one("#try").isDisplayed()).isTrue();
    }

    @Test
    void where_a_value_came_from_comes_back_with_it() throws IOException {
        Path file = folder.resolve("firm.yaml");
        Files.writeString(file, Files.readString(FIRM) + "origin: {srdiLocalScore: 2024年申报书第3页}\n");
        advisor.loads(file, NAME);
        String profile = advisor.profile();
        String origin = "#profile [data-path='srdiLocalScore'] .origin";
        assertThat(advisor.hiddenText(origin)).contains("2024年申报书第3页");
        advisor.presses("#try");
        advisor.waitsFor(page -> advisor.one("#trial").isDisplayed());
        advisor.types("srdiLocalScore", "8");
        waitsForChanges(1);
        assertThat(advisor.all(origin)).isEmpty();
        advisor.presses("#trial .undo");
        waitsForChanges(0);
        assertThat(advisor.hiddenText(origin)).contains("2024年申报书第3页");
        advisor.types("srdiLocalScore", "9");
        waitsForChanges(1);
        advisor.presses("#trial-drop");
        advisor.waitsFor(page -> !advisor.one("#trial").isDisplayed());
        assertThat(advisor.hiddenText(origin)).contains("2024年申报书第3页");
        assertThat(advisor.profile()).isEqualTo(profile);
    }

    @Test
    void what_is_kept_becomes_the_profile() {
        tries();
        advisor.types("srdiLocalScore", "8");
        waitsForChanges(1);
        advisor.presses("#trial-keep");
        advisor.waitsFor(page -> !advisor.one("#trial").isDisplayed());
        assertThat(advisor.profile()).contains("\"srdiLocalScore\":8");
    }

    @Test
    void another_file_ends_the_trial() {
        tries();
        advisor.types("srdiLocalScore", "8");
        waitsForChanges(1);
        advisor.runs("window.confirm = () => true");
        advisor.hands(Advisor.FIRM);
        advisor.waitsFor(page -> advisor.text("#findings .firm").startsWith("无锡"));
        assertThat(advisor.one("#trial").isDisplayed()).isFalse();
        assertThat(advisor.value("srdiLocalScore")).isEmpty();
    }

    @Test
    void another_day_moves_nothing_by_itself() {
        tries();
        advisor.types("srdiLocalScore", "8");
        waitsForChanges(1);
        advisor.picksDay("2020-01-01");
        advisor.waitsFor(page -> advisor.text("#trial .moves").isEmpty());
        waitsForChanges(1);
    }

    @Test
    void a_trial_goes_on_in_the_other_language() {
        tries();
        advisor.types(PROVINCE, "浙江");
        waitsForChanges(1);
        advisor.presses("#language");
        advisor.waitsFor(page -> advisor.text("#trial-title").startsWith("What if"));
        waitsForChanges(1);
        advisor.waitsFor(page -> advisor.text("#trial .moves").contains("→ Not eligible"));
        advisor.presses("#language");
        advisor.waitsFor(page -> advisor.text("#trial-title").startsWith("试算"));
        advisor.waitsFor(page -> advisor.text("#trial .moves").contains("→ 不符合"));
        advisor.presses("#trial-keep");
        advisor.waitsFor(page -> !advisor.one("#trial").isDisplayed());
    }
}
