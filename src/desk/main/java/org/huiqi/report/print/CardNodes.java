package org.huiqi.report.print;

import java.util.ArrayList;
import java.util.List;
import org.huiqi.document.Document.Heading;
import org.huiqi.document.Document.Item;
import org.huiqi.document.Document.Items;
import org.huiqi.document.Document.Marker;
import org.huiqi.document.Document.Node;
import org.huiqi.document.Document.Paragraph;
import org.huiqi.document.Document.Rows;
import org.huiqi.document.Document.Tag;
import org.huiqi.document.Document.Weight;
import org.huiqi.document.Row;
import org.huiqi.document.Tone;
import org.huiqi.report.view.Block;
import org.huiqi.report.view.Card;
import org.huiqi.report.view.Label;
import org.huiqi.report.view.ProgrammeHead;
import org.huiqi.report.view.ReportView;

/** Cards and their blocks as parts of a document. */
final class CardNodes {
    private final ReportView view;
    private final Extent extent;
    private final List<Node> nodes;

    CardNodes(ReportView view, Extent extent, List<Node> nodes) {
        this.view = view;
        this.extent = extent;
        this.nodes = nodes;
    }

    private boolean isShort() {
        return extent == Extent.SHORT;
    }

    void card(Card card) {
        ProgrammeHead programme = card.programme();
        Tag tag = new Tag(programme.verdictWord(), Tone.of(programme.verdict()));
        nodes.add(new Heading(3, tag, programme.title()));
        nodes.add(new Paragraph(programme.kind() + " · " + programme.when(), Weight.STRONG));
        nodes.add(new Rows(isShort() ? fewRows(card.rows()) : card.rows()));
        blocks(card.blocks());
    }

    /** The period is in the head of the card; a name with several values takes one line. */
    private List<Row> fewRows(List<Row> rows) {
        List<Row> few = new ArrayList<>();
        for (Row row : rows) {
            if (row.name().equals(view.word(Label.WINDOW))
                    || row.name().equals(view.word(Label.CLOSES))) {
                continue;
            }
            boolean plain = row.lines().stream().allMatch(line -> line.url() == null);
            List<String> texts = row.lines().stream().map(Row.Line::text).toList();
            few.add(plain ? Row.of(row.name(), List.of(view.clauses(texts))) : row);
        }
        return few;
    }

    void blocks(List<Block> blocks) {
        blocks.stream().filter(this::isTold).forEach(this::block);
    }

    /** What is gathered stands in the checklist, what is to be known in the handbook. */
    private boolean isTold(Block block) {
        return block.kind() != Block.Kind.GATHER && !(isShort() && block.kind() == Block.Kind.KNOW);
    }

    private void block(Block block) {
        nodes.add(Heading.of(4, block.heading()));
        boolean whole = !isShort() || block.kind() != Block.Kind.ACT;
        nodes.add(items(whole ? block.items() : block.items().stream().map(Gist::of).toList()));
    }

    Items items(List<Block.Item> items) {
        return new Items(Marker.BULLET, items.stream().map(this::item).toList());
    }

    private Item item(Block.Item item) {
        if (isShort()) {
            String text =
                    item.reference() == null
                            ? item.text()
                            : view.aside(item.text(), item.reference());
            List<String> notes =
                    item.notes().stream()
                            .filter(n -> !n.startsWith(view.word(Label.EVIDENCE_SHORT)))
                            .toList();
            return new Item(null, text, notes, List.of());
        }
        List<String> faint = new ArrayList<>();
        if (item.reading() != null) {
            faint.add(item.reading());
        }
        if (item.reference() != null) {
            faint.add(item.reference());
        }
        return new Item(null, item.text(), item.notes(), faint);
    }
}
