package org.huiqi.report.view;

import java.util.List;
import java.util.stream.Stream;
import org.huiqi.Report;
import org.huiqi.document.Row;
import org.huiqi.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * A report in the order and in the words in which people read it: built once, and laid out by a
 * printer for each face. Immutable; the same report and language always give the same view.
 *
 * @param language language of every text in it
 * @param head whom and what it is about
 * @param sections what it says, in order
 */
public record ReportView(Language language, Head head, List<ReportSection> sections) {
    public ReportView {
        sections = List.copyOf(sections);
    }

    /** The view of a report. */
    public static ReportView of(Report report, Language language) {
        return of(report, language, () -> {});
    }

    /** The same; the pause is called before each way of each candidate, what it throws ends it. */
    public static ReportView of(Report report, Language language, Runnable pause) {
        return new ViewMaker(report, new Phrasing(language), pause).view();
    }

    /** Every programme with every criterion of every way in, for who filters rather than reads. */
    public static List<ProgrammeView> inFull(Report report, Language language, Runnable pause) {
        return new ViewMaker(report, new Phrasing(language), pause).inFull();
    }

    /** A fixed word or sentence in the language of the view. */
    public String word(Label label, Object... values) {
        return label.in(language, values);
    }

    /** One of the sections. */
    public ReportSection section(Label label) {
        return sections.stream().filter(s -> s.label() == label).findFirst().orElseThrow();
    }

    private <T> Stream<T> parts(Class<T> kind) {
        return sections.stream()
                .flatMap(section -> section.parts().stream())
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    /** Every programme that has a card, what can be applied for first. */
    public List<Card> cards() {
        return Stream.concat(
                        parts(Group.class).flatMap(group -> group.cards().stream()),
                        parts(Card.class))
                .toList();
    }

    /** The other programmes, one line each. */
    public List<Brief> rest() {
        return parts(Part.Briefs.class).flatMap(part -> part.briefs().stream()).toList();
    }

    /** Facts to find out, the one that touches most programmes first. */
    public List<Ask> questions() {
        return parts(Part.Asks.class).flatMap(part -> part.asks().stream()).toList();
    }

    /** What somebody has to answer for, ranked likewise. */
    public List<Ask> confirmations() {
        return parts(Part.Fold.class).flatMap(part -> part.asks().asks().stream()).toList();
    }

    /** Titles that are about to end, in a line each with what hangs on them. */
    public List<String> expiring() {
        return parts(Block.class)
                .filter(block -> block.heading().equals(word(Label.EXPIRING)))
                .flatMap(block -> block.items().stream())
                .map(item -> clauses(join(item)))
                .toList();
    }

    private static List<String> join(Block.Item item) {
        return Stream.concat(Stream.of(item.text()), item.notes().stream()).toList();
    }

    /** Evidence to prepare for what can be applied for, each document once. */
    public List<DocumentGroup> checklist() {
        return parts(Part.Checklist.class).flatMap(part -> part.groups().stream()).toList();
    }

    /** Odd points of the profile. */
    public List<Warning> warnings() {
        return parts(Part.Warnings.class).flatMap(part -> part.warnings().stream()).toList();
    }

    /** Everything that was looked at, for every programme in the order of the handbook. */
    public List<ProgrammeView> details() {
        return parts(ProgrammeView.class).toList();
    }

    /** Everything that was looked at for a programme. */
    public ProgrammeView details(String id) {
        return parts(ProgrammeView.class)
                .filter(detail -> detail.programme().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The blocks of a programme that no card of it shows as well. */
    public List<Block> blocksOf(ProgrammeView programme) {
        return cards().stream()
                .filter(card -> card.programme().id().equals(programme.programme().id()))
                .findFirst()
                .map(programme::blocksBeside)
                .orElse(programme.blocks());
    }

    /** {@code 甲：乙} or {@code A: b}. */
    public String labelled(Label label, String text) {
        return new Phrasing(language).pair(word(label), text);
    }

    /** The same with a name of its own. */
    public String labelled(String name, String text) {
        return new Phrasing(language).pair(name, text);
    }

    /** {@code 甲（乙）} or {@code A (b)}. */
    public String aside(String text, String aside) {
        return new Phrasing(language).aside(text, aside);
    }

    /** {@code 甲；乙} or {@code A; b}. */
    public String clauses(List<String> texts) {
        return new Phrasing(language).clauses(texts);
    }

    /**
     * Whom and what it is about.
     *
     * @param name name of the firm
     * @param rows credit code, day, handbook, size
     * @param summary counts in a sentence
     * @param counts counts by stance, every stance
     */
    public record Head(String name, List<Row> rows, String summary, List<Count> counts) {
        public Head {
            rows = List.copyOf(rows);
            counts = List.copyOf(counts);
        }
    }

    /**
     * How many programmes stand alike.
     *
     * @param stance what is told of them
     * @param word its word
     * @param number how many
     */
    public record Count(Stance stance, String word, int number) {}

    /**
     * Programmes that belong together.
     *
     * @param heading what they have in common
     * @param hint what that means, or null
     * @param cards the programmes
     */
    public record Group(String heading, @Nullable String hint, List<Card> cards) implements Part {
        public Group {
            cards = List.copyOf(cards);
        }

        /** The heading with the number of programmes. */
        public String title() {
            return heading + " (" + cards.size() + ")";
        }
    }

    /**
     * Something to find out.
     *
     * @param text what
     * @param path where it goes in the profile
     * @param programmes ids of the programmes that it touches
     */
    public record Ask(String text, String path, List<String> programmes) {
        public Ask {
            programmes = List.copyOf(programmes);
        }
    }

    /**
     * Documents of a kind.
     *
     * @param kind what they have in common
     * @param heading the same in words
     * @param documents the documents
     */
    public record DocumentGroup(Label kind, String heading, List<Document> documents) {
        public DocumentGroup {
            documents = List.copyOf(documents);
        }

        /** The heading with the number of documents. */
        public String title() {
            return heading + " (" + documents.size() + ")";
        }
    }

    /**
     * A document to prepare.
     *
     * @param text what it is
     * @param programmes ids of the programmes that it serves, in order
     */
    public record Document(String text, List<String> programmes) {
        public Document {
            programmes = List.copyOf(programmes);
        }
    }

    /**
     * A programme in one line.
     *
     * @param programme what it is
     * @param reason what decides
     * @param reference where that stands
     * @param missing the one thing that decides, by itself
     * @param more how many others stand in the way
     */
    public record Brief(
            ProgrammeHead programme, String reason, String reference, String missing, int more) {}

    /**
     * An odd point of the profile.
     *
     * @param field name of the field
     * @param path where it stands
     * @param message what to look at
     */
    public record Warning(String field, String path, String message) {}

    /**
     * An overview of the handbook.
     *
     * @param name name
     * @param reference where it stands
     * @param purpose what it is for
     * @param rows validity, dates, related programmes
     * @param blocks what it says
     */
    public record Background(
            String name, String reference, String purpose, List<Row> rows, List<Block> blocks)
            implements Part {
        public Background {
            rows = List.copyOf(rows);
            blocks = List.copyOf(blocks);
        }
    }
}
