package org.huiqi.web.page;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.logging.Level;
import org.huiqi.SharedChecker;
import org.huiqi.web.Limits;
import org.huiqi.web.Settings;
import org.huiqi.web.WebServer;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * One Chromium and one server for all tests of the page. Without Debian's {@code chromium} and
 * {@code chromium-driver} the tests are skipped, which is said once.
 */
final class Browser implements ExecutionCondition, BeforeAllCallback {
    private static final File CHROMIUM = new File("/usr/bin/chromium");
    private static final File DRIVER = new File("/usr/bin/chromedriver");
    private static final String MISSING =
            "The browser tests of the page are skipped: /usr/bin/chromium and /usr/bin/chromedriver"
                    + " are not both here (Debian: apt-get install chromium chromium-driver"
                    + " fonts-noto-cjk)";

    private static Started started;

    /** What runs until the last test is done. */
    private record Started(WebServer server, ChromeDriver driver, Path downloads)
            implements AutoCloseable {
        @Override
        public void close() throws IOException {
            driver.quit();
            server.close();
            try (var files = Files.list(downloads)) {
                files.map(Path::toFile).forEach(File::delete);
            }
            Files.delete(downloads);
        }
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (CHROMIUM.canExecute() && DRIVER.canExecute()) {
            return ConditionEvaluationResult.enabled("Chromium is here");
        }
        store(context)
                .getOrComputeIfAbsent(
                        "missing",
                        key -> {
                            System.out.println(MISSING);
                            return key;
                        });
        return ConditionEvaluationResult.disabled(MISSING);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        started = store(context).getOrComputeIfAbsent("started", key -> start(), Started.class);
    }

    private static ExtensionContext.Store store(ExtensionContext context) {
        return context.getRoot().getStore(Namespace.create(Browser.class));
    }

    static ChromeDriver driver() {
        return started.driver();
    }

    static String address() {
        return started.server().address().toString();
    }

    static Path downloads() {
        return started.downloads();
    }

    private static Started start() {
        Settings settings = new Settings(InetAddress.getLoopbackAddress(), 0, null, Limits.DEFAULT);
        try {
            Path downloads = Files.createTempDirectory("huiqi-downloads");
            return new Started(
                    WebServer.start(SharedChecker.CHECKER, settings), chromium(), downloads);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ChromeDriver chromium() {
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
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", "zh-CN,zh"));
        ChromeDriverService service =
                new ChromeDriverService.Builder().usingDriverExecutable(DRIVER).build();
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(2));
        return driver;
    }
}
