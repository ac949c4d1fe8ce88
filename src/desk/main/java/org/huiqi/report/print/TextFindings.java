package org.huiqi.report.print;

import org.huiqi.report.view.CriterionLines;
import org.huiqi.report.view.Label;
import org.huiqi.report.view.ProgrammeView;
import org.huiqi.report.view.ProgrammeView.CriterionView;
import org.huiqi.report.view.ProgrammeView.Route;
import org.huiqi.report.view.ReportView;
import org.huiqi.report.view.Tone;
import org.huiqi.text.TextPage;
import org.huiqi.text.TextPage.Ink;
import org.huiqi.verdict.Status;

/** The findings of a programme for a terminal. */
final class TextFindings {
    private static final String INDENT = "      ";

    private final ReportView view;
    private final TextPage page;

    TextFindings(ReportView view, TextPage page) {
        this.view = view;
        this.page = page;
    }

    void write(ProgrammeView programme) {
        programme.full().forEach(this::route);
        if (!programme.shortened().isEmpty()) {
            String heading =
                    view.aside(view.word(Label.OTHER_ROUTES), view.word(Label.ONLY_DECIDING));
            page.write("  ", heading, Ink.STRONG);
            programme.shortened().forEach(this::route);
        }
    }

    private void route(Route route) {
        if (route.name() != null) {
            page.write(
                    "  > ",
                    route.name() + " [" + route.verdictWord() + "]",
                    TextReport.ink(Tone.of(route.verdict())));
        }
        route.criteria().forEach(this::criterion);
    }

    private void criterion(CriterionView criterion) {
        boolean harmless = criterion.remark() != null;
        page.write(
                "  " + mark(criterion.status(), harmless) + " ",
                criterion.statusWord() + " | " + criterion.requirement() + tags(criterion),
                harmless ? Ink.FAINT : ink(criterion.status()));
        CriterionLines.of(view, criterion).forEach(line -> page.write(INDENT, line));
        if (criterion.reading() != null) {
            page.write(INDENT, criterion.reading(), Ink.FAINT);
        }
        page.write(INDENT, criterion.reference(), Ink.FAINT);
    }

    private static String mark(Status status, boolean harmless) {
        return switch (status) {
            case MET -> "[+]";
            case NOT_MET -> harmless ? "[.]" : "[-]";
            case UNKNOWN -> "[?]";
            case UNATTESTED -> "[ ]";
        };
    }

    private static Ink ink(Status status) {
        return status == Status.MET ? Ink.PLAIN : TextReport.ink(Tone.of(status));
    }

    private static String tags(CriterionView criterion) {
        String group = criterion.group() == null ? "" : " [" + criterion.group() + "]";
        return " [" + criterion.force() + "]" + group;
    }
}
