package org.huiqi.interview;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.huiqi.Report;
import org.huiqi.Report.ProgrammeResult;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Programme;
import org.huiqi.verdict.Finding;
import org.huiqi.verdict.Question;
import org.jspecify.annotations.Nullable;

/**
 * Why a question is asked.
 *
 * @param programme a programme that it helps to decide
 * @param criterion the condition that waits for it; null where it is about what the programme is
 *     about at all
 */
public record Reason(Programme programme, @Nullable Criterion criterion) {

    static List<Reason> of(Question question, Report report) {
        List<Reason> reasons = new ArrayList<>();
        for (ProgrammeResult result : report.programmes()) {
            if (question.programmes().contains(result.id())) {
                Set<Criterion> waiting = waiting(question.path(), result);
                waiting.forEach(c -> reasons.add(new Reason(result.programme(), c)));
                if (waiting.isEmpty()) {
                    reasons.add(new Reason(result.programme(), null));
                }
            }
        }
        return reasons;
    }

    private static Set<Criterion> waiting(String path, ProgrammeResult result) {
        Set<Criterion> waiting = new LinkedHashSet<>();
        result.candidates().stream()
                .flatMap(way -> way.findings().stream())
                .filter(finding -> waits(finding, path))
                .forEach(finding -> waiting.add(finding.criterion()));
        return waiting;
    }

    private static boolean waits(Finding finding, String path) {
        return finding.missing().contains(path)
                || finding.standard() != null && finding.standard().missing().contains(path);
    }
}
