package org.huiqi.report.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Force;
import org.huiqi.catalogue.Overview;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Programme.NoteKind;
import org.huiqi.document.Document;
import org.huiqi.document.Document.Box;
import org.huiqi.document.Document.Cell;
import org.huiqi.document.Document.Heading;
import org.huiqi.document.Document.Item;
import org.huiqi.document.Document.Items;
import org.huiqi.document.Document.Kind;
import org.huiqi.document.Document.Node;
import org.huiqi.document.Document.Paragraph;
import org.huiqi.document.Document.Rows;
import org.huiqi.document.Document.Table;
import org.huiqi.document.Document.Weight;
import org.huiqi.document.Row;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Joint;
import org.huiqi.text.Language;
import org.huiqi.text.Sentence;
import org.jspecify.annotations.Nullable;

/** The catalogue as documents: a list, one programme, one overview, what has some words. */
public final class CatalogueDocument extends Phrasing {
    private final List<Node> nodes = new ArrayList<>();

    private CatalogueDocument(Language language) {
        super(language);
    }

    private Document document(String title) {
        return new Document(language(), title, "", nodes);
    }

    /**
     * {@return every programme and overview of a catalogue in a line each}
     *
     * @param edition a catalogue
     * @param language the language
     */
    public static Document list(Edition edition, Language language) {
        return new CatalogueDocument(language).list(edition);
    }

    private Document list(Edition edition) {
        String title = of(edition.title());
        nodes.add(Heading.of(3, title));
        for (Programme.Kind kind : Programme.Kind.values()) {
            nodes.add(Heading.of(2, kind(kind)));
            table(
                    edition.programmes().stream().filter(p -> p.kind() == kind),
                    Programme::id,
                    this::line);
        }
        nodes.add(Heading.of(2, say(CataloguePhrase.OVERVIEWS)));
        table(edition.overviews().stream(), Overview::id, o -> of(o.name()));
        nodes.add(plain(CataloguePhrase.MONTHS_HINT));
        return document(title);
    }

    private <T> void table(Stream<T> all, Function<T, String> name, Function<T, String> text) {
        List<List<Cell>> rows =
                all.map(one -> List.of(Cell.of(name.apply(one)), Cell.of(text.apply(one))))
                        .toList();
        if (!rows.isEmpty()) {
            nodes.add(new Table(List.of("", ""), rows));
        }
    }

    /**
     * {@return the programmes with some words in their names or clauses, the clauses that have them
     * below each; empty where there are none}
     *
     * @param edition a catalogue
     * @param words what is looked for, in either language, in any case
     * @param language the language
     */
    public static Optional<Document> search(Edition edition, String words, Language language) {
        String sought = words.strip().toLowerCase(Locale.ROOT);
        CatalogueDocument found = new CatalogueDocument(language);
        for (Programme programme : sought.isEmpty() ? List.<Programme>of() : edition.programmes()) {
            List<Criterion> clauses =
                    programme.criteria().stream()
                            .filter(c -> has(c.requirement(), sought))
                            .toList();
            if (!clauses.isEmpty()
                    || has(programme.name(), sought)
                    || programme.otherNames().stream().anyMatch(name -> has(name, sought))) {
                found.nodes.add(Heading.of(3, programme.id() + "  " + found.line(programme)));
                found.table(clauses.stream(), Criterion::id, c -> found.of(c.requirement()));
            }
        }
        return found.nodes.isEmpty() ? Optional.empty() : Optional.of(found.document(words));
    }

    private static boolean has(Bilingual text, String sought) {
        return (text.zh() + "\n" + text.en()).toLowerCase(Locale.ROOT).contains(sought);
    }

    private String line(Programme programme) {
        return aside(of(programme.name()), months(programme));
    }

    private String months(Programme programme) {
        return programme.window() == null ? say(Label.NO_WINDOW) : window(programme.window());
    }

    /**
     * {@return one programme with its clauses, dates, contact, benefits, procedure and the text's
     * defects}
     *
     * @param programme a programme
     * @param language the language
     */
    public static Document programme(Programme programme, Language language) {
        return new CatalogueDocument(language).programme(programme);
    }

    private Document programme(Programme programme) {
        nodes.add(Heading.of(3, title(programme)));
        List<String> tracks =
                programme.tracks().stream().map(t -> t.id() + " " + of(t.name())).toList();
        List<Row> rows =
                filled(
                        row(Label.OTHER_NAMES, of(programme.otherNames())),
                        row(CataloguePhrase.KIND, capital(kind(programme.kind()))),
                        row(Label.WINDOW, months(programme)),
                        row(Label.DEADLINES, deadlines(programme)));
        List<Row> holders =
                filled(
                        source(programme),
                        row(CataloguePhrase.TRACKS, tracks),
                        row(CataloguePhrase.HOLDERS, of(programme.holders())));
        nodes.add(new Rows(all(rows, contact(programme), holders)));
        list(CataloguePhrase.CLAUSES, programme.criteria().stream().map(this::criterion));
        list(
                Label.DUTIES,
                programme.obligations().stream()
                        .map(o -> Item.of(o.id() + "  " + aside(of(o.text()), o.clause()))));
        notes(programme, NoteKind.BEN, Label.BENEFITS);
        notes(programme, NoteKind.QUOTA, Label.QUOTAS);
        notes(programme, NoteKind.PROC, Label.PROCEDURE);
        list(Label.MATERIALS, programme.materials().stream().map(m -> Item.of(of(m))));
        notes(programme, NoteKind.INFO, Label.INFO);
        notes(programme, NoteKind.DEFECT, Label.DEFECTS);
        return document(title(programme));
    }

    private void list(Sentence heading, Stream<Item> items) {
        nodes.addAll(section(say(heading), items));
    }

    private Item criterion(Criterion criterion) {
        boolean binds = criterion.force() == Force.MUST && criterion.forceAsPrinted() == null;
        String tracks = String.join(" ", criterion.tracks());
        List<String> marks =
                given(
                        criterion.clause(),
                        binds ? null : force(criterion),
                        tracks.isEmpty() ? null : say(CataloguePhrase.OF_TRACKS, tracks),
                        criterion.anyOf() == null ? null : say(FindingPhrase.ONE_OF_SEVERAL));
        String text = aside(of(criterion.requirement()), commas(marks));
        return read(criterion.id() + "  " + text, criterion.reading());
    }

    private Item read(String text, @Nullable Bilingual reading) {
        return new Item(null, text, List.of(), given(reading(reading)));
    }

    private void notes(Programme programme, NoteKind kind, Label title) {
        list(
                title,
                programme.notes().stream()
                        .filter(note -> note.kind() == kind)
                        .map(note -> read(of(note.text()), note.reading())));
    }

    /**
     * {@return one policy overview}
     *
     * @param edition its catalogue
     * @param overview an overview
     * @param language the language
     */
    public static Document overview(Edition edition, Overview overview, Language language) {
        CatalogueDocument document = new CatalogueDocument(language);
        String title = overview.id() + " " + document.of(overview.name());
        document.nodes.add(Heading.of(3, title));
        document.content(edition, overview);
        return document.document(title);
    }

    /** The same without its title, for a part of a report. */
    static List<Node> content(Edition edition, Overview overview, Language language) {
        CatalogueDocument document = new CatalogueDocument(language);
        document.content(edition, overview);
        return document.nodes;
    }

    private void content(Edition edition, Overview overview) {
        String purpose = sentence(overview.purpose());
        nodes.add(new Paragraph(aside(purpose, page(overview.page())), Weight.PLAIN));
        nodes.add(new Rows(rows(edition, overview)));
        for (Overview.Section section : overview.sections()) {
            know(sentence(section.heading()), section.items());
        }
        know(say(Label.INFO), overview.notes().stream().map(note -> note.text()).toList());
    }

    private void know(String heading, List<Bilingual> texts) {
        if (!texts.isEmpty()) {
            Items items = Items.of(texts.stream().map(this::sentence).toList());
            nodes.add(Box.of(Kind.KNOW, Heading.of(4, heading), List.of(items)));
        }
    }

    private List<Row> rows(Edition edition, Overview overview) {
        List<String> term =
                ifAny(
                        overview.validity(),
                        validity ->
                                validity.from() == null
                                        ? say(TimePhrase.UNTIL, validity.to())
                                        : say(Joint.FROM_TO, validity.from(), validity.to()));
        List<String> dates =
                overview.dates().stream()
                        .map(d -> pair(d.date().toString(), of(d.note())))
                        .toList();
        Map<String, String> titles = new HashMap<>();
        edition.programmes().forEach(programme -> titles.put(programme.id(), title(programme)));
        List<String> linked =
                overview.links().stream().map(id -> titles.getOrDefault(id, id)).toList();
        return filled(
                row(Label.VALIDITY, term),
                row(Label.DATES, dates),
                row(Label.LINKED, linked),
                new Row(say(Label.PORTAL), portals(overview.portals())));
    }
}
