package org.huiqi.report.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.huiqi.Ladder;
import org.huiqi.Report;
import org.huiqi.catalogue.Programme.Actor;
import org.huiqi.catalogue.Programme.Deadline;
import org.huiqi.document.Row;
import org.jspecify.annotations.Nullable;

/** The words of a day in a calendar. */
final class DueDateText {
    private final ReportView view;
    private final Report report;
    private final Phrasing phrasing;

    DueDateText(ReportView view, Report report) {
        this.view = view;
        this.report = report;
        this.phrasing = new Phrasing(view.language());
    }

    /** {@code 申报截止：P09 省专精特新中小企业（第二批）（某公司）}. */
    String summary(ProgrammeHead programme, Deadline deadline) {
        if (deadline.actor() != Actor.APPLICANT) {
            String whose = phrasing.heading(deadline.actor());
            return line(phrasing.say(DueDatePhrase.DEADLINE_OF, whose), programme);
        }
        return line(
                phrasing.say(
                        deadline.closes()
                                ? DueDatePhrase.APPLICATION_DEADLINE
                                : DueDatePhrase.LAST_DAY),
                programme);
    }

    /** {@code 参考申报时间结束（仅供参考）：P03 制造业单项冠军（某公司）}. */
    String summary(ProgrammeHead programme, DueDate.Kind kind) {
        DueDatePhrase what =
                kind == DueDate.Kind.OPENING
                        ? DueDatePhrase.PERIOD_BEGINS
                        : DueDatePhrase.PERIOD_ENDS;
        return line(
                phrasing.aside(phrasing.say(what), phrasing.say(DueDatePhrase.FOR_REFERENCE)),
                programme);
    }

    private String line(String what, ProgrammeHead programme) {
        String name = programme.id() + " " + programme.name();
        return phrasing.pair(what, name + " · " + view.head().name());
    }

    /** {@code 资质到期：省级专精特新中小企业 · 某公司}. */
    String summary(Ladder.Expiring title) {
        return phrasing.pair(
                phrasing.say(DueDatePhrase.TITLE_ENDS),
                phrasing.of(title.type()) + " · " + view.head().name());
    }

    /** When it ends and what hangs on it. */
    List<String> description(Ladder.Expiring title) {
        String name = phrasing.capital(phrasing.of(title.type()));
        return Stream.concat(
                        view.expiring().stream().filter(line -> line.startsWith(name)),
                        Stream.of(pair(Label.AS_OF, report.asOf().toString())))
                .toList();
    }

    List<String> categories(Ladder.Expiring title) {
        return List.of(
                phrasing.say(DueDatePhrase.CATEGORY), phrasing.capital(phrasing.of(title.type())));
    }

    /** What a deadline asks, and of whom. */
    List<String> due(Deadline deadline) {
        List<String> lines = new ArrayList<>();
        lines.add(phrasing.capital(new TimingText(phrasing).deadline(deadline)));
        if (deadline.actor() != Actor.APPLICANT && deadline.closes()) {
            lines.add(phrasing.say(DueDatePhrase.BINDS_AUTHORITY));
        }
        lines.add(phrasing.say(SummaryPhrase.LIMIT_DAY));
        return lines;
    }

    /** What the months of the handbook are worth. */
    List<String> reference() {
        return List.of(phrasing.say(DueDatePhrase.MONTHS_ONLY));
    }

    /** Everything to know on the day. */
    List<String> description(ProgrammeView programme, FirmCell cell, List<String> due) {
        List<String> lines = new ArrayList<>(due);
        lines.add(pair(Label.COLUMN_VERDICT, programme.programme().verdictWord()));
        if (!cell.missing().isEmpty()) {
            lines.add(pair(Label.FIRST_TO_SETTLE, cell.missing()));
        }
        for (Row row : programme.rows()) {
            if (!row.name().equals(phrasing.say(Label.DEADLINES))) {
                lines.add(phrasing.pair(row.name(), phrasing.clauses(values(row))));
            }
        }
        lines.add(pair(Label.EDITION, new SummaryText(phrasing).title(report.edition())));
        lines.add(pair(Label.AS_OF, report.asOf().toString()));
        return lines;
    }

    private String pair(Label name, String value) {
        return phrasing.pair(phrasing.say(name), value);
    }

    private static List<String> values(Row row) {
        return row.lines().stream().map(Row.Line::told).map(String::strip).toList();
    }

    /** The first address that can be followed. */
    @Nullable String url(ProgrammeView programme) {
        return programme.rows().stream()
                .flatMap(row -> row.lines().stream())
                .filter(Row.Line::isLink)
                .map(Row.Line::url)
                .findFirst()
                .orElse(null);
    }

    List<String> categories(ProgrammeHead programme, Deadline deadline) {
        return categories(programme, phrasing.of(deadline.actor()));
    }

    List<String> categories(ProgrammeHead programme) {
        return categories(programme, phrasing.say(DueDatePhrase.FOR_REFERENCE));
    }

    private List<String> categories(ProgrammeHead programme, String whose) {
        return Stream.of(phrasing.say(DueDatePhrase.CATEGORY), programme.id(), whose)
                .map(phrasing::capital)
                .toList();
    }
}
