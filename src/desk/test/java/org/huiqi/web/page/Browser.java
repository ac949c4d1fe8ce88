package org.huiqi.web.page;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
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

/**
 * One Chromium and one server for all tests of the page. Without Chromium the tests are skipped,
 * which is said once.
 */
final class Browser implements ExecutionCondition, BeforeAllCallback {
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
        if (Chromium.isHere()) {
            return ConditionEvaluationResult.enabled("Chromium is here");
        }
        store(context)
                .getOrComputeIfAbsent(
                        "missing",
                        key -> {
                            System.out.println(Chromium.MISSING);
                            return key;
                        });
        return ConditionEvaluationResult.disabled(Chromium.MISSING);
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
                    WebServer.start(SharedChecker.CHECKER, settings),
                    Chromium.start(downloads),
                    downloads);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
