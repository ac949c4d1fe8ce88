package org.huiqi.report.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        nodes.add(Heading.of(3, of(edition.title())));
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
        return document(of(edition.title()));
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
        for (Programme programme : edition.programmes()) {
            List<Criterion> clauses =
                    programme.criteria().stream()
                            .filter(c -> has(c.requirement(), sought))
                            .toList();
            boolean named =
                    Stream.concat(Stream.of(programme.name()), programme.otherNames().stream())
                            .anyMatch(name -> has(name, sought));
            if (!sought.isEmpty() && (named || !clauses.isEmpty())) {
                found.nodes.add(Heading.of(3, programme.id() + "  " + found.line(programme)));
                found.table(clauses.stream(), Criterion::id, c -> found.of(c.requirement()));
            }
        }
        return found.nodes.isEmpty() ? Optional.empty() : Optional.of(found.document(words));
    }

    private static boolean has(Bilingual text, String sought) {
        return text.zh().toLowerCase(Locale.ROOT).contains(sought)
                || text.en().toLowerCase(Locale.ROOT).contains(sought);
    }

    private String kind(Programme.Kind kind) {
        boolean funding = kind == Programme.Kind.FUNDING;
        return say(funding ? Label.KIND_FUNDING : Label.KIND_RECOGNITION);
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
        List<Row> rows = new ArrayList<>();
        row(rows, Label.OTHER_NAMES, of(programme.otherNames()));
        rows.add(row(CataloguePhrase.KIND, capital(kind(programme.kind()))));
        rows.add(row(Label.WINDOW, months(programme)));
        row(rows, Label.DEADLINES, programme.deadlines().stream().map(this::deadline).toList());
        rows.addAll(contact(programme));
        rows.add(source(programme));
        row(
                rows,
                CataloguePhrase.TRACKS,
                programme.tracks().stream().map(t -> t.id() + " " + of(t.name())).toList());
        row(rows, CataloguePhrase.HOLDERS, of(programme.holders()));
        nodes.add(new Rows(rows));
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
        List<Item> all = items.toList();
        if (!all.isEmpty()) {
            nodes.add(Heading.of(2, say(heading)));
            nodes.add(bullets(all));
        }
    }

    private Item criterion(Criterion criterion) {
        List<String> marks = new ArrayList<>(List.of(criterion.clause()));
        if (criterion.force() != Force.MUST || criterion.forceAsPrinted() != null) {
            marks.add(force(criterion));
        }
        if (!criterion.tracks().isEmpty()) {
            marks.add(say(CataloguePhrase.OF_TRACKS, String.join(" ", criterion.tracks())));
        }
        if (criterion.anyOf() != null) {
            marks.add(say(FindingPhrase.ONE_OF_SEVERAL));
        }
        String text = aside(of(criterion.requirement()), commas(marks));
        return read(criterion.id() + "  " + text, criterion.reading());
    }

    private Item read(String text, @Nullable Bilingual reading) {
        return new Item(null, text, List.of(), Stream.ofNullable(reading(reading)).toList());
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
        document.nodes.addAll(content(document, edition, overview));
        return document.document(title);
    }

    /** What an overview says, here and in a report. */
    static List<Node> content(Phrasing words, Edition edition, Overview overview) {
        List<Node> content = new ArrayList<>();
        String purpose = words.sentence(overview.purpose());
        content.add(new Paragraph(words.aside(purpose, words.page(overview.page())), Weight.PLAIN));
        content.add(new Rows(rows(words, edition, overview)));
        for (Overview.Section section : overview.sections()) {
            know(words, content, words.sentence(section.heading()), section.items());
        }
        List<Bilingual> notes = overview.notes().stream().map(note -> note.text()).toList();
        know(words, content, words.say(Label.INFO), notes);
        return content;
    }

    private static void know(
            Phrasing words, List<Node> content, String heading, List<Bilingual> texts) {
        if (!texts.isEmpty()) {
            Items items = Items.of(texts.stream().map(words::sentence).toList());
            content.add(Box.of(Kind.KNOW, Heading.of(4, heading), List.of(items)));
        }
    }

    private static List<Row> rows(Phrasing words, Edition edition, Overview overview) {
        List<Row> rows = new ArrayList<>();
        Overview.Validity validity = overview.validity();
        if (validity != null) {
            String term =
                    validity.from() == null
                            ? words.say(TimePhrase.UNTIL, validity.to())
                            : words.say(Joint.FROM_TO, validity.from(), validity.to());
            rows.add(words.row(Label.VALIDITY, term));
        }
        words.row(
                rows,
                Label.DATES,
                overview.dates().stream()
                        .map(d -> words.pair(d.date().toString(), words.of(d.note())))
                        .toList());
        List<String> linked = new ArrayList<>();
        for (String id : overview.links()) {
            linked.add(
                    edition.programmes().stream()
                            .filter(programme -> programme.id().equals(id))
                            .map(programme -> words.title(programme))
                            .findFirst()
                            .orElse(id));
        }
        words.row(rows, Label.LINKED, linked);
        if (!overview.portals().isEmpty()) {
            rows.add(new Row(words.say(Label.PORTAL), words.portals(overview.portals())));
        }
        return rows;
    }
}
