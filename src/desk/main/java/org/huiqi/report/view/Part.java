package org.huiqi.report.view;

import java.util.List;
import org.huiqi.document.Row;
import org.huiqi.report.view.ReportView.Ask;
import org.huiqi.report.view.ReportView.Background;
import org.huiqi.report.view.ReportView.Brief;
import org.huiqi.report.view.ReportView.DocumentGroup;
import org.huiqi.report.view.ReportView.Group;
import org.huiqi.report.view.ReportView.Warning;

/** A piece of a section: what it is. How it looks is for each face to know. */
public sealed interface Part
        permits Part.Paragraph,
                Part.Rows,
                Part.Agenda,
                Part.Asks,
                Part.Fold,
                Part.Briefs,
                Part.Warnings,
                Part.Checklist,
                Block,
                Card,
                Group,
                ProgrammeView,
                LadderView,
                Background {

    /** What a paragraph is there for. */
    enum Manner {
        /** It tells something. */
        PLAIN,
        /** It says how to read what follows. */
        HINT,
        /** It says that there is nothing to list. */
        NOTHING,
        /** It stands for what a terminal leaves out, and only there. */
        OMISSION
    }

    /**
     * A text by itself.
     *
     * @param text the text
     * @param manner what it is there for
     */
    record Paragraph(String text, Manner manner) implements Part {}

    /** Names and values. */
    record Rows(List<Row> rows) implements Part {}

    /** Programmes with their time, to see at a glance what is due. */
    record Agenda(List<ProgrammeHead> programmes) implements Part {}

    /**
     * What to find out.
     *
     * @param heading heading
     * @param hint how to read it
     * @param asks the questions, never none
     */
    record Asks(String heading, String hint, List<Ask> asks) implements Part {}

    /** What repeats other parts in another order: folded on a page, left out of a terminal. */
    record Fold(Asks asks) implements Part {}

    /** Programmes in a line each. */
    record Briefs(List<Brief> briefs) implements Part {}

    /** Odd points of the profile. */
    record Warnings(List<Warning> warnings) implements Part {}

    /**
     * Evidence to prepare.
     *
     * @param hint how to read it, or that there is none
     * @param groups documents of a kind
     */
    record Checklist(String hint, List<DocumentGroup> groups) implements Part {}
}
