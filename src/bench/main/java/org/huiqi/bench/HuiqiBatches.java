package org.huiqi.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.huiqi.catalogue.Programme;
import org.huiqi.profile.Profile;
import org.huiqi.rules.pack.Evaluation;
import org.huiqi.verdict.Status;

/** This project with some dozens of firms at a time, as a screening does it. */
final class HuiqiBatches {
    private static final int FIRMS = 64;

    private final Setting setting;

    HuiqiBatches(Setting setting) {
        this.setting = setting;
    }

    /** Verdicts. */
    Work verdicts() {
        return (firms, results) ->
                eachBatch(
                        firms,
                        batch -> setting.checker().verdicts(batch, Firms.DAY).forEach(results));
    }

    /** Every status. */
    Work statuses() {
        return (firms, results) ->
                eachBatch(
                        firms,
                        batch ->
                                setting.pack()
                                        .evaluate(batch, Firms.DAY)
                                        .forEach(firm -> results.accept(statuses(firm))));
    }

    /** Every status of a firm that the rules were fired on. */
    Status[] statuses(Evaluation evaluation) {
        List<Status> statuses = new ArrayList<>();
        for (Programme programme : setting.pack().edition().programmes()) {
            statuses.addAll(evaluation.statuses(programme));
        }
        return statuses.toArray(Status[]::new);
    }

    private static void eachBatch(List<Profile> firms, Consumer<List<Profile>> work) {
        for (int from = 0; from < firms.size(); from += FIRMS) {
            work.accept(firms.subList(from, Math.min(from + FIRMS, firms.size())));
        }
    }
}
