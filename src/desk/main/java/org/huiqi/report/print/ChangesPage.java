package org.huiqi.report.print;

import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.huiqi.report.view.ChangesView;
import org.huiqi.report.view.ChangesView.Chapter;
import org.huiqi.report.view.ChangesView.Entry;
import org.huiqi.text.TextPage;

/** What differs between two editions, or what that means for a firm, ready to send. */
public final class ChangesPage {
    private ChangesPage() {}

    /**
     * Writes it as text.
     *
     * @param view what it says
     * @param page where to
     */
    public static void text(ChangesView view, TextPage page) {
        page.write("", view.title(), TextPage.Ink.STRONG);
        view.lead().forEach(line -> page.write("", line));
        for (Chapter chapter : view.chapters()) {
            page.blank();
            page.write("", chapter.heading(), TextPage.Ink.STRONG);
            chapter.entries().forEach(entry -> text(view, entry, "  ", page));
        }
    }

    private static void text(ChangesView view, Entry entry, String indent, TextPage page) {
        String reference = entry.reference() == null ? "" : " [" + entry.reference() + "]";
        page.write(indent, entry.text() + reference);
        if (entry.was() != null && entry.is() != null) {
            page.write(indent + "  ", "- " + view.was() + " " + entry.was());
            page.write(indent + "  ", "+ " + view.is() + " " + entry.is());
        }
        entry.below().forEach(below -> text(view, below, indent + "  ", page));
    }

    /**
     * {@return it as Markdown}
     *
     * @param view what it says
     */
    public static String markdown(ChangesView view) {
        Markdown page = new Markdown();
        page.heading(1, Markdown.escape(view.title()));
        view.lead().forEach(line -> page.paragraph(Markdown.escape(line)));
        for (Chapter chapter : view.chapters()) {
            page.heading(2, Markdown.escape(chapter.heading()));
            chapter.entries().forEach(entry -> markdown(view, entry, 0, page));
        }
        return page.toString();
    }

    private static void markdown(ChangesView view, Entry entry, int depth, Markdown page) {
        String reference = entry.reference() == null ? "" : " " + Markdown.small(entry.reference());
        page.item(depth, "**" + Markdown.escape(entry.text()) + "**" + reference);
        if (entry.was() != null && entry.is() != null) {
            page.item(depth + 1, view.was() + " ~~" + Markdown.escape(entry.was()) + "~~");
            page.item(depth + 1, view.is() + " " + Markdown.escape(entry.is()));
        }
        entry.below().forEach(below -> markdown(view, below, depth + 1, page));
    }

    /**
     * {@return it as an HTML page that needs nothing else}
     *
     * @param view what it says
     */
    public static String html(ChangesView view) {
        TemplateOutput page = new StringOutput();
        HtmlReport.ENGINE.render("changes.jte", Map.of("view", view), page);
        return page.toString();
    }
}
