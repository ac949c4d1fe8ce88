package org.huiqi.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A person at the page. */
final class Advisor {
    /** A day on which most windows of the handbook are open. */
    static final String DAY = "2024-09-20";

    static final Path FIRM = Path.of("facts/first-time-srdi-applicant.yaml");

    /** What Chromium itself says of a 422, which the page expects and tells in its own words. */
    private static final String EXPECTED = "status of 422";

    private final ChromeDriver driver = Browser.driver();
    private final WebDriverWait wait = new WebDriverWait(driver, Duration.ofSeconds(15));

    private Advisor() {
        wait.ignoring(StaleElementReferenceException.class).pollingEvery(Duration.ofMillis(20));
    }

    /** Opens the page afresh and waits for its first question. */
    static Advisor atThePage(String language) {
        Advisor advisor = new Advisor();
        advisor.sees(1280, 900);
        advisor.driver.get("about:blank");
        advisor.log();
        advisor.driver.get(Browser.address() + "?lang=" + language);
        advisor.waitsFor(page -> advisor.one("#question").isDisplayed());
        advisor.picksDay(DAY);
        return advisor;
    }

    ChromeDriver driver() {
        return driver;
    }

    /** A screen of this size. */
    void sees(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    WebElement one(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    String text(String selector) {
        return one(selector).getText();
    }

    /** Text that need not be in sight. */
    String hiddenText(String selector) {
        return one(selector).getDomProperty("textContent");
    }

    <T> T waitsFor(Function<WebDriver, T> seen) {
        return wait.until(seen);
    }

    Object runs(String script, Object... arguments) {
        return ((JavascriptExecutor) driver).executeScript(script, arguments);
    }

    void picksDay(String day) {
        runs(
                "const day = document.querySelector('#as-of'); day.value = arguments[0];"
                        + "day.dispatchEvent(new Event('change', {bubbles: true}))",
                day);
        waitsForAnAnswer(day);
    }

    private void waitsForAnAnswer(String day) {
        waitsFor(page -> hiddenText("#findings .facts").contains(day));
    }

    /** Opens the part of the form that a field stands in, and brings the field into sight. */
    WebElement field(String path) {
        WebElement field = one("#profile .field[data-path='" + path + "']");
        runs(
                "for (let at = arguments[0]; at; at = at.parentElement) if ('open' in at) at.open = true;"
                        + "arguments[0].scrollIntoView({block: 'center'})",
                field);
        return field;
    }

    /** A field by its path, or what a selector of an id finds. */
    private WebElement place(String path) {
        return path.startsWith("#") ? one(path) : field(path);
    }

    void types(String path, String text) {
        WebElement input = place(path).findElement(By.cssSelector("input"));
        input.clear();
        input.sendKeys(text);
    }

    void chooses(String path, String answer) {
        WebElement field = place(path);
        List<WebElement> selects = field.findElements(By.cssSelector("select"));
        if (selects.isEmpty()) {
            field.findElement(By.xpath(".//label[normalize-space()='" + answer + "']")).click();
        } else {
            new Select(selects.get(0)).selectByVisibleText(answer);
            // A person's choice is input as well; that of the driver is a change only.
            runs("arguments[0].dispatchEvent(new Event('input', {bubbles: true}))", selects.get(0));
        }
    }

    String value(String path) {
        return field(path).findElement(By.cssSelector("input, select")).getDomProperty("value");
    }

    /** The fault that is told at a field; empty where there is none. */
    String fault(String path) {
        return field(path).findElement(By.cssSelector(".fault")).getText();
    }

    void presses(String selector) {
        WebElement button = one(selector);
        runs("arguments[0].scrollIntoView({block: 'center'})", button);
        button.click();
    }

    /** What the page asks first. */
    String question() {
        return text("#question .asked legend, #question .asked label");
    }

    /** Chooses a file and waits for what is said of it. */
    void hands(Path file) {
        one("#file").sendKeys(file.toAbsolutePath().toString());
        waitsFor(page -> !one("#file-notice").getText().isEmpty());
    }

    /**
     * Chooses a file that is accepted, and waits for its report; lets it replace what was there.
     */
    void loads(Path file, String name) {
        runs("window.confirm = () => true");
        hands(file);
        waitsFor(page -> text("#findings .firm").equals(name));
    }

    /** The word of a programme's verdict. */
    String verdict(String id) {
        return hiddenText("#" + id + " .badge");
    }

    /** Programmes in sight. */
    List<String> programmes() {
        return all("#findings .entry").stream()
                .filter(WebElement::isDisplayed)
                .map(entry -> entry.getDomAttribute("id"))
                .toList();
    }

    void opens(String id) {
        presses("#" + id + " > summary");
        waitsFor(page -> one("#" + id).getDomAttribute("open") != null);
    }

    /** The profile that the form says, as JSON. */
    String profile() {
        return (String)
                driver.executeAsyncScript(
                        """
                        const done = arguments[0];
                        Promise.all([import('/assets/form.js'), import('/assets/json.js')]).then(
                            ([form, json]) => done(json.stringify(form.read(document.querySelector('#profile')))));
                        """);
    }

    /** What Chromium had to complain about since it was asked last. */
    List<String> log() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .filter(message -> !message.contains(EXPECTED))
                .toList();
    }

    void hasNothingToComplainAbout() {
        assertThat(log()).isEmpty();
    }
}
