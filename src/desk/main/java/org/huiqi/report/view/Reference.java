package org.huiqi.report.view;

import java.util.List;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Programme;

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

    /** {@code 手册第37页 申报方式3 · P20-15}. */
    String of(Programme programme, Programme.Obligation obligation) {
        return clause(programme.page(), obligation.clause(), obligation.id());
    }

    /** Where a clause stands, with the ids of what it says. */
    String clause(int page, String clause, String ids) {
        return phrasing.say(FindingPhrase.CLAUSE, page(page), Plain.text(clause), ids);
    }
}
