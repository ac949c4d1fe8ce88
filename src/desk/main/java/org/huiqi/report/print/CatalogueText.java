package org.huiqi.report.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Force;
import org.huiqi.catalogue.Overview;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Programme.Deadline;
import org.huiqi.catalogue.Programme.NoteKind;
import org.huiqi.catalogue.Programme.Window;
import org.huiqi.report.view.Label;
import org.huiqi.text.Bilingual;
import org.huiqi.text.DisplayWidth;
import org.huiqi.text.Language;
import org.huiqi.text.TextPage;
import org.huiqi.text.TextPage.Ink;
import org.jspecify.annotations.Nullable;

/** The catalogue for a terminal: a list, one programme, one overview. */
public final class CatalogueText {
    private static final int NAME_WIDTH = 10;

    private final Language language;
    private final boolean colour;
    private final int width;

    /**
     * A renderer.
     *
     * @param language language of the words
     * @param colour whether to colour with ANSI sequences
     * @param width columns of the terminal
     */
    public CatalogueText(Language language, boolean colour, int width) {
        this.language = language;
        this.colour = colour;
        this.width = width;
    }

    private String say(String zh, String en) {
        return language == Language.ZH ? zh : en;
    }

    private String of(Bilingual text) {
        return text.in(language);
    }

    /**
     * {@return every programme and overview in a line each}
     *
     * @param edition a catalogue
     */
    public String list(Edition edition) {
        TextPage page = new TextPage(colour, width);
        page.write("", of(edition.title()), Ink.STRONG);
        for (Programme.Kind kind : Programme.Kind.values()) {
            page.blank();
            page.write("", kind(kind), Ink.STRONG);
            edition.programmes().stream()
                    .filter(p -> p.kind() == kind)
                    .forEach(p -> page.write("  " + p.id() + "  ", line(p)));
        }
        page.blank();
        page.write("", say("政策图解", "Policy overviews"), Ink.STRONG);
        edition.overviews().forEach(o -> page.write("  " + o.id() + "   ", of(o.name())));
        page.blank();
        page.write(
                "",
                say(
                        "月份仅供参考，以当年通知为准。",
                        "Months are for reference; the notice of the year decides."));
        return page.toString();
    }

    /**
     * {@return the programmes with some words in their names or clauses, the clauses that have them
     * below each; empty where there are none}
     *
     * @param edition a catalogue
     * @param words what is looked for, in either language, in any case
     */
    public Optional<String> search(Edition edition, String words) {
        String sought = words.strip().toLowerCase(Locale.ROOT);
        TextPage page = new TextPage(colour, width);
        boolean any = false;
        for (Programme programme : edition.programmes()) {
            List<Criterion> clauses =
                    programme.criteria().stream()
                            .filter(c -> has(c.requirement(), sought))
                            .toList();
            boolean named =
                    Stream.concat(Stream.of(programme.name()), programme.otherNames().stream())
                            .anyMatch(name -> has(name, sought));
            if (sought.isEmpty() || !named && clauses.isEmpty()) {
                continue;
            }
            any = true;
            page.write(programme.id() + "  ", line(programme), Ink.STRONG);
            clauses.forEach(c -> page.write("    " + c.id() + "  ", of(c.requirement())));
        }
        return any ? Optional.of(page.toString()) : Optional.empty();
    }

    private static boolean has(Bilingual text, String sought) {
        return text.zh().toLowerCase(Locale.ROOT).contains(sought)
                || text.en().toLowerCase(Locale.ROOT).contains(sought);
    }

    private String kind(Programme.Kind kind) {
        return kind == Programme.Kind.FUNDING ? say("资金引导", "Funding") : say("认定培育", "Recognition");
    }

    private String line(Programme programme) {
        return of(programme.name()) + say("（", " (") + window(programme.window()) + say("）", ")");
    }

    private String window(Window window) {
        if (window == null) {
            return say("手册未载申报时间", "no window printed");
        }
        String months =
                window.from() == window.to()
                        ? String.valueOf(window.from())
                        : window.from() + "-" + window.to();
        return say(window.year() + "年" + months + "月", "months " + months + " of " + window.year());
    }

    /**
     * {@return one programme with its clauses, dates, contact, benefits, procedure and the text's
     * defects}
     *
     * @param programme a programme of the edition
     */
    public String programme(Programme programme) {
        TextPage page = new TextPage(colour, width);
        page.write("", programme.id() + "  " + of(programme.name()), Ink.STRONG);
        row(page, say("又名", "Also"), programme.otherNames().stream().map(this::of).toList());
        row(page, say("类别", "Kind"), List.of(kind(programme.kind())));
        row(page, say("主管部门", "Authority"), authorities(programme));
        row(page, say("申报时间", "Window"), List.of(window(programme.window())));
        row(
                page,
                say("截止", "Deadlines"),
                programme.deadlines().stream().map(this::deadline).toList());
        row(page, say("电话", "Phone"), programme.phones());
        row(
                page,
                say("网站", "Portal"),
                programme.portals().stream().map(p -> of(p.name()) + " " + p.url()).toList());
        row(
                page,
                say("出处", "Source"),
                List.of(
                        say(
                                        "手册第" + programme.page() + "页 ",
                                        "handbook page " + programme.page() + ", ")
                                + programme.source()));
        row(
                page,
                say("通道", "Tracks"),
                programme.tracks().stream().map(t -> t.id() + " " + of(t.name())).toList());
        heading(page, say("条款", "Clauses"));
        programme.criteria().forEach(c -> criterion(page, c));
        if (!programme.obligations().isEmpty()) {
            heading(page, say("义务", "Duties"));
            programme
                    .obligations()
                    .forEach(
                            o ->
                                    page.write(
                                            "  " + o.id() + "  ",
                                            of(o.text())
                                                    + say("（", " (")
                                                    + o.clause()
                                                    + say("）", ")")));
        }
        notes(page, programme, NoteKind.BEN, say("支持内容", "Benefits"));
        notes(page, programme, NoteKind.QUOTA, say("名额", "Quotas"));
        notes(page, programme, NoteKind.PROC, say("程序", "Procedure"));
        if (!programme.materials().isEmpty()) {
            heading(page, Label.MATERIALS.in(language));
            programme.materials().forEach(m -> page.write("  - ", of(m)));
        }
        notes(page, programme, NoteKind.INFO, say("说明", "Remarks"));
        notes(page, programme, NoteKind.DEFECT, say("手册文字问题", "Defects of the text"));
        return page.toString();
    }

    private List<String> authorities(Programme programme) {
        return programme.authorities().isEmpty()
                ? List.of(say("手册未载", "not printed"))
                : programme.authorities().stream().map(this::of).toList();
    }

    private String deadline(Deadline deadline) {
        String actor = Label.of(deadline.actor()).in(language);
        return deadline.date() + " " + actor + say("：", ": ") + of(deadline.note());
    }

    private void row(TextPage page, String name, List<String> values) {
        if (!values.isEmpty()) {
            page.row("", name, NAME_WIDTH, values);
        }
    }

    private static void heading(TextPage page, String text) {
        page.blank();
        page.write("", text, Ink.STRONG);
    }

    private void criterion(TextPage page, Criterion criterion) {
        List<String> marks = new ArrayList<>(List.of(criterion.clause()));
        if (criterion.force() != Force.MUST) {
            marks.add(
                    criterion.force() == Force.IN_PRINCIPLE
                            ? say("原则上", "in principle")
                            : say("优先", "preferred"));
        }
        if (!criterion.tracks().isEmpty()) {
            marks.add(say("通道 ", "tracks ") + String.join(" ", criterion.tracks()));
        }
        if (criterion.anyOf() != null) {
            marks.add(say("择一", "one of several"));
        }
        String aside = String.join(say("，", ", "), marks);
        page.write(
                "  " + DisplayWidth.pad(criterion.id(), 9),
                of(criterion.requirement()) + say("（", " (") + aside + say("）", ")"));
        reading(page, "             ", criterion.reading());
    }

    private void reading(TextPage page, String indent, @Nullable Bilingual reading) {
        if (reading != null) {
            page.write(
                    indent, Label.READING.in(language) + say("：", ": ") + of(reading), Ink.FAINT);
        }
    }

    private void notes(TextPage page, Programme programme, NoteKind kind, String title) {
        List<Programme.Note> notes =
                programme.notes().stream().filter(n -> n.kind() == kind).toList();
        if (!notes.isEmpty()) {
            heading(page, title);
            for (Programme.Note note : notes) {
                page.write("  - ", of(note.text()));
                reading(page, "    ", note.reading());
            }
        }
    }

    /**
     * {@return one policy overview}
     *
     * @param overview an overview of the edition
     */
    public String overview(Overview overview) {
        TextPage page = new TextPage(colour, width);
        page.write("", overview.id() + "  " + of(overview.name()), Ink.STRONG);
        page.write("", of(overview.purpose()));
        if (overview.validity() != null) {
            row(page, say("有效期", "Validity"), List.of(validity(overview.validity())));
        }
        overview.sections()
                .forEach(
                        section -> {
                            heading(page, of(section.heading()));
                            section.items().forEach(item -> page.write("  - ", of(item)));
                        });
        if (!overview.dates().isEmpty()) {
            heading(page, say("时间", "Dates"));
            overview.dates().forEach(d -> page.write("  " + d.date() + "  ", of(d.note())));
        }
        if (!overview.links().isEmpty()) {
            row(page, say("相关项目", "Feeds"), overview.links());
        }
        overview.notes().forEach(n -> page.write("  - ", of(n.text())));
        return page.toString();
    }

    private String validity(Overview.Validity validity) {
        String to = say("至 ", "until ") + validity.to();
        return validity.from() == null ? to : validity.from() + " " + to;
    }
}
