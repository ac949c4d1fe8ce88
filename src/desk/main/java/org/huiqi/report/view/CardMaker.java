package org.huiqi.report.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.huiqi.Report;
import org.huiqi.Report.HeldTitle;
import org.huiqi.Report.ProgrammeResult;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Programme.NoteKind;
import org.huiqi.document.Row;
import org.huiqi.document.Row.Line;
import org.huiqi.profile.Title;
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
    private final Edition edition;
    private final int lastYear;

    /**
     * Makes cards.
     *
     * @param order what is read where
     * @param report what they are about
     */
    CardMaker(Phrasing phrasing, ReadingOrder order, Report report) {
        this.edition = report.edition();
        this.order = order;
        this.benefits = new BenefitText(phrasing);
        this.phrasing = phrasing;
        this.lastYear = report.asOf().getYear() - 1;
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
        Place place = order.place(result.id());
        String stance = phrasing.sentence(Stance.of(result.verdict(), place).words());
        return new ProgrammeHead(
                result.id(),
                phrasing.of(programme.name()),
                phrasing.say(kind),
                references.page(programme.page()),
                result.verdict(),
                place == Place.HELD ? stance : phrasing.heading(result.verdict()),
                place,
                stance,
                result.timing(),
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
        row(rows, Label.HELD, held(result));
        if (timing.window() != null) {
            row(rows, Label.WINDOW, List.of(timings.window(timing.window())));
        }
        row(rows, Label.CLOSES, Stream.ofNullable(timings.closing(timing)).toList());
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

    /**
     * The title that is held, until when, and what its holder has to know; nothing where none is.
     */
    List<String> held(ProgrammeResult result) {
        HeldTitle title = result.held();
        if (title == null) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        String name = phrasing.heading(title.type());
        String until =
                title.validTo() == null
                        ? phrasing.aside(name, phrasing.say(TimePhrase.NO_END))
                        : phrasing.say(LadderPhrase.NAMED_VALID_TO, name, title.validTo());
        lines.add(
                title.byUsualTerm() ? phrasing.aside(until, phrasing.of(Title.USUAL_TERM)) : until);
        title.toKnow().forEach(text -> lines.add(phrasing.of(text)));
        return lines;
    }

    /** Whom to ask and where to apply. */
    List<Row> contact(Programme programme) {
        List<Row> rows = new ArrayList<>();
        List<String> contacts = programme.contacts().stream().map(phrasing::of).toList();
        row(
                rows,
                Label.CONTACT,
                contacts.isEmpty() ? List.of(phrasing.say(Label.NOT_PRINTED)) : contacts);
        List<Line> portals =
                programme.portals().stream()
                        .map(p -> new Line(phrasing.of(p.name()), Plain.text(p.url())))
                        .toList();
        if (!portals.isEmpty()) {
            rows.add(new Row(phrasing.say(Label.PORTAL), portals));
        }
        List<String> sharing = sharing(programme);
        if (sharing.size() > 1) {
            String list = phrasing.capital(routes.listName(programme));
            rows.add(
                    Row.of(
                            list,
                            List.of(
                                    phrasing.say(
                                            FindingPhrase.SHARED_LIST, phrasing.list(sharing)))));
        }
        return rows;
    }

    /** Programmes that judge the entries of the same list. */
    private List<String> sharing(Programme programme) {
        return programme.candidates() == null
                ? List.of()
                : edition.programmes().stream()
                        .filter(other -> programme.candidates().equals(other.candidates()))
                        .map(Programme::id)
                        .toList();
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
        add(
                blocks,
                Label.TO_SUPPLY,
                source.toSupply(result.isDutyUnknown() ? Standing.ranked(result) : standings));
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
