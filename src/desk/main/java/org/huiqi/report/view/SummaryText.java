package org.huiqi.report.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huiqi.Report;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Programme;
import org.huiqi.document.Row;
import org.huiqi.document.Row.Line;
import org.huiqi.report.EditionAge;
import org.huiqi.report.ReadingOrder;
import org.huiqi.report.ReadingOrder.Place;
import org.huiqi.report.view.ReportView.Count;
import org.huiqi.text.Bilingual;

/** The counts in a sentence, the basis of the report and its limits. */
final class SummaryText {
    private static final List<String> LIMITS_ZH =
            List.of(
                    "时间仅供参考，以当年通知为准。",
                    "“可申报”指按所填资料符合申报条件、可以提出申请，不代表必然获得认定、入选或资金支持；多数项目还需推荐、评审或择优。",
                    "“待补充信息”“待确认”表示尚不能下结论，不等于不符合。",
                    "条款为转述，以手册原文和主管部门正式文件为准；出处依次为手册页码、条款位置和本系统的条件编号。",
                    "本报告依据所提供的资料核对，未核实资料真伪，不构成法律意见。",
                    "资料、基准日、规则三者相同，核对结果即相同。");

    private static final List<String> LIMITS_EN =
            List.of(
                    "Periods and dates are for reference; the notice of the year prevails.",
                    "\"Eligible to apply\" means that the firm may apply on the information given."
                            + " It does not mean that it will be recognised, selected or funded;"
                            + " most programmes recommend, review and select.",
                    "\"Undecided\" and \"needs attestation\" mean that no conclusion can be drawn"
                            + " yet. They do not mean that the firm fails.",
                    "Clauses are paraphrased; the handbook's text and the authorities' documents"
                            + " prevail. References give page, clause and the number of the"
                            + " criterion.",
                    "The information given was not verified. This report is not legal advice.",
                    "The same profile, day and rules always give the same result.");

    private final Phrasing phrasing;

    SummaryText(Phrasing phrasing) {
        this.phrasing = phrasing;
    }

    /** How many programmes stand alike. */
    List<Count> counts(ReadingOrder order) {
        Map<Stance, Integer> numbers = new EnumMap<>(Stance.class);
        for (Place place : Place.values()) {
            order.of(place)
                    .forEach(p -> numbers.merge(Stance.of(p.verdict(), place), 1, Integer::sum));
        }
        return Arrays.stream(Stance.values())
                .map(
                        stance ->
                                new Count(
                                        stance,
                                        phrasing.sentence(stance.words()),
                                        numbers.getOrDefault(stance, 0)))
                .toList();
    }

    /**
     * One sentence: {@code 共核对 27 个项目：可申报 2 个、待确认 3 个……。}
     *
     * @param order what is read where
     */
    String sentence(Report report, ReadingOrder order) {
        List<String> parts = new ArrayList<>();
        for (Count count : counts(order)) {
            if (count.number() > 0) {
                String word = phrasing.of(count.stance().words());
                parts.add(
                        phrasing.say(
                                word + " " + count.number() + " 个", word + " " + count.number()));
            }
        }
        int all = report.programmes().size();
        return phrasing.say("共核对 " + all + " 个项目：", all + " programmes were checked: ")
                + phrasing.list(parts)
                + phrasing.say("。", ". ")
                + openNow(order.of(Place.OPEN).size());
    }

    private String openNow(int open) {
        if (open == 0) {
            return phrasing.say(
                    "可申报和待确认的项目中，目前没有处于申报期内的。",
                    "None of those that are eligible or need attestation is open now.");
        }
        String are = open == 1 ? " is" : " are";
        return phrasing.say(
                "可申报和待确认的项目中，" + open + " 个处于申报期内。",
                "Of those that are eligible or need attestation, " + open + are + " open now.");
    }

    /** {@code 2024年度已过参考申报时间，可为下一年度准备}. */
    String passed(Edition edition) {
        String year =
                edition.programmes().stream()
                        .map(Programme::window)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .map(w -> String.valueOf(w.year()))
                        .orElse(edition.id());
        return phrasing.say(
                year + "年度已过参考申报时间，可为下一年度准备",
                "Reference period of " + year + " over: prepare for the next round");
    }

    /** How old the handbook is, where every period of it is over; else nothing. */
    List<Row> age(Edition edition, LocalDate asOf) {
        Bilingual note = EditionAge.of(edition, asOf).note();
        return note == null
                ? List.of()
                : List.of(Row.of(phrasing.of(Label.OLD_EDITION), List.of(phrasing.of(note))));
    }

    /** The handbook with its quotation marks. */
    String title(Edition edition) {
        return phrasing.say("《" + phrasing.of(edition.title()) + "》", phrasing.of(edition.title()));
    }

    /** What the report rests on and what it does not say. */
    List<Row> basis(Report report) {
        Edition edition = report.edition();
        String contents =
                phrasing.say(
                        title(edition)
                                + "：申报项目 "
                                + edition.programmes().size()
                                + " 项，本报告核对 "
                                + report.programmes().size()
                                + " 项；政策图解 "
                                + edition.overviews().size()
                                + " 项",
                        title(edition)
                                + ": "
                                + report.programmes().size()
                                + " of "
                                + edition.programmes().size()
                                + " programmes checked here; "
                                + edition.overviews().size()
                                + " overviews");
        return List.of(
                row("核对依据", "Handbook", contents),
                row("版次", "Edition", edition.id()),
                row("规则摘要", "Rules (digest)", report.ruleset()),
                row("资料来源", "Profile", Plain.text(report.source())),
                row("资料摘要", "Profile (digest)", report.digest()),
                limits());
    }

    private Row row(String zh, String en, String text) {
        return Row.of(phrasing.say(zh, en), List.of(text));
    }

    private Row limits() {
        List<String> lines = phrasing.isChinese() ? LIMITS_ZH : LIMITS_EN;
        return new Row(
                phrasing.say("使用说明", "How to read this"), lines.stream().map(Line::of).toList());
    }
}
