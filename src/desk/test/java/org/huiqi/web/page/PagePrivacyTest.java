package org.huiqi.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

@InChromium
class PagePrivacyTest {
    private static final String NAME = "无锡示例传感科技有限公司";

    private final Advisor advisor = Advisor.atThePage("zh");

    @Test
    @Tag("smoke")
    void no_request_goes_anywhere_else_and_nothing_is_kept() throws IOException {
        requests(); // those of tests before this one
        Advisor.atThePage("zh");
        advisor.loads(Advisor.FIRM, NAME);
        advisor.types("name", "改名");
        advisor.waitsFor(page -> advisor.text("#findings .firm").equals("改名"));
        advisor.one("#language").click();
        advisor.waitsForVerdict("P09", "Needs attestation");
        assertThat(requests())
                .contains(Browser.address() + "assets/desk.js")
                .allMatch(
                        url ->
                                url.startsWith(Browser.address())
                                        || url.startsWith("data:")
                                        || url.startsWith("about:"));
        assertThat(
                        advisor.runs(
                                "return localStorage.length + sessionStorage.length + document.cookie.length"))
                .isEqualTo(0L);
        advisor.hasNothingToComplainAbout();
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

    @Test
    void leaving_with_unsaved_answers_is_warned_of() {
        assertThat(isWarned()).isFalse();
        advisor.types("name", "示例");
        assertThat(isWarned()).isTrue();
    }

    private boolean isWarned() {
        return (Boolean)
                advisor.runs(
                        """
                        const leave = new Event('beforeunload', {cancelable: true});
                        window.dispatchEvent(leave);
                        return leave.defaultPrevented;
                        """);
    }
}
