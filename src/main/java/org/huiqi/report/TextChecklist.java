package org.huiqi.report;

import org.huiqi.report.TextPage.Ink;
import org.huiqi.report.view.Label;
import org.huiqi.report.view.ReportView;
import org.huiqi.report.view.ReportView.Document;
import org.huiqi.report.view.ReportView.DocumentGroup;

/** The evidence to prepare, to tick off on paper. */
record TextChecklist(ReportView view, TextPage page) {

    void write() {
        boolean none = view.checklist().isEmpty();
        Label hint = none ? Label.NOTHING_TO_PREPARE : Label.CHECKLIST_HINT;
        page.write("  ", view.word(hint), Ink.FAINT);
        for (DocumentGroup group : view.checklist()) {
            page.blank();
            page.write("# ", group.heading() + " (" + group.documents().size() + ")", Ink.STRONG);
            for (Document document : group.documents()) {
                String serves = String.join(" ", document.programmes());
                page.write("  [ ] ", document.text() + " [" + serves + "]");
            }
        }
    }
}
