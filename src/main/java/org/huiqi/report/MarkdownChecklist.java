package org.huiqi.report;

import static org.huiqi.report.Markdown.escape;

import org.huiqi.report.view.Label;
import org.huiqi.report.view.ReportView;
import org.huiqi.report.view.ReportView.Document;
import org.huiqi.report.view.ReportView.DocumentGroup;

/** The evidence to prepare as a task list. */
record MarkdownChecklist(ReportView view, Markdown page) {

    void write() {
        boolean none = view.checklist().isEmpty();
        Label hint = none ? Label.NOTHING_TO_PREPARE : Label.CHECKLIST_HINT;
        page.paragraph(escape(view.word(hint)));
        for (DocumentGroup group : view.checklist()) {
            page.heading(3, escape(group.heading() + " (" + group.documents().size() + ")"));
            page.blank();
            for (Document document : group.documents()) {
                String serves = String.join(" ", document.programmes());
                page.item(0, "[ ] " + escape(document.text()) + " — " + escape(serves));
            }
        }
    }
}
