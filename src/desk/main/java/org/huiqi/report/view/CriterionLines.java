package org.huiqi.report.view;

import java.util.ArrayList;
import java.util.List;
import org.huiqi.report.view.ProgrammeView.CriterionView;
import org.huiqi.verdict.Status;

/** What was found about a criterion, line by line, for outputs without layout of their own. */
public final class CriterionLines {
    private CriterionLines() {}

    /** The lines below the requirement and above its reference. */
    public static List<String> of(ReportView view, CriterionView criterion) {
        List<String> lines = new ArrayList<>();
        if (criterion.remark() != null) {
            lines.add(criterion.remark());
        }
        lines.addAll(criterion.shortfalls());
        criterion.conditions().forEach(c -> lines.add(c.statusWord() + " | " + c.text()));
        if (criterion.conditions().isEmpty() && !criterion.facts().isEmpty()) {
            lines.add(view.clauses(criterion.facts()));
        }
        if (!criterion.missing().isEmpty()) {
            lines.add(view.labelled(Label.MISSING, view.clauses(criterion.missing())));
        }
        if (criterion.attestation() != null) {
            lines.add(criterion.attestation());
        }
        if (criterion.evidence() != null && criterion.status() == Status.UNATTESTED) {
            lines.add(view.labelled(Label.EVIDENCE_SHORT, criterion.evidence()));
        }
        return lines;
    }
}
