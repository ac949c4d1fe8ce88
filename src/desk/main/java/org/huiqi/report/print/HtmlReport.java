package org.huiqi.report.print;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import gg.jte.output.WriterOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.huiqi.Report;
import org.huiqi.report.view.ReportView;
import org.huiqi.text.Language;

/**
 * The report as one HTML file that needs nothing else: no script, no network, no font. Light and
 * dark, for screen, phone and A4. Every value is escaped.
 *
 * <p>Needs {@code gg.jte:jte-runtime}, an optional dependency. The templates in {@code
 * main/jte/report} are compiled with the classes.
 */
public final class HtmlReport {
    static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(
                    null,
                    ContentType.Html,
                    HtmlReport.class.getClassLoader(),
                    "org.huiqi.report.html");

    private HtmlReport() {}

    /**
     * {@return the report as an HTML page}
     *
     * @param report a report
     * @param language which one
     */
    public static String render(Report report, Language language) {
        return render(ReportView.of(report, language));
    }

    /**
     * Writes the report as an HTML page, for who may want to end that.
     *
     * @param report a report
     * @param language which one
     * @param out where to, UTF-8; it is flushed and left open
     * @param pause called now and then; what it throws ends the writing
     * @throws IOException where {@code out} fails
     */
    public static void write(Report report, Language language, OutputStream out, Runnable pause)
            throws IOException {
        write("report.jte", ReportView.of(report, language, pause), Map.of(), out);
    }

    /**
     * {@return the report as an HTML page}
     *
     * @param view what it shows
     */
    public static String render(ReportView view) {
        return render("report.jte", view, Map.of());
    }

    /**
     * {@return the report as a part of another page, to be shown with {@link #style}: every
     * programme opens to its criteria, buttons with {@code data-verdict} filter, and the questions
     * carry the {@code data-path} that they ask for}
     *
     * @param report a report
     * @param language which one
     */
    public static String fragment(Report report, Language language) {
        return render(
                "fragment.jte",
                ReportView.of(report, language),
                Map.of("questions", report.questions()));
    }

    /**
     * Writes the same part, for who may want to end that.
     *
     * @param report a report
     * @param language which one
     * @param out where to, UTF-8; it is flushed and left open
     * @param pause called now and then; what it throws ends the writing
     * @throws IOException where {@code out} fails
     */
    public static void writeFragment(
            Report report, Language language, OutputStream out, Runnable pause) throws IOException {
        ReportView view = ReportView.of(report, language, pause);
        write("fragment.jte", view, Map.of("questions", report.questions()), out);
    }

    /** {@return how a report looks, as CSS} */
    public static String style() {
        try (InputStream css = HtmlReport.class.getResourceAsStream("report.css")) {
            return new String(Objects.requireNonNull(css).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * {@return a text as a string of CSS in which nothing but letters and digits stands as it is}
     *
     * @param text any text
     */
    public static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints()
                .forEach(
                        c -> {
                            if (Character.isLetterOrDigit(c)) {
                                quoted.appendCodePoint(c);
                            } else {
                                quoted.append('\\').append(Integer.toHexString(c)).append(' ');
                            }
                        });
        return quoted.append('"').toString();
    }

    private static String render(String template, ReportView view, Map<String, Object> more) {
        TemplateOutput page = new StringOutput();
        ENGINE.render(template, parameters(view, more), page);
        return page.toString();
    }

    private static void write(
            String template, ReportView view, Map<String, Object> more, OutputStream out)
            throws IOException {
        Writer page = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        ENGINE.render(template, parameters(view, more), new WriterOutput(page));
        page.flush();
    }

    private static Map<String, Object> parameters(ReportView view, Map<String, Object> more) {
        Map<String, Object> parameters = new HashMap<>(more);
        parameters.put("view", view);
        return parameters;
    }

    /**
     * {@return the anchors that lead to what a page says about its programmes, by their ids}
     *
     * @param view what it shows
     */
    public static Map<String, String> places(ReportView view) {
        Map<String, String> places = new HashMap<>();
        view.details().forEach(d -> places.put(d.programme().id(), "of-" + d.programme().id()));
        view.cards().forEach(c -> places.put(c.programme().id(), "card-" + c.programme().id()));
        return places;
    }
}
