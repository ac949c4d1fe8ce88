package org.huiqi.report.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.huiqi.Report;
import org.huiqi.Report.ProgrammeResult;
import org.huiqi.catalogue.Programme;
import org.huiqi.report.Evidence;
import org.huiqi.report.view.ReportView.Document;
import org.huiqi.report.view.ReportView.DocumentGroup;

/** What the handbook lists, then what we suggest, sorted by what has to be done for it. */
final class ChecklistMaker {
    private final Phrasing phrasing;
    private final List<Programme> programmes;
    private final List<Evidence> evidence;

    ChecklistMaker(Phrasing phrasing, Report report) {
        this.phrasing = phrasing;
        this.programmes =
                Evidence.withinReach(report).stream().map(ProgrammeResult::programme).toList();
        this.evidence =
                Evidence.of(report).stream().map(this::notPrinted).filter(e -> !isIdle(e)).toList();
    }

    /** For the programmes only whose own list in the handbook does not have it. */
    private Evidence notPrinted(Evidence e) {
        List<String> left =
                programmes.stream()
                        .filter(p -> e.programmes().contains(p.id()))
                        .filter(p -> !Evidence.isPrinted(e.text(), p))
                        .map(Programme::id)
                        .toList();
        return new Evidence(e.text(), left, e.isPerProgramme());
    }

    private static boolean isIdle(Evidence evidence) {
        return evidence.programmes().isEmpty();
    }

    /** Suggestions that serve most programmes first; only groups that have documents. */
    List<DocumentGroup> groups() {
        List<DocumentGroup> groups = new ArrayList<>();
        printed(groups);
        add(groups, Label.CHECKLIST_SHARED, e -> !e.isPerProgramme() && isForSeveral(e));
        add(groups, Label.CHECKLIST_SINGLE, e -> !e.isPerProgramme() && !isForSeveral(e));
        add(groups, Label.CHECKLIST_EACH, Evidence::isPerProgramme);
        return groups;
    }

    /** Each programme has its own, even where two have the same name. */
    private void printed(List<DocumentGroup> groups) {
        List<Document> documents = new ArrayList<>();
        for (Programme programme : programmes) {
            programme
                    .materials()
                    .forEach(
                            m ->
                                    documents.add(
                                            new Document(
                                                    phrasing.sentence(m),
                                                    List.of(programme.id()))));
        }
        if (!documents.isEmpty()) {
            groups.add(group(Label.MATERIALS, documents));
        }
    }

    private DocumentGroup group(Label kind, List<Document> documents) {
        return new DocumentGroup(kind, phrasing.say(kind), documents);
    }

    private static boolean isForSeveral(Evidence evidence) {
        return evidence.programmes().size() > 1;
    }

    private void add(List<DocumentGroup> groups, Label kind, Predicate<Evidence> choice) {
        List<Document> documents =
                evidence.stream()
                        .filter(choice)
                        .sorted(Comparator.comparing(e -> -e.programmes().size()))
                        .map(e -> new Document(phrasing.sentence(e.text()), e.programmes()))
                        .toList();
        if (!documents.isEmpty()) {
            groups.add(group(kind, documents));
        }
    }
}
