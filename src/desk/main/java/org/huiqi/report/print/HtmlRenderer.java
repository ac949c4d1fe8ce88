package org.huiqi.report.print;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import gg.jte.output.WriterOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.huiqi.document.Document;
import org.huiqi.document.Document.Heading;
import org.huiqi.report.view.Portfolio;
import org.huiqi.report.view.ReportDocument;
import org.huiqi.report.view.ReportText;
import org.huiqi.text.Language;
import org.huiqi.text.ResourceText;
import org.jspecify.annotations.Nullable;

/**
 * A document as one HTML file that needs nothing else: no script, no network, no font. Light and
 * dark, for screen, phone and A4. Every value is escaped.
 *
 * <p>Needs {@code gg.jte:jte-runtime}, an optional dependency. The templates in {@code
 * main/jte/report} are compiled with the classes.
 */
public final class HtmlRenderer {
    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(
                    null,
                    ContentType.Html,
                    HtmlRenderer.class.getClassLoader(),
                    "org.huiqi.report.html");

    private HtmlRenderer() {}

    /**
     * {@return a document as an HTML page}
     *
     * @param document what somebody reads
     */
    public static String render(Document document) {
        StringOutput page = new StringOutput();
        render(document, page);
        return page.toString();
    }

    /**
     * Writes a document as an HTML page.
     *
     * @param document what somebody reads
     * @param out where to, UTF-8; it is flushed and left open
     * @throws IOException where {@code out} fails
     */
    public static void write(Document document, OutputStream out) throws IOException {
        Writer page = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        render(document, new WriterOutput(page));
        page.flush();
    }

    private static void render(Document document, TemplateOutput out) {
        Page page = new Page(document.language(), true);
        ENGINE.render("document.jte", Map.of("document", document, "page", page), out);
    }

    /**
     * Writes what a report found as a part of another page, to be shown with {@link #style}: every
     * programme opens to its criteria, buttons with {@code data-verdict} filter, and the questions
     * carry the {@code data-path} that they ask for.
     *
     * @param report a report in words
     * @param out where to, UTF-8; it is flushed and left open
     * @throws IOException where {@code out} fails
     */
    public static void writeFragment(ReportText report, OutputStream out) throws IOException {
        Writer page = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        Document document = ReportDocument.findings(report);
        Page within = new Page(report.language(), false);
        ENGINE.render(
                "fragment.jte",
                Map.of("document", document, "report", report, "page", within),
                new WriterOutput(page));
        page.flush();
    }

    /**
     * {@return many firms × programmes as one page beside their reports; filters and order are
     * radio buttons that the style sheet reads}
     *
     * @param portfolio what it shows
     */
    public static String render(Portfolio portfolio) {
        StringOutput page = new StringOutput();
        ENGINE.render("portfolio.jte", portfolio, page);
        return page.toString();
    }

    /** {@return how a report looks, as CSS} */
    public static String style() {
        return ResourceText.of(HtmlRenderer.class, "report.css");
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

    /**
     * {@return the address of what a firm's report says about a programme, relative to the
     * overview}
     *
     * @param firm a row of the overview
     * @param anchor place in its report, or null
     */
    public static String address(Portfolio.Firm firm, @Nullable String anchor) {
        String file = URLEncoder.encode(firm.file(), StandardCharsets.UTF_8).replace("+", "%20");
        return anchor == null ? file : file + "#" + anchor;
    }

    /**
     * What templates ask for while they print. Headings of a page skip no level: a screen reader
     * goes from one to the next.
     */
    public static final class Page {
        private final Language language;
        private final boolean isWhole;

        /** Levels as they are written of the headings above, the highest first. */
        private final Deque<Integer> above = new ArrayDeque<>();

        private Page(Language language, boolean isWhole) {
            this.language = language;
            this.isWhole = isWhole;
        }

        /** {@return the language of its words} */
        public Language language() {
            return language;
        }

        /**
         * {@return the level that a heading is written with, asked for once and in order; within
         * another page its own}
         *
         * @param heading the heading
         */
        public int level(Heading heading) {
            while (!above.isEmpty() && above.getLast() >= heading.level()) {
                above.removeLast();
            }
            above.add(heading.level());
            return isWhole ? above.size() : heading.level();
        }
    }
}
