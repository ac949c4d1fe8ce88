package org.huiqi.report.print;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huiqi.document.Document;
import org.huiqi.document.Document.Cell;
import org.huiqi.document.Document.Change;
import org.huiqi.document.Document.Heading;
import org.huiqi.document.Document.Item;
import org.huiqi.document.Document.Items;
import org.huiqi.document.Document.Marker;
import org.huiqi.document.Document.Paragraph;
import org.huiqi.document.Document.Rows;
import org.huiqi.document.Document.Table;
import org.huiqi.document.Document.Tag;
import org.huiqi.document.Document.Title;
import org.huiqi.document.Document.Weight;
import org.huiqi.document.Printer;
import org.huiqi.document.Row;
import org.jspecify.annotations.Nullable;

/** A document as GitHub-flavoured Markdown. Every value is escaped. */
public final class MarkdownRenderer implements Printer {
    private static final String SPECIAL = "\\`*_[]|~$";

    /** An ampersand that would be read as a character reference. */
    private static final Pattern ENTITY = Pattern.compile("^&(#\\w+|\\w+);");

    /** What begins an address: a scheme and its colon, or www and its point. */
    private static final Pattern ADDRESS =
            Pattern.compile("(https?|ftp|mailto|xmpp|www)([:.])", Pattern.CASE_INSENSITIVE);

    private static final Pattern MAIL = Pattern.compile("(?<=[\\w.+-])@(?=[\\w-]+\\.\\w)");

    private final StringBuilder text = new StringBuilder();

    private MarkdownRenderer() {}

    /**
     * {@return a document as Markdown}
     *
     * @param document what somebody reads
     */
    public static String render(Document document) {
        MarkdownRenderer renderer = new MarkdownRenderer();
        document.flat().forEach(renderer::print);
        return renderer.text.toString();
    }

    @Override
    public void title(Title title) {
        paragraph("# " + escape(title.text()));
        paragraph("**" + escape(title.overline()) + "**");
    }

    @Override
    public void heading(Heading heading) {
        paragraph(
                "#".repeat(heading.level() + 1)
                        + " "
                        + tag(heading.tag())
                        + escape(heading.text()));
    }

    private static String tag(@Nullable Tag tag) {
        return tag == null ? "" : "\\[" + escape(tag.text()) + "\\] ";
    }

    @Override
    public void paragraph(Paragraph paragraph) {
        String said = escape(paragraph.text());
        paragraph(paragraph.weight() == Weight.STRONG ? "> " + said : said);
    }

    @Override
    public void rows(Rows rows) {
        blank();
        for (Row row : rows.rows()) {
            if (row.lines().size() == 1) {
                item(0, "**" + escape(row.name()) + "** " + line(row.lines().get(0)));
            } else {
                item(0, "**" + escape(row.name()) + "**");
                row.lines().forEach(line -> item(1, line(line)));
            }
        }
    }

    private static String line(Row.Line line) {
        String url = line.url() == null ? "" : " " + link(line.url());
        return (escape(line.text()) + url).strip();
    }

    @Override
    public void table(Table table) {
        blank();
        cells(table.columns().stream().map(MarkdownRenderer::escape).toList());
        cells(table.columns().stream().map(name -> "---").toList());
        table.rows().forEach(row -> cells(row.stream().map(MarkdownRenderer::cell).toList()));
    }

    private static String cell(Cell cell) {
        String said =
                cell.text()
                        .lines()
                        .map(MarkdownRenderer::escape)
                        .collect(Collectors.joining("<br>"));
        return cell.tone() == null || said.isEmpty() ? said : "**" + said + "**";
    }

    @Override
    public void items(Items items) {
        if (items.marker() == Marker.NONE) {
            items.items().forEach(item -> paragraph(escape(item.text())));
            return;
        }
        blank();
        String box = items.marker() == Marker.BOX ? "[ ] " : "";
        for (Item item : items.items()) {
            String tag = item.tag() == null ? "" : "**" + escape(item.tag().text()) + "** ";
            item(0, box + tag + escape(item.linked()));
            if (item.change() != null) {
                Change change = item.change();
                item(1, escape(change.before()) + " ~~" + escape(change.was()) + "~~");
                item(1, escape(change.after()) + " " + escape(change.is()));
            }
            item.notes().forEach(note -> item(1, escape(note)));
            item.faint().forEach(note -> item(1, "<sub>" + escape(note) + "</sub>"));
        }
    }

    /** A value as Markdown that shows exactly its characters. */
    static String escape(String value) {
        StringBuilder escaped = new StringBuilder(value.length() + 16);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' ->
                        escaped.append(ENTITY.matcher(value.substring(i)).find() ? "&amp;" : "&");
                case '\n', '\r' -> escaped.append(' ');
                default -> {
                    if (SPECIAL.indexOf(c) >= 0) {
                        escaped.append('\\');
                    }
                    escaped.append(c);
                }
            }
        }
        return guardStart(unlinked(escaped.toString()));
    }

    /**
     * Keeps GitHub from making links of bare addresses. It looks for mail addresses after it has
     * read escapes, so that only a comment keeps one apart.
     */
    private static String unlinked(String value) {
        String addresses = ADDRESS.matcher(value).replaceAll("$1\\\\$2");
        return MAIL.matcher(addresses).replaceAll("@<!-- -->");
    }

    /** A value that would open a heading, a list or a rule is kept from doing so. */
    private static String guardStart(String value) {
        if (value.matches("[#+=-].*")) {
            return "\\" + value;
        }
        return value.replaceFirst("^(\\d{1,9})([.)])(?=\\s|$)", "$1\\\\$2");
    }

    /** An address: a link where it can be followed, else text. */
    static String link(String url) {
        return url.matches("https?://[^\\s<>\\\\`]+") ? "<" + url + ">" : escape(url);
    }

    private void paragraph(String markdown) {
        blank();
        text.append(markdown).append('\n');
    }

    /** An item of a list at a depth from 0; a list starts after a blank line. */
    private void item(int depth, String markdown) {
        text.append("  ".repeat(depth)).append("- ").append(markdown).append('\n');
    }

    private void cells(List<String> markdown) {
        text.append("| ").append(String.join(" | ", markdown)).append(" |\n");
    }

    /** One blank line, unless there is one. */
    private void blank() {
        int end = text.length();
        if (end > 1 && text.charAt(end - 2) != '\n') {
            text.append('\n');
        }
    }
}
