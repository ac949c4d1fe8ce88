package org.huiqi.report.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huiqi.report.view.ReportView.Ask;
import org.huiqi.report.view.ReportView.Brief;
import org.huiqi.verdict.Timing;
import org.huiqi.verdict.Verdict;

/** Makes the cells of a firm from its report. */
final class CellMaker {
    private final ReportView view;
    private final Map<String, String> places;
    private final Phrasing phrasing;

    CellMaker(ReportView view, Map<String, String> places) {
        this.view = view;
        this.places = places;
        this.phrasing = new Phrasing(view.language());
    }

    /** Every programme of the report, in the order of the handbook. */
    List<FirmCell> cells() {
        Map<String, FirmCell> cells = new HashMap<>();
        for (Card card : view.cards()) {
            cells.put(card.programme().id(), cell(card));
        }
        for (Brief brief : view.rest()) {
            cells.put(
                    brief.programme().id(),
                    cell(brief.programme(), missing(brief.missing(), brief.more())));
        }
        return view.details().stream()
                .map(detail -> Objects.requireNonNull(cells.get(detail.programme().id())))
                .toList();
    }

    private FirmCell cell(Card card) {
        List<String> missing = new ArrayList<>();
        for (Block block : card.blocks()) {
            if (block.kind() == Block.Kind.CHANGE || block.kind() == Block.Kind.ACT) {
                block.items().forEach(item -> missing.add(text(block, item)));
            }
        }
        ProgrammeHead programme = card.programme();
        if (missing.isEmpty()) {
            return cell(programme, "");
        }
        String first =
                programme.verdict() == Verdict.UNDECIDED
                        ? mostWanted(programme.id(), missing.get(0))
                        : missing.get(0);
        return cell(programme, missing(first, missing.size() - 1));
    }

    private FirmCell cell(ProgrammeHead programme, String missing) {
        String time = programme.place().isWithinReach() ? time(programme) : "";
        return new FirmCell(programme, time, missing, places.get(programme.id()));
    }

    /** What fails is told by how far off it is, where that is known. */
    private static String text(Block block, Block.Item item) {
        boolean fails = block.kind() == Block.Kind.CHANGE && item.notes().size() == 1;
        return fails ? item.notes().get(0) : item.text();
    }

    private String missing(String first, int more) {
        return more == 0 ? first : phrasing.aside(first, phrasing.say(Label.MORE, more));
    }

    /** The question that touches most programmes, this one among them. */
    private String mostWanted(String programme, String otherwise) {
        return view.questions().stream()
                .filter(ask -> ask.programmes().contains(programme))
                .map(Ask::text)
                .findFirst()
                .orElse(otherwise);
    }

    private String time(ProgrammeHead programme) {
        return switch (programme.timing().state()) {
            case OPEN -> closing(programme.timing());
            case BEFORE_WINDOW -> phrasing.say(TimePhrase.CELL_OPENS_LATER);
            case NO_WINDOW -> phrasing.say(TimePhrase.CELL_NO_WINDOW);
            case APPLICANT_DEADLINE_PASSED, UPSTREAM_DEADLINE_PASSED, AFTER_WINDOW ->
                    phrasing.say(TimePhrase.CELL_OVER);
        };
    }

    private String closing(Timing timing) {
        if (timing.upstream() != null) {
            return phrasing.say(TimePhrase.CELL_REPORTED_BY, timing.closesOn());
        }
        long days = Objects.requireNonNull(timing.daysLeft());
        if (days == 0) {
            return phrasing.say(TimePhrase.CELL_CLOSES_TODAY);
        }
        return phrasing.say(days == 1 ? TimePhrase.CELL_DAY_LEFT : TimePhrase.CELL_DAYS_LEFT, days);
    }
}
