package org.huiqi.report.print;

import static org.huiqi.report.print.Markdown.escape;

import org.huiqi.document.Document;
import org.huiqi.document.Document.Cell;
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
final class MarkdownPrinter implements Printer {
    private final Markdown page = new Markdown();

    private MarkdownPrinter() {}

    static String print(Document document) {
        MarkdownPrinter printer = new MarkdownPrinter();
        document.nodes().forEach(node -> node.to(printer));
        return printer.page.toString();
    }

    @Override
    public void title(Title title) {
        page.heading(1, escape(title.text()));
        page.paragraph("**" + escape(title.overline()) + "**");
    }

    @Override
    public void heading(Heading heading) {
        page.heading(heading.level() + 1, tag(heading.tag()) + escape(heading.text()));
    }

    @Override
    public void paragraph(Paragraph paragraph) {
        String text = escape(paragraph.text());
        page.paragraph(paragraph.weight() == Weight.STRONG ? "> " + text : text);
    }

    private static String tag(@Nullable Tag tag) {
        return tag == null ? "" : "\\[" + escape(tag.text()) + "\\] ";
    }

    @Override
    public void rows(Rows rows) {
        page.blank();
        for (Row row : rows.rows()) {
            if (row.lines().size() == 1) {
                page.item(0, "**" + escape(row.name()) + "** " + line(row.lines().get(0)));
            } else {
                page.item(0, "**" + escape(row.name()) + "**");
                row.lines().forEach(line -> page.item(1, line(line)));
            }
        }
    }

    private static String line(Row.Line line) {
        String url = line.url() == null ? "" : " " + Markdown.link(line.url());
        return (escape(line.text()) + url).strip();
    }

    @Override
    public void table(Table table) {
        page.columns(table.columns().stream().map(Markdown::escape).toList());
        table.rows().forEach(row -> page.cells(row.stream().map(MarkdownPrinter::cell).toList()));
    }

    private static String cell(Cell cell) {
        String text = escape(cell.text());
        return cell.tone() == null || text.isEmpty() ? text : "**" + text + "**";
    }

    @Override
    public void items(Items items) {
        if (items.marker() == Marker.NONE) {
            items.items().forEach(item -> page.paragraph(escape(item.text())));
            return;
        }
        page.blank();
        String box = items.marker() == Marker.BOX ? "[ ] " : "";
        for (Item item : items.items()) {
            String tag = item.tag() == null ? "" : "**" + escape(item.tag().text()) + "** ";
            page.item(0, box + tag + escape(item.text()));
            item.notes().forEach(note -> page.item(1, escape(note)));
            item.faint().forEach(note -> page.item(1, Markdown.small(note)));
        }
    }
}
