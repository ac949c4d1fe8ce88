package org.huiqi.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.huiqi.report.print.HtmlRenderer;
import org.jspecify.annotations.Nullable;

/**
 * Files of the page, from the class path: those beside this class in {@code assets/}, the style of
 * the report, and nothing else. A browser keeps them and asks each time whether they are still the
 * same.
 */
final class Assets {
    static final String PATH = "/assets/";

    private static final String REPORT_STYLE = "report.css";

    /** Names that lead nowhere but into the folder. */
    private static final Pattern NAME =
            Pattern.compile("[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)*\\.([a-z0-9]+)");

    private static final Map<String, String> TYPES =
            Map.of("css", "text/css;charset=utf-8", "js", "text/javascript;charset=utf-8");

    private final Map<String, Answer> files = new ConcurrentHashMap<>();

    Answer answer(Call call) throws ProblemException {
        String name = call.segment();
        var match = NAME.matcher(name);
        String type = match.matches() ? TYPES.get(match.group(1)) : null;
        Answer file = type == null ? null : files.computeIfAbsent(name, n -> file(n, type));
        if (file == null) {
            throw ProblemException.notFound();
        }
        return file;
    }

    private static @Nullable Answer file(String name, String type) {
        try (InputStream in = Assets.class.getResourceAsStream("assets/" + name)) {
            if (in == null && !name.equals(REPORT_STYLE)) {
                return null;
            }
            byte[] bytes =
                    in == null
                            ? HtmlRenderer.style().getBytes(StandardCharsets.UTF_8)
                            : in.readAllBytes();
            return Answer.of(type, bytes).kept();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
