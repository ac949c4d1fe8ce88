package org.huiqi.report.view;

import java.util.List;
import java.util.stream.Stream;
import org.huiqi.Report;
import org.huiqi.text.Language;
import org.huiqi.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A report in the order and in the words in which people read it. Renderers only lay it out.
 * Immutable; the same report and language always give the same view.
 *
 * @param language language of every text in it
 * @param head whom and what it is about
 * @param now what can be applied for: open first by days left, then opening later, without period,
 *     and passed
 * @param duties duties that are due in programmes without a card in {@code now}
 * @param close conditional programmes and near misses
 * @param undecided programmes that lack facts
 * @param questions facts to find out, the one that touches most programmes first
 * @param confirmations what somebody has to answer for, ranked likewise
 * @param checklist evidence to prepare for what can be applied for, each document once
 * @param rest the other programmes, one line each
 * @param warnings odd points of the profile
 * @param details every programme in the order of the handbook
 * @param size how the size class follows from the figures
 * @param background overviews of the handbook
 * @param basis what the report rests on and does not say
 */
public record ReportView(
        Language language,
        Head head,
        List<Group> now,
        List<Block.Item> duties,
        List<Group> close,
        List<Card> undecided,
        List<Ask> questions,
        List<Ask> confirmations,
        List<DocumentGroup> checklist,
        List<Brief> rest,
        List<Warning> warnings,
        List<ProgrammeView> details,
        String size,
        List<Background> background,
        List<Row> basis) {
    public ReportView {
        now = List.copyOf(now);
        duties = List.copyOf(duties);
        close = List.copyOf(close);
        undecided = List.copyOf(undecided);
        questions = List.copyOf(questions);
        confirmations = List.copyOf(confirmations);
        checklist = List.copyOf(checklist);
        rest = List.copyOf(rest);
        warnings = List.copyOf(warnings);
        details = List.copyOf(details);
        background = List.copyOf(background);
        basis = List.copyOf(basis);
    }

    /** The view of a report. */
    public static ReportView of(Report report, Language language) {
        return new ViewMaker(report, new Phrasing(language)).view();
    }

    /** Every programme with every criterion of every way in, for who filters rather than reads. */
    public static List<ProgrammeView> inFull(Report report, Language language) {
        return new ViewMaker(report, new Phrasing(language)).inFull();
    }

    /** A fixed word in the language of the view. */
    public String word(Label label) {
        return label.in(language);
    }

    /** What to do now in short: programmes that qualify and whose time is not over, as sorted. */
    public List<ProgrammeHead> agenda() {
        return now.stream()
                .flatMap(group -> group.cards().stream())
                .map(Card::programme)
                .filter(ProgrammeHead::isTimely)
                .toList();
    }

    /** Every programme that has a card, what can be applied for first. */
    public List<Card> cards() {
        return Stream.of(
                        now.stream().flatMap(group -> group.cards().stream()),
                        close.stream().flatMap(group -> group.cards().stream()),
                        undecided.stream())
                .flatMap(cards -> cards)
                .toList();
    }

    /** Everything that was looked at for a programme. */
    public ProgrammeView details(String id) {
        return details.stream()
                .filter(detail -> detail.programme().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** {@code 甲：乙} or {@code A: b}. */
    public String labelled(Label label, String text) {
        return new Phrasing(language).pair(word(label), text);
    }

    /** {@code 甲（乙）} or {@code A (b)}. */
    public String aside(String text, String aside) {
        return new Phrasing(language).aside(text, aside);
    }

    /** {@code 甲；乙} or {@code A; b}. */
    public String clauses(List<String> texts) {
        return new Phrasing(language).clauses(texts);
    }

    /** The heading of a section with its number: {@code 一、当前可办理的申报}, {@code 1. What …}. */
    public String section(Label label) {
        int number = label.sectionNumber();
        String heading = word(label);
        return language == Language.ZH
                ? "一二三四五六七八九十".charAt(number - 1) + "、" + heading
                : number + ". " + heading;
    }

    /**
     * Whom and what it is about.
     *
     * @param name name of the firm
     * @param rows credit code, day, handbook, size
     * @param summary counts in a sentence
     * @param counts counts by verdict, every verdict
     */
    public record Head(String name, List<Row> rows, String summary, List<Count> counts) {
        public Head {
            rows = List.copyOf(rows);
            counts = List.copyOf(counts);
        }
    }

    /**
     * How many programmes have a verdict.
     *
     * @param verdict verdict
     * @param word its word
     * @param number how many
     */
    public record Count(Verdict verdict, String word, int number) {}

    /**
     * Programmes that belong together.
     *
     * @param heading what they have in common
     * @param hint what that means, or null
     * @param cards the programmes
     */
    public record Group(String heading, @Nullable String hint, List<Card> cards) {
        public Group {
            cards = List.copyOf(cards);
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
     * @param heading what they have in common
     * @param documents the documents
     */
    public record DocumentGroup(String heading, List<Document> documents) {
        public DocumentGroup {
            documents = List.copyOf(documents);
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
            String name, String reference, String purpose, List<Row> rows, List<Block> blocks) {
        public Background {
            rows = List.copyOf(rows);
            blocks = List.copyOf(blocks);
        }
    }
}
