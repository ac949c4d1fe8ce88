package org.huiqi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.huiqi.web.WebServer;
import org.huiqi.web.page.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/** An officer at the page about the rules. Skipped without Debian's Chromium and its driver. */
@Tag("access")
class RulesPageTest {
    @TempDir private static Path folder;

    private static WebServer server;
    private static ChromeDriver driver;

    @BeforeAll
    static void start() {
        assumeTrue(Chromium.isHere(), Chromium.MISSING);
        server =
                RulesServer.start(
                        null,
                        line -> {},
                        "--cases",
                        "facts/cases/P14-titles.yaml",
                        "--firms",
                        "facts");
        driver = Chromium.start(folder);
    }

    @AfterAll
    static void stop() {
        if (driver != null) {
            driver.quit();
        }
        if (server != null) {
            server.close();
        }
    }

    private static void opens(String path, int width) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        driver.get(server.address() + path);
    }

    private static WebElement one(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    private static void waitsFor(String selector, String text) {
        new WebDriverWait(driver, Duration.ofSeconds(60), Duration.ofMillis(20))
                .until(page -> one(selector).getText().contains(text));
    }

    private static void waitsForCases() {
        new WebDriverWait(driver, Duration.ofSeconds(60), Duration.ofMillis(20))
                .until(page -> !driver.findElements(By.cssSelector("[data-of] .badge")).isEmpty());
    }

    private static void picksDay() {
        driver.executeScript("document.querySelector('#day').value = '2024-09-20'");
    }

    private static WebElement form(String number) {
        return one("[data-number=\"" + number + "\"]");
    }

    private static void tries(String number, String to) {
        WebElement input = form(number).findElement(By.name("to"));
        input.clear();
        input.sendKeys(to);
        form(number).findElement(By.cssSelector(".button")).click();
    }

    @Test
    @Tag("smoke")
    void another_number_tells_winners_and_losers_at_once() {
        opens("rules/P14?lang=zh", 1280);
        waitsForCases();
        picksDay();
        String outcome = "[data-number=\"P14-07\"] .outcome";
        tries("P14-07", "80000");
        waitsFor(outcome, "徐州示例工程机械股份有限公司");
        assertThat(one(outcome).getText()).contains("100000 → 80000", "得到", "./huiqi lint");
        tries("P14-07", "200000");
        waitsFor(outcome, "100000 → 200000");
        assertThat(one(outcome).getText()).doesNotContain("得到");
        assertThat(driver.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
    }

    @Test
    void firms_of_a_file_are_compared_in_the_place_of_the_samples() throws IOException {
        Path firms =
                Files.writeString(
                        folder.resolve("firms.jsonl"),
                        "{\"format\":1,\"name\":\"<b>甲</b>\"}\n{\"format\":1}\nnonsense\n");
        opens("rules/P14?lang=en", 1280);
        waitsForCases();
        one("#upload").sendKeys(firms.toString());
        tries("P14-07", "80000");
        waitsFor("[data-number=\"P14-07\"] .outcome", "2 firms compared");
        assertThat(one("[data-number=\"P14-07\"] .outcome").getText())
                .contains("1 refused", "firms.jsonl:3");
        assertThat(driver.findElements(By.cssSelector(".outcome b"))).isEmpty();
    }

    @Test
    void mutants_are_tried_when_the_button_is_pressed_and_not_before() {
        opens("rules/P14?lang=en", 1280);
        waitsForCases();
        String place = "[data-part=\"mutants\"][data-of=\"P14-07\"]";
        assertThat(driver.findElements(By.cssSelector("[data-survivors]"))).isEmpty();
        one(place + " button").click();
        waitsFor(place, "survived");
        assertThat(driver.findElements(By.cssSelector("[data-survivors]"))).hasSize(1);
    }

    @Test
    void the_edited_file_is_saved() throws Exception {
        opens("rules/P14?lang=zh", 1280);
        WebElement input = form("P14-07").findElement(By.name("to"));
        input.clear();
        input.sendKeys("70000");
        form("P14-07").findElement(By.cssSelector(".download")).click();
        Path saved = folder.resolve("P14.drl");
        new WebDriverWait(driver, Duration.ofSeconds(20), Duration.ofMillis(20))
                .until(page -> Files.exists(saved));
        assertThat(Files.readString(saved)).contains("salesRevenue( 2023 ) >= 70000 )");
    }

    @ParameterizedTest
    @CsvSource({
        "rules?lang=zh, 1280, light",
        "rules/P14?lang=en, 1280, dark",
        "rules/srdi-2022?lang=zh, 768, light",
        "rules/P14?lang=zh, 390, dark",
        "rules/P24?lang=en, 320, light"
    })
    void axe_finds_nothing_and_nothing_sticks_out(String path, int width, String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        opens(path, width);
        if (path.contains("P14")) {
            waitsForCases();
            picksDay();
            tries("P14-07", "80000");
            waitsFor("[data-number=\"P14-07\"] .outcome", "100000 → 80000");
            one("[data-of=\"P14-05a\"] summary").click();
        }
        assertThat(Chromium.violations(driver)).isEmpty();
        assertThat((Long) driver.executeScript("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
    }
}
