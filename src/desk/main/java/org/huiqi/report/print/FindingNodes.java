package org.huiqi.report.print;

import java.util.ArrayList;
import java.util.List;
import org.huiqi.document.Document.Heading;
import org.huiqi.document.Document.Item;
import org.huiqi.document.Document.Items;
import org.huiqi.document.Document.Marker;
import org.huiqi.document.Document.Node;
import org.huiqi.document.Document.Paragraph;
import org.huiqi.document.Document.Tag;
import org.huiqi.document.Document.Weight;
import org.huiqi.document.Tone;
import org.huiqi.report.view.CriterionLines;
import org.huiqi.report.view.Label;
import org.huiqi.report.view.ProgrammeView;
import org.huiqi.report.view.ProgrammeView.CriterionView;
import org.huiqi.report.view.ProgrammeView.Route;
import org.huiqi.report.view.ReportView;

/** The findings of a programme as parts of a document. */
final class FindingNodes {
    private final ReportView view;
    private final List<Node> nodes;

    FindingNodes(ReportView view, List<Node> nodes) {
        this.view = view;
        this.nodes = nodes;
    }

    void add(ProgrammeView programme) {
        if (programme.remark() != null) {
            nodes.add(new Paragraph(programme.remark(), Weight.PLAIN));
        }
        programme.full().forEach(this::route);
        if (!programme.shortened().isEmpty()) {
            String heading =
                    view.aside(view.word(Label.OTHER_ROUTES), view.word(Label.ONLY_DECIDING));
            nodes.add(new Paragraph(heading, Weight.STRONG));
            programme.shortened().forEach(this::route);
        }
    }

    private void route(Route route) {
        if (route.name() != null) {
            Tag tag = new Tag(route.verdictWord(), Tone.of(route.verdict()));
            nodes.add(new Heading(4, tag, route.name()));
        }
        nodes.add(new Items(Marker.BULLET, route.criteria().stream().map(this::item).toList()));
    }

    private Item item(CriterionView criterion) {
        String group = criterion.group() == null ? "" : " [" + criterion.group() + "]";
        List<String> faint = new ArrayList<>();
        if (criterion.reading() != null) {
            faint.add(criterion.reading());
        }
        faint.add(criterion.reference());
        Tone tone = criterion.remark() == null ? Tone.of(criterion.status()) : Tone.QUIET;
        return new Item(
                new Tag(criterion.statusWord(), tone),
                criterion.requirement() + " [" + criterion.force() + "]" + group,
                CriterionLines.of(view, criterion),
                faint);
    }
}
