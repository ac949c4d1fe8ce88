package org.huiqi.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.huiqi.catalogue.Force;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Language;
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
        String path = fact.path() + " = ";
        if (fact.value() == null) {
            return new Bilingual(path + "（未知）", path + "(unknown)");
        }
        String value = path + ReportValues.text(fact.value());
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
                List<Bilingual> because = of(finding);
                lines.add(
                        new Bilingual(
                                status + line(because, Language.ZH, "（", "，", "）"),
                                status + line(because, Language.EN, " (", ", ", ")")));
            }
        }
        return lines;
    }

    /** A clause with its facts in brackets. */
    private static String line(
            List<Bilingual> because, Language language, String open, String comma, String close) {
        String facts =
                because.stream()
                        .skip(1)
                        .map(fact -> fact.in(language))
                        .collect(Collectors.joining(comma, open, close));
        return because.get(0).in(language) + (because.size() > 1 ? facts : "");
    }
}
