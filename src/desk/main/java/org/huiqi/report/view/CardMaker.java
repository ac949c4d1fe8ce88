package org.huiqi.report.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.huiqi.Report.ProgrammeResult;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Programme.NoteKind;
import org.huiqi.document.Row;
import org.huiqi.document.Row.Line;
import org.huiqi.report.ReadingOrder;
import org.huiqi.report.ReadingOrder.Place;
import org.huiqi.report.Standing;
import org.huiqi.report.view.Block.Item;
import org.huiqi.verdict.Timing;
import org.huiqi.verdict.Verdict;

/** Makes cards of programmes. */
final class CardMaker {
    private final Phrasing phrasing;
    private final TimingText timings;
    private final RouteText routes;
    private final Reference references;
    private final BenefitText benefits;
    private final ReadingOrder order;
    private final int lastYear;

    /**
     * Makes cards.
     *
     * @param order what is read where
     * @param lastYear the last full year before the day of the report
     */
    CardMaker(Phrasing phrasing, ReadingOrder order, int lastYear) {
        this.order = order;
        this.benefits = new BenefitText(phrasing);
        this.phrasing = phrasing;
        this.lastYear = lastYear;
        this.timings = new TimingText(phrasing);
        this.routes = new RouteText(phrasing);
        this.references = new Reference(phrasing);
    }

    /** What a programme is and how it stands. */
    ProgrammeHead head(ProgrammeResult result) {
        Programme programme = result.programme();
        Label kind =
                programme.kind() == Programme.Kind.FUNDING
                        ? Label.KIND_FUNDING
                        : Label.KIND_RECOGNITION;
        return new ProgrammeHead(
                result.id(),
                phrasing.of(programme.name()),
                phrasing.say(kind),
                references.page(programme.page()),
                result.verdict(),
                phrasing.heading(result.verdict()),
                order.place(result.id()),
                phrasing.sentence(Stance.of(result.verdict(), order.place(result.id())).words()),
                result.timing().state(),
                result.timing().daysLeft(),
                timings.when(result.timing()));
    }

    /** A programme as something to act on. */
    Card card(ProgrammeResult result) {
        boolean near = order.place(result.id()) == Place.NEAR;
        List<Standing> standings =
                near ? List.of(order.miss(result.id()).standing()) : Standing.deciding(result);
        return new Card(head(result), rows(result, standings), blocks(result, standings));
    }

    private List<Row> rows(ProgrammeResult result, List<Standing> standings) {
        List<Row> rows = new ArrayList<>();
        Timing timing = result.timing();
        if (timing.window() != null) {
            row(rows, Label.WINDOW, List.of(timings.window(timing.window())));
        }
        if (timing.state() == Timing.State.OPEN) {
            row(rows, Label.CLOSES, List.of(timings.closing(timing)));
        }
        row(rows, Label.VALUE, benefits.value(result));
        if (order.place(result.id()) == Place.NEAR) {
            row(rows, Label.MENDING, List.of(phrasing.of(order.miss(result.id()).mending())));
        }
        boolean qualifies = result.verdict().compareTo(Verdict.CONDITIONAL) < 0;
        row(rows, qualifies ? Label.VIA : Label.CONSIDERED, routes(result, standings));
        rows.addAll(contact(result.programme()));
        return rows;
    }

    private List<String> routes(ProgrammeResult result, List<Standing> standings) {
        return standings.stream()
                .map(s -> routes.name(result.programme(), s.result()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Whom to ask and where to apply. */
    List<Row> contact(Programme programme) {
        List<Row> rows = new ArrayList<>();
        List<String> authorities = programme.authorities().stream().map(phrasing::of).toList();
        row(
                rows,
                Label.AUTHORITY,
                authorities.isEmpty() ? List.of(phrasing.say(Label.NOT_PRINTED)) : authorities);
        row(rows, Label.PHONE, programme.phones().stream().map(Plain::text).toList());
        List<Line> portals =
                programme.portals().stream()
                        .map(p -> new Line(phrasing.of(p.name()), Plain.text(p.url())))
                        .toList();
        if (!portals.isEmpty()) {
            rows.add(new Row(phrasing.say(Label.PORTAL), portals));
        }
        return rows;
    }

    private void row(List<Row> rows, Label name, List<String> texts) {
        if (!texts.isEmpty()) {
            rows.add(Row.of(phrasing.say(name), texts));
        }
    }

    private List<Block> blocks(ProgrammeResult result, List<Standing> standings) {
        Blocks source = new Blocks(phrasing, result);
        List<Block> blocks = new ArrayList<>();
        add(blocks, Label.TO_CHANGE, source.toChange(standings));
        add(blocks, Label.IN_PRINCIPLE_UNMET, source.inPrinciple(standings));
        add(blocks, Label.TO_SUPPLY, source.toSupply(standings));
        add(blocks, Label.TO_CONFIRM, source.toConfirm(standings));
        add(blocks, Label.DUTIES, source.due());
        if (result.verdict().compareTo(Verdict.UNDECIDED) < 0) {
            add(blocks, Label.ADVANTAGES, source.advantages(standings));
            add(blocks, Label.ESTIMATE, source.estimate());
            add(blocks, Label.BENEFITS, source.notes(NoteKind.BEN));
            add(blocks, Label.MATERIALS, source.materials());
            add(blocks, Label.EVIDENCE, source.evidence(standings, lastYear));
        }
        return blocks;
    }

    /** What a reader does with the items of a block. */
    static Block.Kind kind(Label heading) {
        return switch (heading) {
            case TO_CHANGE, IN_PRINCIPLE_UNMET -> Block.Kind.CHANGE;
            case TO_SUPPLY, TO_CONFIRM, DUTIES, OTHER_DUTIES -> Block.Kind.ACT;
            case ADVANTAGES, ESTIMATE -> Block.Kind.GAIN;
            case EVIDENCE, MATERIALS -> Block.Kind.GATHER;
            default -> Block.Kind.KNOW;
        };
    }

    /** Adds a block where it has items. */
    void add(List<Block> blocks, Label heading, List<Item> items) {
        if (!items.isEmpty()) {
            blocks.add(new Block(phrasing.say(heading), kind(heading), items));
        }
    }
}
