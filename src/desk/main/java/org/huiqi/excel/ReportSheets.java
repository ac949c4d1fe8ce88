package org.huiqi.excel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huiqi.document.Tone;
import org.huiqi.excel.Grid.Heading;
import org.huiqi.excel.Grid.Value;
import org.huiqi.report.view.Block;
import org.huiqi.report.view.Card;
import org.huiqi.report.view.Label;
import org.huiqi.report.view.ProgrammeHead;
import org.huiqi.report.view.ProgrammeView;
import org.huiqi.report.view.ProgrammeView.CriterionView;
import org.huiqi.report.view.ReportView;
import org.huiqi.report.view.ReportView.Ask;
import org.huiqi.report.view.ReportView.Document;
import org.huiqi.report.view.ReportView.DocumentGroup;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Language;

/** The sheets of a report that say how the programmes stand. */
final class ReportSheets {
    private static final int MOST_LINES = 8;

    private static final Heading PROGRAMME = Heading.of("项目", "Programme", 7);
    private static final Heading NAME = Heading.of("名称", "Name", 34);
    private static final Heading VERDICT = Heading.of("结论", "Verdict", 16);

    private final XSSFWorkbook workbook;
    private final Styles styles;
    private final ReportView view;
    private final Runnable pause;

    /**
     * The sheets of a report.
     *
     * @param pause called before each row of findings
     */
    ReportSheets(XSSFWorkbook workbook, Styles styles, ReportView view, Runnable pause) {
        this.pause = pause;
        this.workbook = workbook;
        this.styles = styles;
        this.view = view;
    }

    private Grid grid(String zh, String en, Heading... headings) {
        return new Grid(
                workbook, styles, view.language(), new Bilingual(zh, en), List.of(headings));
    }

    private String say(String zh, String en) {
        return view.language() == Language.ZH ? zh : en;
    }

    /** One row a programme, what can be applied for first; where each stands, by its id. */
    Map<String, String> summary() {
        Grid grid =
                grid(
                        "结论汇总",
                        "Summary",
                        PROGRAMME,
                        NAME,
                        Heading.of("类别", "Kind", 11),
                        VERDICT,
                        Heading.of("时间", "Timing", 30),
                        Heading.of("剩余天数", "Days left", 10),
                        Heading.of("还缺什么", "What is missing", 70));
        List<String> head = new ArrayList<>();
        head.add(view.head().name() + " " + view.word(Label.TITLE));
        view.head()
                .rows()
                .forEach(r -> head.add(r.name() + say("：", ": ") + r.lines().get(0).text()));
        head.add(view.head().summary());
        view.expiring().forEach(title -> head.add(view.labelled(Label.EXPIRING, title)));
        grid.head(head);
        Map<ProgrammeHead, String> programmes = new LinkedHashMap<>();
        view.cards().forEach(card -> programmes.put(card.programme(), missing(card)));
        view.rest().forEach(brief -> programmes.put(brief.programme(), brief.reason()));
        Map<String, String> places = new HashMap<>();
        programmes.forEach(
                (programme, missing) -> {
                    int row = programme(grid, programme, missing);
                    places.put(programme.id(), "'" + say("结论汇总", "Summary") + "'!A" + row);
                });
        grid.finish(2);
        return places;
    }

    private static int programme(Grid grid, ProgrammeHead programme, String missing) {
        return grid.row(
                Value.of(programme.id()),
                Value.of(programme.name()),
                Value.of(programme.kind()),
                Value.of(programme.verdictWord(), programme.stance().tone()),
                Value.of(programme.when()),
                Value.of(programme.daysLeft()),
                Value.of(missing));
    }

    private String missing(Card card) {
        List<String> lines = new ArrayList<>();
        for (Block block : card.blocks()) {
            if (block.kind() == Block.Kind.CHANGE || block.kind() == Block.Kind.ACT) {
                block.items().forEach(i -> lines.add(block.heading() + "  " + i.text()));
            }
        }
        int more = lines.size() - MOST_LINES;
        return lines.stream().limit(MOST_LINES).collect(Collectors.joining("\n"))
                + (more > 0 ? say("\n…另 " + more + " 项", "\n… and " + more + " more") : "");
    }

    /** One row a criterion of every way in. */
    void criteria(List<ProgrammeView> programmes) {
        Grid grid =
                grid(
                        "逐条核对",
                        "Findings",
                        PROGRAMME,
                        NAME,
                        Heading.of("通道或对象", "Track or candidate", 20),
                        Heading.of("条件", "Criterion", 10),
                        Heading.of("状态", "Status", 12),
                        Heading.of("约束", "Force", 10),
                        Heading.of("要求", "Requirement", 50),
                        Heading.of("核对资料", "Facts read", 44),
                        Heading.of("差距、缺少", "Shortfall, missing", 34),
                        Heading.of("出处", "Clause", 22));
        grid.head(List.of(view.word(Label.DETAILS)));
        for (ProgrammeView programme : programmes) {
            for (ProgrammeView.Route route : programme.routes()) {
                route.criteria().forEach(c -> criterion(grid, programme.programme(), route, c));
            }
        }
        grid.finish(5);
    }

    private void criterion(
            Grid grid, ProgrammeHead programme, ProgrammeView.Route route, CriterionView found) {
        pause.run();
        List<String> gaps = new ArrayList<>(found.shortfalls());
        if (!found.missing().isEmpty()) {
            gaps.add(view.labelled(Label.MISSING, view.clauses(found.missing())));
        }
        if (found.remark() != null) {
            gaps.add(found.remark());
        }
        List<String> facts = new ArrayList<>(found.facts());
        if (!found.conditions().isEmpty()) {
            facts.clear();
            found.conditions().forEach(c -> facts.add(c.statusWord() + " | " + c.text()));
        }
        if (found.attestation() != null) {
            facts.add(found.attestation());
        }
        grid.row(
                Value.of(programme.id()),
                Value.of(programme.name()),
                Value.of(route.name() == null ? "" : route.name()),
                Value.of(found.id()),
                Value.of(found.statusWord(), Tone.of(found.status())),
                Value.of(found.force()),
                Value.noted(found.requirement(), found.reading()),
                Value.of(String.join("\n", facts)),
                Value.of(String.join("\n", gaps)),
                Value.of(found.reference()));
    }

    /** One row a document, once whatever it serves. */
    void evidence() {
        Grid grid =
                grid(
                        "材料清单",
                        "Evidence",
                        Heading.of("已备", "Done", 7),
                        Heading.of("材料", "Document", 80),
                        Heading.of("类别", "Kind", 28),
                        Heading.of("用于项目", "For", 24),
                        Heading.of("项目数", "How many", 10));
        grid.head(List.of(view.word(Label.CHECKLIST), view.word(Label.CHECKLIST_HINT)));
        for (DocumentGroup group : view.checklist()) {
            for (Document document : group.documents()) {
                grid.row(
                        Value.input(),
                        Value.of(document.text()),
                        Value.of(group.heading()),
                        Value.of(String.join(" ", document.programmes())),
                        Value.of(document.programmes().size()));
            }
        }
        if (view.checklist().isEmpty()) {
            grid.nothing(view.word(Label.NOTHING_TO_PREPARE));
        }
        grid.finish(0);
    }

    /** What to find out and to confirm, with room for the answer. */
    void questions() {
        Grid grid =
                grid(
                        "待补信息",
                        "Questions",
                        Heading.of("序号", "No.", 7),
                        Heading.of("类别", "Kind", 12),
                        Heading.of("待补充事项", "Item", 76),
                        Heading.of("涉及项目", "Programmes", 24),
                        Heading.of("回答", "Answer", 30),
                        Heading.of("资料中的位置", "Place in the profile", 34));
        grid.head(List.of(view.word(Label.QUESTIONS), view.word(Label.QUESTIONS_HINT)));
        int number = 0;
        for (Ask ask : view.questions()) {
            ask(grid, ++number, say("补充", "to supply"), ask);
        }
        for (Ask ask : view.confirmations()) {
            ask(grid, ++number, say("确认", "to confirm"), ask);
        }
        grid.finish(0);
    }

    private static void ask(Grid grid, int number, String kind, Ask ask) {
        grid.row(
                Value.of(number),
                Value.of(kind),
                Value.of(ask.text()),
                Value.of(String.join(" ", ask.programmes())),
                Value.input(),
                Value.of(ask.path()));
    }
}
