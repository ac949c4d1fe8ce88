package org.huiqi.report.print;

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
import org.huiqi.catalogue.Programme.Deadline;
import org.huiqi.catalogue.Programme.NoteKind;
import org.huiqi.catalogue.Programme.Window;
import org.huiqi.document.Document;
import org.huiqi.document.Document.Cell;
import org.huiqi.document.Document.Heading;
import org.huiqi.document.Document.Item;
import org.huiqi.document.Document.Items;
import org.huiqi.document.Document.Marker;
import org.huiqi.document.Document.Node;
import org.huiqi.document.Document.Paragraph;
import org.huiqi.document.Document.Rows;
import org.huiqi.document.Document.Table;
import org.huiqi.document.Document.Weight;
import org.huiqi.document.Row;
import org.huiqi.profile.schema.Words;
import org.huiqi.report.view.ForceLabel;
import org.huiqi.report.view.Label;
import org.huiqi.report.view.TimePhrase;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Joint;
import org.huiqi.text.Language;
import org.huiqi.text.Sentence;
import org.jspecify.annotations.Nullable;

/** The catalogue as documents: a list, one programme, one overview, what has some words. */
public final class CatalogueDocument {
    private final Language language;
    private final List<Node> nodes = new ArrayList<>();

    private CatalogueDocument(Language language) {
        this.language = language;
    }

    private Document document(String title) {
        return new Document(language, title, "", nodes);
    }

    private String say(Sentence sentence, Object... values) {
        return sentence.in(language, values);
    }

    private String of(Bilingual text) {
        return text.in(language);
    }

    private void heading(String text) {
        nodes.add(Heading.of(2, text));
    }

    /**
     * {@return every programme and overview of a catalogue in a line each}
     *
     * @param edition a catalogue
     * @param language the language
     */
    public static Document list(Edition edition, Language language) {
        CatalogueDocument list = new CatalogueDocument(language);
        String title = list.of(edition.title());
        list.nodes.add(Heading.of(3, title));
        for (Programme.Kind kind : Programme.Kind.values()) {
            list.heading(list.kind(kind));
            list.table(
                    edition.programmes().stream().filter(p -> p.kind() == kind),
                    Programme::id,
                    list::line);
        }
        list.heading(list.say(CataloguePhrase.OVERVIEWS));
        list.table(edition.overviews().stream(), Overview::id, o -> list.of(o.name()));
        list.nodes.add(new Paragraph(list.say(CataloguePhrase.MONTHS_HINT), Weight.PLAIN));
        return list.document(title);
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
        return say(
                kind == Programme.Kind.FUNDING
                        ? CataloguePhrase.FUNDING
                        : CataloguePhrase.RECOGNITION);
    }

    private String line(Programme programme) {
        return say(Joint.ASIDE, programme.name(), window(programme.window()));
    }

    private String window(@Nullable Window window) {
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
     * @param programme a programme
     * @param language the language
     */
    public static Document programme(Programme programme, Language language) {
        return new CatalogueDocument(language).programme(programme);
    }

    private Document programme(Programme programme) {
        String title = programme.id() + "  " + of(programme.name());
        nodes.add(Heading.of(3, title));
        List<Row> rows = new ArrayList<>();
        row(rows, CataloguePhrase.OTHER_NAMES, programme.otherNames().stream().map(this::of));
        row(rows, CataloguePhrase.KIND, Stream.of(kind(programme.kind())));
        row(
                rows,
                Label.CONTACT,
                programme.contacts().isEmpty()
                        ? Stream.of(say(CataloguePhrase.NOT_PRINTED))
                        : programme.contacts().stream().map(this::of));
        row(rows, CataloguePhrase.WINDOW, Stream.of(window(programme.window())));
        row(rows, Label.DEADLINES, programme.deadlines().stream().map(this::deadline));
        row(
                rows,
                CataloguePhrase.PORTAL,
                programme.portals().stream().map(p -> of(p.name()) + " " + p.url()));
        row(
                rows,
                CataloguePhrase.SOURCE,
                Stream.of(say(CataloguePhrase.PAGE, programme.page(), programme.source())));
        row(
                rows,
                CataloguePhrase.TRACKS,
                programme.tracks().stream().map(t -> t.id() + " " + of(t.name())));
        row(rows, CataloguePhrase.HOLDERS, programme.holders().stream().map(this::of));
        nodes.add(new Rows(rows));
        list(CataloguePhrase.CLAUSES, programme.criteria().stream().map(this::criterion));
        list(
                CataloguePhrase.DUTIES,
                programme.obligations().stream()
                        .map(o -> Item.of(o.id() + "  " + say(Joint.ASIDE, o.text(), o.clause()))));
        notes(programme, NoteKind.BEN, CataloguePhrase.BENEFITS);
        notes(programme, NoteKind.QUOTA, CataloguePhrase.QUOTAS);
        notes(programme, NoteKind.PROC, CataloguePhrase.PROCEDURE);
        list(Label.MATERIALS, programme.materials().stream().map(this::of).map(Item::of));
        notes(programme, NoteKind.INFO, CataloguePhrase.REMARKS);
        notes(programme, NoteKind.DEFECT, CataloguePhrase.DEFECTS);
        return document(title);
    }

    private String deadline(Deadline deadline) {
        String whose = deadline.date() + " " + of(Words.of(deadline.actor()));
        return say(Joint.PAIR, whose, deadline.note());
    }

    private void row(List<Row> rows, Sentence name, Stream<String> values) {
        List<String> lines = values.toList();
        if (!lines.isEmpty()) {
            rows.add(Row.of(say(name), lines));
        }
    }

    private void list(Sentence heading, Stream<Item> items) {
        List<Item> all = items.toList();
        if (!all.isEmpty()) {
            heading(say(heading));
            nodes.add(new Items(Marker.BULLET, all));
        }
    }

    private Item criterion(Criterion criterion) {
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
        return read(
                criterion.id() + "  " + say(Joint.ASIDE, criterion.requirement(), aside),
                criterion.reading());
    }

    private Item read(String text, @Nullable Bilingual reading) {
        return new Item(
                null,
                text,
                List.of(),
                reading == null
                        ? List.of()
                        : List.of(say(Joint.PAIR, Label.READING.text(), reading)));
    }

    private void notes(Programme programme, NoteKind kind, CataloguePhrase title) {
        list(
                title,
                programme.notes().stream()
                        .filter(note -> note.kind() == kind)
                        .map(note -> read(of(note.text()), note.reading())));
    }

    /**
     * {@return one policy overview}
     *
     * @param overview an overview
     * @param language the language
     */
    public static Document overview(Overview overview, Language language) {
        return new CatalogueDocument(language).overview(overview);
    }

    private Document overview(Overview overview) {
        String title = overview.id() + "  " + of(overview.name());
        nodes.add(Heading.of(3, title));
        nodes.add(new Paragraph(of(overview.purpose()), Weight.PLAIN));
        List<Row> rows = new ArrayList<>();
        Overview.Validity validity = overview.validity();
        if (validity != null) {
            String term =
                    validity.from() == null
                            ? say(TimePhrase.UNTIL, validity.to())
                            : say(Joint.FROM_TO, validity.from(), validity.to());
            row(rows, CataloguePhrase.VALIDITY, Stream.of(term));
        }
        row(rows, CataloguePhrase.FEEDS, overview.links().stream());
        nodes.add(new Rows(rows));
        overview.sections()
                .forEach(
                        section -> {
                            heading(of(section.heading()));
                            nodes.add(Items.of(section.items().stream().map(this::of).toList()));
                        });
        if (!overview.dates().isEmpty()) {
            heading(say(CataloguePhrase.DATES));
            table(overview.dates().stream(), d -> d.date().toString(), d -> of(d.note()));
        }
        nodes.add(Items.of(overview.notes().stream().map(n -> of(n.text())).toList()));
        return document(title);
    }
}
