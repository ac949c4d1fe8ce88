package org.huiqi.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Debian's Chromium without a screen, for the tests of pages, here and in the application. */
public final class Chromium {
    /** What is said where it is missing. */
    public static final String MISSING =
            "The browser tests are skipped: /usr/bin/chromium and /usr/bin/chromedriver are not"
                    + " both here (Debian: apt-get install chromium chromium-driver"
                    + " fonts-noto-cjk)";

    private static final File CHROMIUM = new File("/usr/bin/chromium");
    private static final File DRIVER = new File("/usr/bin/chromedriver");
    private static final String AXE = axe();
    private static final String CONTRAST = "color-contrast";

    private Chromium() {}

    /** Whether it and its driver are installed. */
    public static boolean isHere() {
        return CHROMIUM.canExecute() && DRIVER.canExecute();
    }

    /**
     * Starts it in Chinese, with a window of 1280 × 900. Who calls it quits it.
     *
     * @param downloads the folder in which it saves files
     */
    public static ChromeDriver start(Path downloads) {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM);
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=1280,900");
        options.setCapability("goog:loggingPrefs", logs);
        options.setExperimentalOption(
                "prefs",
                Map.of(
                        "intl.accept_languages",
                        "zh-CN,zh",
                        "download.default_directory",
                        downloads.toString()));
        ChromeDriverService service =
                new ChromeDriverService.Builder().usingDriverExecutable(DRIVER).build();
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(2));
        return driver;
    }

    /** What axe finds in the page that is open: rule, place and what to do. */
    public static List<String> violations(ChromeDriver driver) {
        return violations(driver, Map.of());
    }

    /** The same but for contrast, which takes most of the time. */
    static List<String> violationsButContrast(ChromeDriver driver) {
        return violations(driver, Map.of("rules", Map.of(CONTRAST, Map.of("enabled", false))));
    }

    /** Contrast alone. */
    static List<String> contrast(ChromeDriver driver) {
        return violations(driver, Map.of("runOnly", List.of(CONTRAST)));
    }

    @SuppressWarnings("unchecked")
    private static List<String> violations(ChromeDriver driver, Map<String, ?> options) {
        driver.executeScript(AXE);
        return (List<String>)
                driver.executeAsyncScript(
                        """
                        const [options, done] = arguments;
                        axe.run({resultTypes: ['violations'], ...options}).then((found) => done(found.violations
                          .flatMap((violation) => violation.nodes.map(
                            (node) => `${violation.id}: ${node.target} ${node.failureSummary}`))));
                        """,
                        options);
    }

    private static String axe() {
        try (InputStream axe = Chromium.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(axe).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
