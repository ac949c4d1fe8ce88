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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.huiqi.document.Document;
import org.huiqi.document.Document.Box;
import org.huiqi.document.Document.Heading;
import org.huiqi.document.Document.Node;
import org.huiqi.report.view.Portfolio;
import org.huiqi.report.view.ReportDocument;
import org.huiqi.report.view.ReportText;
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
        return render("document.jte", new Levels().of(document));
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
        ENGINE.render("document.jte", new Levels().of(document), new WriterOutput(page));
        page.flush();
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
        Map<String, Object> parameters =
                Map.of("document", ReportDocument.findings(report), "report", report);
        ENGINE.render("fragment.jte", parameters, new WriterOutput(page));
        page.flush();
    }

    /**
     * {@return many firms × programmes as one page beside their reports; filters and order are
     * radio buttons that the style sheet reads}
     *
     * @param portfolio what it shows
     */
    public static String render(Portfolio portfolio) {
        return render("portfolio.jte", portfolio);
    }

    private static String render(String template, Object shown) {
        TemplateOutput page = new StringOutput();
        ENGINE.render(template, shown, page);
        return page.toString();
    }

    /**
     * {@return how steps stand without the picture: {@code 创新型中小企业: 已持有; …}}
     *
     * @param climb the steps
     */
    public static String told(Document.Climb climb) {
        return climb.rungs().stream()
                .map(rung -> rung.name() + ": " + rung.state())
                .collect(Collectors.joining("; "));
    }

    /** {@return how a report looks, as CSS} */
    public static String style() {
        try (InputStream css = HtmlRenderer.class.getResourceAsStream("report.css")) {
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
     * Headings of a page of which none skips a level: a screen reader goes from one to the next.
     */
    private static final class Levels {
        /** Levels as they are written of the headings above, the highest first. */
        private final Deque<Integer> above = new ArrayDeque<>();

        Document of(Document document) {
            return new Document(
                    document.language(), document.title(), document.owner(), of(document.nodes()));
        }

        private List<Node> of(List<Node> nodes) {
            return nodes.stream().map(this::of).toList();
        }

        private Node of(Node node) {
            if (node instanceof Box box) {
                Heading heading = of(box.heading());
                return new Box(
                        box.kind(),
                        box.id(),
                        box.key(),
                        heading,
                        box.remarks(),
                        box.isOpen(),
                        of(box.nodes()));
            }
            return node instanceof Heading heading ? of(heading) : node;
        }

        private Heading of(Heading heading) {
            while (!above.isEmpty() && above.getLast() >= heading.level()) {
                above.removeLast();
            }
            above.add(heading.level());
            return new Heading(above.size(), heading.tag(), heading.text());
        }
    }
}
