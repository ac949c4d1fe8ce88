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
import org.huiqi.profile.schema.Words;
import org.huiqi.report.view.ForceLabel;
import org.huiqi.report.view.Label;
import org.huiqi.report.view.TimePhrase;
import org.huiqi.text.Bilingual;
import org.huiqi.text.DisplayWidth;
import org.huiqi.text.Joint;
import org.huiqi.text.Language;
import org.huiqi.text.Sentence;
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

    private String say(Sentence sentence, Object... values) {
        return sentence.in(language, values);
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
        page.write("", say(CataloguePhrase.OVERVIEWS), Ink.STRONG);
        edition.overviews().forEach(o -> page.write("  " + o.id() + "   ", of(o.name())));
        page.blank();
        page.write("", say(CataloguePhrase.MONTHS_HINT));
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
        return say(
                kind == Programme.Kind.FUNDING
                        ? CataloguePhrase.FUNDING
                        : CataloguePhrase.RECOGNITION);
    }

    private String line(Programme programme) {
        return say(Joint.ASIDE, programme.name(), window(programme.window()));
    }

    private String window(Window window) {
        if (window == null) {
            return say(CataloguePhrase.NO_WINDOW);
        }
        String months =
                window.from() == window.to()
                        ? String.valueOf(window.from())
                        : window.from() + "-" + window.to();
        return say(CataloguePhrase.MONTHS, window.year(), months);
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
        row(
                page,
                CataloguePhrase.OTHER_NAMES,
                programme.otherNames().stream().map(this::of).toList());
        row(page, CataloguePhrase.KIND, List.of(kind(programme.kind())));
        row(page, Label.CONTACT, contacts(programme));
        row(page, CataloguePhrase.WINDOW, List.of(window(programme.window())));
        row(page, Label.DEADLINES, programme.deadlines().stream().map(this::deadline).toList());
        row(
                page,
                CataloguePhrase.PORTAL,
                programme.portals().stream().map(p -> of(p.name()) + " " + p.url()).toList());
        row(
                page,
                CataloguePhrase.SOURCE,
                List.of(say(CataloguePhrase.PAGE, programme.page(), programme.source())));
        row(
                page,
                CataloguePhrase.TRACKS,
                programme.tracks().stream().map(t -> t.id() + " " + of(t.name())).toList());
        row(page, CataloguePhrase.HOLDERS, programme.holders().stream().map(this::of).toList());
        heading(page, say(CataloguePhrase.CLAUSES));
        programme.criteria().forEach(c -> criterion(page, c));
        if (!programme.obligations().isEmpty()) {
            heading(page, say(CataloguePhrase.DUTIES));
            programme
                    .obligations()
                    .forEach(
                            o ->
                                    page.write(
                                            "  " + o.id() + "  ",
                                            say(Joint.ASIDE, o.text(), o.clause())));
        }
        notes(page, programme, NoteKind.BEN, CataloguePhrase.BENEFITS);
        notes(page, programme, NoteKind.QUOTA, CataloguePhrase.QUOTAS);
        notes(page, programme, NoteKind.PROC, CataloguePhrase.PROCEDURE);
        if (!programme.materials().isEmpty()) {
            heading(page, say(Label.MATERIALS));
            programme.materials().forEach(m -> page.write("  - ", of(m)));
        }
        notes(page, programme, NoteKind.INFO, CataloguePhrase.REMARKS);
        notes(page, programme, NoteKind.DEFECT, CataloguePhrase.DEFECTS);
        return page.toString();
    }

    private List<String> contacts(Programme programme) {
        return programme.contacts().isEmpty()
                ? List.of(say(CataloguePhrase.NOT_PRINTED))
                : programme.contacts().stream().map(this::of).toList();
    }

    private String deadline(Deadline deadline) {
        String whose = deadline.date() + " " + of(Words.of(deadline.actor()));
        return say(Joint.PAIR, whose, deadline.note());
    }

    private void row(TextPage page, Sentence name, List<String> values) {
        if (!values.isEmpty()) {
            page.row("", say(name), NAME_WIDTH, values);
        }
    }

    private static void heading(TextPage page, String text) {
        page.blank();
        page.write("", text, Ink.STRONG);
    }

    private void criterion(TextPage page, Criterion criterion) {
        List<String> marks = new ArrayList<>(List.of(criterion.clause()));
        if (criterion.force() != Force.MUST || criterion.forceAsPrinted() != null) {
            marks.add(of(ForceLabel.of(criterion)));
        }
        if (!criterion.tracks().isEmpty()) {
            marks.add(say(CataloguePhrase.OF_TRACKS, String.join(" ", criterion.tracks())));
        }
        if (criterion.anyOf() != null) {
            marks.add(say(CataloguePhrase.ONE_OF_SEVERAL));
        }
        String aside = marks.stream().reduce((a, b) -> say(Joint.COMMA, a, b)).orElseThrow();
        page.write(
                "  " + DisplayWidth.pad(criterion.id(), 9),
                say(Joint.ASIDE, criterion.requirement(), aside));
        reading(page, "             ", criterion.reading());
    }

    private void reading(TextPage page, String indent, @Nullable Bilingual reading) {
        if (reading != null) {
            page.write(indent, say(Joint.PAIR, Label.READING.text(), reading), Ink.FAINT);
        }
    }

    private void notes(TextPage page, Programme programme, NoteKind kind, CataloguePhrase title) {
        List<Programme.Note> notes =
                programme.notes().stream().filter(n -> n.kind() == kind).toList();
        if (!notes.isEmpty()) {
            heading(page, say(title));
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
            row(page, CataloguePhrase.VALIDITY, List.of(validity(overview.validity())));
        }
        overview.sections()
                .forEach(
                        section -> {
                            heading(page, of(section.heading()));
                            section.items().forEach(item -> page.write("  - ", of(item)));
                        });
        if (!overview.dates().isEmpty()) {
            heading(page, say(CataloguePhrase.DATES));
            overview.dates().forEach(d -> page.write("  " + d.date() + "  ", of(d.note())));
        }
        if (!overview.links().isEmpty()) {
            row(page, CataloguePhrase.FEEDS, overview.links());
        }
        overview.notes().forEach(n -> page.write("  - ", of(n.text())));
        return page.toString();
    }

    private String validity(Overview.Validity validity) {
        return validity.from() == null
                ? say(TimePhrase.UNTIL, validity.to())
                : say(Joint.FROM_TO, validity.from(), validity.to());
    }
}
