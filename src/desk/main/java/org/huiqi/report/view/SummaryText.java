package org.huiqi.report.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.huiqi.Report;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Programme;
import org.huiqi.document.Document.Count;
import org.huiqi.document.Row;
import org.huiqi.document.Row.Line;
import org.huiqi.report.EditionAge;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Joint;
import org.huiqi.text.Sentence;

/** The counts in a sentence, the basis of the report and its limits. */
final class SummaryText {
    private static final List<SummaryPhrase> LIMITS =
            List.of(
                    SummaryPhrase.LIMIT_TIME,
                    SummaryPhrase.LIMIT_DAY,
                    SummaryPhrase.LIMIT_ELIGIBLE,
                    SummaryPhrase.LIMIT_OPEN,
                    SummaryPhrase.LIMIT_CLAUSES,
                    SummaryPhrase.LIMIT_PROFILE,
                    SummaryPhrase.LIMIT_SAME);

    private final Phrasing phrasing;

    SummaryText(Phrasing phrasing) {
        this.phrasing = phrasing;
    }

    /** One sentence: {@code 共核对 27 个项目：可申报 2 个、待确认 3 个……。} */
    String sentence(int programmes, List<Count> counts, int open) {
        List<String> parts =
                counts.stream()
                        .filter(count -> count.number() > 0)
                        .map(
                                count ->
                                        phrasing.say(
                                                SummaryPhrase.COUNT,
                                                phrasing.of(Stance.valueOf(count.key()).words()),
                                                count.number()))
                        .toList();
        return phrasing.say(
                Joint.FOLLOWED,
                phrasing.say(SummaryPhrase.CHECKED, programmes, phrasing.list(parts)),
                openNow(open));
    }

    private String openNow(int open) {
        if (open == 0) {
            return phrasing.say(SummaryPhrase.NONE_OPEN);
        }
        return phrasing.say(open == 1 ? SummaryPhrase.ONE_OPEN : SummaryPhrase.SOME_OPEN, open);
    }

    /** {@code 2024年度已过参考申报时间，可为下一年度准备}. */
    String passed(Edition edition) {
        int year =
                edition.programmes().stream()
                        .map(Programme::window)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .map(Programme.Window::year)
                        .orElseGet(edition::year);
        return phrasing.say(SummaryPhrase.PASSED, year);
    }

    /** How old the handbook is, where every period of it is over; else nothing. */
    List<Row> age(Edition edition, LocalDate asOf) {
        Bilingual note = EditionAge.of(edition, asOf).note();
        return note == null
                ? List.of()
                : List.of(Row.of(phrasing.say(Label.OLD_EDITION), List.of(phrasing.of(note))));
    }

    /** The handbook with its quotation marks. */
    String title(Edition edition) {
        return phrasing.say(SummaryPhrase.HANDBOOK, phrasing.of(edition.title()));
    }

    /**
     * What the report rests on and what it does not say.
     *
     * @param isShort without digests and limits, which are for who keeps it
     */
    List<Row> basis(Report report, boolean isShort) {
        Edition edition = report.edition();
        String contents =
                phrasing.say(
                        SummaryPhrase.CONTENTS,
                        title(edition),
                        edition.programmes().size(),
                        report.programmes().size(),
                        edition.overviews().size());
        Row version = row(Label.VERSION, edition.id());
        Row source = row(SummaryPhrase.SOURCE, Plain.text(report.source()));
        return isShort
                ? List.of(row(Label.EDITION, contents), version, source)
                : List.of(
                        row(Label.EDITION, contents),
                        version,
                        row(SummaryPhrase.RULES, report.ruleset()),
                        source,
                        row(SummaryPhrase.DIGEST, report.digest()),
                        limits());
    }

    private Row row(Sentence name, String text) {
        return Row.of(phrasing.say(name), List.of(text));
    }

    private Row limits() {
        return new Row(
                phrasing.say(SummaryPhrase.LIMITS),
                LIMITS.stream().map(limit -> Line.of(phrasing.say(limit))).toList());
    }
}
