package org.huiqi.report.view;

import java.util.List;
import java.util.Objects;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Programme;
import org.huiqi.verdict.Finding;
import org.huiqi.verdict.StandardFinding;

/** Where something stands in the handbook. */
record Reference(Phrasing phrasing) {

    /** {@code 手册第26页}. */
    String page(int page) {
        return phrasing.say(FindingPhrase.PAGE, page);
    }

    /** {@code 手册第26页 申报要求（二）2 [P14-07]}. */
    String of(Programme programme, List<Criterion> criteria) {
        List<String> clauses = criteria.stream().map(Criterion::clause).distinct().toList();
        List<String> ids = criteria.stream().map(Criterion::id).distinct().toList();
        return clause(programme.page(), phrasing.list(clauses), String.join(" ", ids));
    }

    /** The same; what a standard outside the handbook decides rests on its documents. */
    String ofFindings(Programme programme, List<Finding> findings) {
        String clause = of(programme, findings.stream().map(Finding::criterion).toList());
        return findings.stream()
                .map(Finding::standard)
                .filter(Objects::nonNull)
                .map(StandardFinding::standard)
                .reduce(
                        clause,
                        (said, standard) ->
                                phrasing.say(
                                        FindingPhrase.BY_STANDARD,
                                        said,
                                        phrasing.of(standard.source()),
                                        standard.version()),
                        (a, b) -> b);
    }

    /** {@code 手册第37页 申报方式3 · P20-15}. */
    String of(Programme programme, Programme.Obligation obligation) {
        return clause(programme.page(), obligation.clause(), obligation.id());
    }

    /** Where a clause stands, with the ids of what it says. */
    String clause(int page, String clause, String ids) {
        return phrasing.say(FindingPhrase.CLAUSE, page(page), Plain.text(clause), ids);
    }
}
