package org.huiqi.report.view;

import java.util.ArrayList;
import java.util.List;
import org.huiqi.report.view.Block.Item;
import org.huiqi.report.view.Part.Agenda;
import org.huiqi.report.view.Part.Asks;
import org.huiqi.report.view.Part.Briefs;
import org.huiqi.report.view.Part.Checklist;
import org.huiqi.report.view.Part.Fold;
import org.huiqi.report.view.Part.Manner;
import org.huiqi.report.view.Part.Paragraph;
import org.huiqi.report.view.Part.Rows;
import org.huiqi.report.view.Part.Warnings;
import org.huiqi.report.view.ReportView.Ask;
import org.huiqi.report.view.ReportView.Brief;
import org.huiqi.report.view.ReportView.DocumentGroup;
import org.huiqi.report.view.ReportView.Group;
import org.huiqi.report.view.ReportView.Warning;

/** What stands in which section of a report, and in which order, whatever the face. */
final class Outline {
    private final Phrasing phrasing;
    private final ViewMaker report;
    private final List<ReportSection> sections = new ArrayList<>();

    Outline(Phrasing phrasing, ViewMaker report) {
        this.phrasing = phrasing;
        this.report = report;
    }

    List<ReportSection> sections() {
        add(Label.NOW, now());
        List<Group> later = report.later();
        if (!later.isEmpty()) {
            add(Label.LATER, later);
        }
        add(Label.LADDER, List.of(report.ladder()));
        add(Label.CLOSE, groups(report.close(), Label.NOTHING_CLOSE));
        add(Label.UNDECIDED, undecided());
        add(Label.UNSPECIFIC, unspecific());
        add(Label.CHECKLIST, List.of(checklist()));
        add(Label.REST, List.of(rest()));
        add(Label.WARNINGS, List.of(warnings()));
        add(Label.DETAILS, report.details());
        add(Label.SIZE_SECTION, List.of(new Paragraph(report.size(), Manner.PLAIN)));
        add(Label.BACKGROUND, report.background());
        add(Label.BASIS, List.of(new Rows(report.basis())));
        return sections;
    }

    private void add(Label label, List<? extends Part> parts) {
        int number = sections.size() + 1;
        sections.add(
                new ReportSection(
                        label,
                        number,
                        ReportSection.heading(label, number, phrasing.language()),
                        List.copyOf(parts)));
    }

    private List<Part> now() {
        List<Group> groups = report.now();
        List<ProgrammeHead> timely =
                groups.stream()
                        .flatMap(group -> group.cards().stream())
                        .map(Card::programme)
                        .filter(ProgrammeHead::isTimely)
                        .toList();
        List<Part> parts = new ArrayList<>();
        block(parts, Label.EXPIRING, report.expiring(true));
        if (!timely.isEmpty()) {
            parts.add(new Agenda(timely));
        }
        parts.addAll(groups(groups, Label.NOTHING_NOW));
        block(parts, Label.OTHER_DUTIES, report.otherDuties());
        block(parts, Label.EXPIRING, report.expiring(false));
        return parts;
    }

    private void block(List<Part> parts, Label heading, List<Item> items) {
        if (!items.isEmpty()) {
            parts.add(new Block(phrasing.say(heading), Block.Kind.ACT, items));
        }
    }

    private List<Part> unspecific() {
        List<Brief> briefs = report.unspecific();
        if (briefs.isEmpty()) {
            return List.of(nothing(Label.NOTHING_UNSPECIFIC));
        }
        List<Part> parts = new ArrayList<>();
        parts.add(new Paragraph(phrasing.say(Label.UNSPECIFIC_HINT), Manner.HINT));
        block(parts, Label.FIRST_QUESTION, report.firstQuestion());
        parts.add(new Briefs(briefs));
        return parts;
    }

    private List<? extends Part> groups(List<Group> groups, Label nothing) {
        return groups.isEmpty() ? List.of(nothing(nothing)) : groups;
    }

    private Paragraph nothing(Label label) {
        return new Paragraph(phrasing.say(label), Manner.NOTHING);
    }

    private List<Part> undecided() {
        List<Card> cards = report.undecided();
        List<Ask> questions = report.asks(false);
        List<Ask> confirmations = report.asks(true);
        List<Part> parts = new ArrayList<>();
        parts.add(
                cards.isEmpty()
                        ? nothing(Label.NOTHING_UNDECIDED)
                        : new Paragraph(phrasing.say(Label.UNDECIDED_HINT), Manner.HINT));
        if (!questions.isEmpty()) {
            parts.add(asks(Label.QUESTIONS, Label.QUESTIONS_HINT, questions));
        }
        if (!confirmations.isEmpty()) {
            String above = confirmations.size() + " " + phrasing.say(Label.CONFIRMATIONS_ABOVE);
            parts.add(new Paragraph(above, Manner.OMISSION));
        }
        parts.addAll(cards);
        if (!confirmations.isEmpty()) {
            Asks all = asks(Label.CONFIRMATIONS, Label.CONFIRMATIONS_HINT, confirmations);
            parts.add(new Fold(all));
        }
        return parts;
    }

    private Asks asks(Label heading, Label hint, List<Ask> asks) {
        return new Asks(phrasing.say(heading), phrasing.say(hint), asks);
    }

    private Checklist checklist() {
        List<DocumentGroup> groups = report.checklist();
        Label hint = groups.isEmpty() ? Label.NOTHING_TO_PREPARE : Label.CHECKLIST_HINT;
        return new Checklist(phrasing.say(hint), groups);
    }

    private Part rest() {
        List<Brief> briefs = report.rest();
        return briefs.isEmpty() ? nothing(Label.NOTHING_REST) : new Briefs(briefs);
    }

    private Part warnings() {
        List<Warning> warnings = report.warnings();
        return warnings.isEmpty() ? nothing(Label.NO_WARNINGS) : new Warnings(warnings);
    }
}
