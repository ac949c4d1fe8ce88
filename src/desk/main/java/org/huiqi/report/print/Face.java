package org.huiqi.report.print;

import java.util.List;
import org.huiqi.report.view.Block;
import org.huiqi.report.view.Card;
import org.huiqi.report.view.LadderView;
import org.huiqi.report.view.Part;
import org.huiqi.report.view.Part.Asks;
import org.huiqi.report.view.Part.Manner;
import org.huiqi.report.view.ProgrammeHead;
import org.huiqi.report.view.ProgrammeView;
import org.huiqi.report.view.ReportView;
import org.huiqi.report.view.ReportView.Background;
import org.huiqi.report.view.ReportView.Brief;
import org.huiqi.report.view.ReportView.Group;
import org.huiqi.report.view.ReportView.Head;
import org.huiqi.report.view.ReportView.Warning;
import org.huiqi.report.view.Row;
import org.huiqi.report.view.Section;
import org.jspecify.annotations.Nullable;

/** A report written from its first part to its last: a method for each kind of part. */
abstract class Face {
    final ReportView view;

    Face(ReportView view) {
        this.view = view;
    }

    final void write() {
        head(view.head());
        for (Section section : view.sections()) {
            section(section.heading());
            section.parts().forEach(this::part);
        }
    }

    private void part(Part part) {
        if (part instanceof Part.Paragraph paragraph) {
            paragraph(paragraph.text(), paragraph.manner());
        } else if (part instanceof Part.Rows rows) {
            rows(rows.rows());
        } else if (part instanceof Part.Agenda agenda) {
            agenda(agenda.programmes());
        } else if (part instanceof Part.Asks asks) {
            asks(asks);
        } else if (part instanceof Part.Fold fold) {
            fold(fold.asks());
        } else if (part instanceof Part.Briefs briefs) {
            briefs(briefs.briefs());
        } else if (part instanceof Part.Warnings warnings) {
            warnings(warnings.warnings());
        } else if (part instanceof Part.Checklist checklist) {
            checklist(checklist);
        } else if (part instanceof Block block) {
            block(block);
        } else if (part instanceof Card card) {
            card(card);
        } else if (part instanceof Group group) {
            group(group.title(), group.hint());
            group.cards().forEach(this::card);
        } else if (part instanceof LadderView ladder) {
            ladder(ladder);
        } else if (part instanceof ProgrammeView programme) {
            details(programme);
        } else {
            background((Background) part);
        }
    }

    abstract void head(Head head);

    abstract void section(String heading);

    abstract void group(String heading, @Nullable String hint);

    abstract void paragraph(String text, Manner manner);

    abstract void rows(List<Row> rows);

    abstract void agenda(List<ProgrammeHead> programmes);

    abstract void asks(Asks asks);

    abstract void fold(Asks asks);

    abstract void briefs(List<Brief> briefs);

    abstract void warnings(List<Warning> warnings);

    abstract void checklist(Part.Checklist checklist);

    /** A block that belongs to no programme. */
    abstract void block(Block block);

    abstract void ladder(LadderView ladder);

    abstract void card(Card card);

    abstract void details(ProgrammeView programme);

    abstract void background(Background overview);
}
