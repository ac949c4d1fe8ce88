package org.huiqi.interview;

import java.util.ArrayList;
import java.util.List;
import org.huiqi.Report;
import org.huiqi.Report.ProgrammeResult;
import org.huiqi.catalogue.Programme;
import org.huiqi.verdict.Verdict;

/**
 * A programme whose verdict an answer changed.
 *
 * @param programme the programme
 * @param before its verdict without the answer
 * @param after its verdict with it
 */
public record ChangedVerdict(Programme programme, Verdict before, Verdict after) {

    /** What differs between two reports on the same programmes. */
    static List<ChangedVerdict> between(Report before, Report after) {
        List<ChangedVerdict> changes = new ArrayList<>();
        for (ProgrammeResult result : after.programmes()) {
            Verdict was = before.programme(result.id()).verdict();
            if (was != result.verdict()) {
                changes.add(new ChangedVerdict(result.programme(), was, result.verdict()));
            }
        }
        return changes;
    }
}
