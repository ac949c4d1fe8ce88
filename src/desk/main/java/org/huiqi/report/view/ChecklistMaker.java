package org.huiqi.report.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.huiqi.report.Evidence;
import org.huiqi.report.view.ReportView.Document;
import org.huiqi.report.view.ReportView.DocumentGroup;

/** Sorts evidence by what has to be done for it. */
final class ChecklistMaker {
    private final Phrasing phrasing;
    private final List<Evidence> evidence;

    ChecklistMaker(Phrasing phrasing, List<Evidence> evidence) {
        this.phrasing = phrasing;
        this.evidence = evidence;
    }

    /** What serves most programmes first; only groups that have documents. */
    List<DocumentGroup> groups() {
        List<DocumentGroup> groups = new ArrayList<>();
        add(groups, Label.CHECKLIST_SHARED, e -> !e.isPerProgramme() && isForSeveral(e));
        add(groups, Label.CHECKLIST_SINGLE, e -> !e.isPerProgramme() && !isForSeveral(e));
        add(groups, Label.CHECKLIST_EACH, Evidence::isPerProgramme);
        return groups;
    }

    private static boolean isForSeveral(Evidence evidence) {
        return evidence.programmes().size() > 1;
    }

    private void add(List<DocumentGroup> groups, Label heading, Predicate<Evidence> choice) {
        List<Document> documents =
                evidence.stream()
                        .filter(choice)
                        .sorted(Comparator.comparing(e -> -e.programmes().size()))
                        .map(e -> new Document(phrasing.sentence(e.text()), e.programmes()))
                        .toList();
        if (!documents.isEmpty()) {
            groups.add(new DocumentGroup(phrasing.of(heading), documents));
        }
    }
}
