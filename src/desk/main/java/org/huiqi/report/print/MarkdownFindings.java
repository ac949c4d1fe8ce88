package org.huiqi.report.print;

import static org.huiqi.report.print.Markdown.escape;

import java.util.ArrayList;
import java.util.List;
import org.huiqi.report.view.CriterionLines;
import org.huiqi.report.view.Label;
import org.huiqi.report.view.ProgrammeView;
import org.huiqi.report.view.ProgrammeView.CriterionView;
import org.huiqi.report.view.ProgrammeView.Route;
import org.huiqi.report.view.ReportView;

/** The findings of a programme as Markdown. */
final class MarkdownFindings {
    private final ReportView view;
    private final Markdown page;

    MarkdownFindings(ReportView view, Markdown page) {
        this.view = view;
        this.page = page;
    }

    void write(ProgrammeView programme) {
        if (programme.remark() != null) {
            page.paragraph(escape(programme.remark()));
        }
        programme.full().forEach(this::route);
        if (!programme.shortened().isEmpty()) {
            String heading =
                    view.aside(view.word(Label.OTHER_ROUTES), view.word(Label.ONLY_DECIDING));
            page.paragraph("**" + escape(heading) + "**");
            programme.shortened().forEach(this::route);
        }
    }

    private void route(Route route) {
        if (route.name() != null) {
            page.heading(4, escape(view.aside(route.name(), route.verdictWord())));
        }
        page.blank();
        route.criteria().forEach(this::criterion);
    }

    private void criterion(CriterionView criterion) {
        List<String> tags = new ArrayList<>(List.of(criterion.force()));
        if (criterion.group() != null) {
            tags.add(criterion.group());
        }
        page.item(
                0,
                "**"
                        + escape(criterion.statusWord())
                        + "** "
                        + escape(view.aside(criterion.requirement(), view.clauses(tags))));
        CriterionLines.of(view, criterion).forEach(line -> page.item(1, escape(line)));
        if (criterion.reading() != null) {
            page.item(1, Markdown.small(criterion.reading()));
        }
        page.item(1, "*" + escape(criterion.reference()) + "*");
    }
}
