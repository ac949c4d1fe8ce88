package org.huiqi.lab;

import java.util.ArrayList;
import java.util.List;
import org.huiqi.catalogue.Force;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Joint;
import org.huiqi.verdict.CandidateResult;
import org.huiqi.verdict.FactRead;
import org.huiqi.verdict.Finding;
import org.huiqi.verdict.Status;

/** Says what a status or a verdict rests on: clauses and facts, a line each. */
final class Because {
    private Because() {}

    /** The clause of a finding and the facts that it read. */
    static List<Bilingual> of(Finding finding) {
        List<Bilingual> lines = new ArrayList<>();
        String clause = finding.criterion().clause() + "  ";
        Bilingual requirement = finding.criterion().requirement();
        lines.add(new Bilingual(clause + requirement.zh(), clause + requirement.en()));
        finding.facts().forEach(fact -> lines.add(of(fact)));
        return lines;
    }

    private static Bilingual of(FactRead fact) {
        if (fact.value() == null) {
            return CaseFaultText.FACT_UNKNOWN.with(fact.path());
        }
        String value = fact.path() + " = " + ReportValues.text(fact.value());
        return fact.unit() == null
                ? Bilingual.same(value)
                : new Bilingual(
                        value + " " + fact.unit().text().zh(),
                        value + " " + fact.unit().text().en());
    }

    /** The criteria of a track that keep it from being ELIGIBLE, with their statuses. */
    static List<Bilingual> deciding(CandidateResult way) {
        List<Bilingual> lines = new ArrayList<>();
        for (Finding finding : way.findings()) {
            boolean decides = finding.criterion().force() != Force.PREFERRED;
            if (decides && finding.status() != Status.MET) {
                String status = finding.criterion().id() + " " + finding.status() + "  ";
                Bilingual line = line(of(finding));
                lines.add(new Bilingual(status + line.zh(), status + line.en()));
            }
        }
        return lines;
    }

    /** A clause with its facts in brackets. */
    private static Bilingual line(List<Bilingual> because) {
        Bilingual clause = because.get(0);
        return because.stream()
                .skip(1)
                .reduce((one, other) -> Joint.COMMA.with(one, other))
                .map(facts -> Joint.ASIDE.with(clause, facts))
                .orElse(clause);
    }
}
