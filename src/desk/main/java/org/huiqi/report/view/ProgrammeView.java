package org.huiqi.report.view;

import java.util.List;
import org.huiqi.catalogue.Programme.Actor;
import org.huiqi.document.Row;
import org.huiqi.verdict.Status;
import org.huiqi.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A programme with everything that was looked at.
 *
 * @param programme what it is
 * @param isClear whether nothing is left to be done about it: eligible, not eligible, not
 *     applicable
 * @param rows contact, period, sources
 * @param routes tracks and candidates, the nearest first
 * @param remark what stands in place of routes, or null
 * @param blocks amounts, duties, deadlines, application file and notes
 * @param ahead deadlines from the day of the report on
 */
public record ProgrammeView(
        ProgrammeHead programme,
        boolean isClear,
        List<Row> rows,
        List<Route> routes,
        @Nullable String remark,
        List<Block> blocks,
        List<Due> ahead)
        implements Part {
    public ProgrammeView {
        rows = List.copyOf(rows);
        routes = List.copyOf(routes);
        blocks = List.copyOf(blocks);
        ahead = List.copyOf(ahead);
    }

    /**
     * A deadline.
     *
     * @param actor whom it binds
     * @param text the day and what is due
     */
    public record Due(Actor actor, String text) {}

    /** Routes with every criterion. */
    public List<Route> full() {
        return routes.stream().filter(Route::isFull).toList();
    }

    /** Blocks that a card does not show as well. */
    public List<Block> blocksBeside(Card card) {
        List<String> shown = card.blocks().stream().map(Block::heading).toList();
        return blocks.stream().filter(block -> !shown.contains(block.heading())).toList();
    }

    /** Routes with the deciding criteria only. */
    public List<Route> shortened() {
        return routes.stream().filter(route -> !route.isFull()).toList();
    }

    /**
     * One way in, for one candidate.
     *
     * @param name name, or null where there is one way only
     * @param verdict verdict
     * @param verdictWord its word
     * @param isFull whether every criterion is listed, or only those that decide
     * @param criteria criteria in the order of the handbook
     */
    public record Route(
            @Nullable String name,
            Verdict verdict,
            String verdictWord,
            boolean isFull,
            List<CriterionView> criteria) {
        public Route {
            criteria = List.copyOf(criteria);
        }
    }

    /**
     * One criterion as found.
     *
     * @param id id
     * @param status status
     * @param statusWord its word
     * @param remark why a status that is not met does no harm, or null
     * @param force how hard it binds
     * @param group alternatives that it belongs to, or null
     * @param requirement what is required
     * @param reading how we read it, named as ours, or null
     * @param facts facts read, with values
     * @param shortfalls how far off
     * @param conditions each condition, where several decide and not all are met
     * @param attestation who attested what, or null
     * @param missing what is missing
     * @param evidence what we suggest to prove it with, or null where it is settled
     * @param reference clause and page
     */
    public record CriterionView(
            String id,
            Status status,
            String statusWord,
            @Nullable String remark,
            String force,
            @Nullable String group,
            String requirement,
            @Nullable String reading,
            List<String> facts,
            List<String> shortfalls,
            List<ConditionView> conditions,
            @Nullable String attestation,
            List<String> missing,
            @Nullable String evidence,
            String reference) {
        public CriterionView {
            facts = List.copyOf(facts);
            shortfalls = List.copyOf(shortfalls);
            conditions = List.copyOf(conditions);
            missing = List.copyOf(missing);
        }
    }

    /**
     * One of several conditions.
     *
     * @param status status
     * @param statusWord its word
     * @param text what it asks and what was found
     */
    public record ConditionView(Status status, String statusWord, String text) {}
}
