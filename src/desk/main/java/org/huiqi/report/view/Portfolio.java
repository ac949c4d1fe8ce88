package org.huiqi.report.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Programme;
import org.huiqi.document.Document.Count;
import org.huiqi.document.Document.Kind;
import org.huiqi.document.Row;
import org.huiqi.report.view.ProgrammeText.Block;
import org.huiqi.report.view.ProgrammeText.Point;
import org.huiqi.report.view.ReportText.Ask;
import org.huiqi.text.Joint;
import org.huiqi.text.Language;
import org.huiqi.text.Sentence;
import org.huiqi.verdict.Timing;
import org.huiqi.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Many firms × programmes, in the words of one language. Of a firm it keeps a row, not its report.
 * Immutable; the same firms, day and rules always give the same overview.
 *
 * @param language language of every text in it
 * @param head day, handbook, numbers
 * @param summary what is open now, in a sentence
 * @param columns the programmes, in the order of the handbook
 * @param firms the firms, in the order of their profiles
 * @param refused profiles that could not be read
 */
public record Portfolio(
        Language language,
        List<Row> head,
        String summary,
        List<Column> columns,
        List<Firm> firms,
        List<Refused> refused) {

    /**
     * A programme.
     *
     * @param id id, P01 to P27
     * @param name name
     * @param when where the day lies in its window
     * @param counts firms by stance, every stance
     */
    public record Column(String id, String name, String when, List<Count> counts) {}

    /**
     * One firm: what is kept of its report when the report itself is written.
     *
     * @param name name of the firm
     * @param source name of its profile
     * @param file name of its report, beside the overview
     * @param counts programmes by stance, every stance
     * @param cells its programmes, in the order of the handbook
     * @param expiring titles that end within 180 days, each with what hangs on it
     */
    public record Firm(
            String name,
            String source,
            String file,
            List<Count> counts,
            List<Cell> cells,
            List<String> expiring) {

        /**
         * The row of a firm.
         *
         * @param report its report
         * @param file name of its report
         * @param anchors where the report tells about a programme, by its id
         */
        public static Firm of(ReportText report, String file, Map<String, String> anchors) {
            return new Firm(
                    report.name(),
                    Plain.text(report.report().source()),
                    file,
                    report.counts(),
                    report.programmes().stream()
                            .map(programme -> cell(report, programme, anchors.get(programme.id())))
                            .toList(),
                    report.expiring());
        }

        /** {@return how many programmes are within reach and open} */
        public int open() {
            return (int) cells.stream().filter(Cell::isOpen).count();
        }

        /** Days to the first closing day of a programme within reach. */
        private long soonest() {
            return cells.stream()
                    .filter(Cell::isOpen)
                    .mapToLong(cell -> Objects.requireNonNull(cell.timing().daysLeft()))
                    .min()
                    .orElse(Long.MAX_VALUE);
        }
    }

    /**
     * How one firm stands in one programme, as short as it can be said.
     *
     * @param id id of the programme
     * @param name name of the programme
     * @param verdict verdict
     * @param stance what is told of it
     * @param word the same in a word
     * @param isWithinReach whether nothing mandatory is known to fail and something speaks for it
     * @param timing where the day lies in the window
     * @param when the same in words
     * @param time how long it is open, in two words; empty where it is out of reach
     * @param missing the one thing to settle first and how many others there are; empty where none
     * @param anchor where the firm's report tells the rest: of a page, or a cell of a workbook
     */
    public record Cell(
            String id,
            String name,
            Verdict verdict,
            Stance stance,
            String word,
            boolean isWithinReach,
            Timing timing,
            String when,
            String time,
            String missing,
            @Nullable String anchor) {

        /** {@return whether it is within reach and open on the day} */
        public boolean isOpen() {
            return isWithinReach && timing.daysLeft() != null;
        }

        /** {@return whether it is within reach though its time is over} */
        public boolean isLate() {
            return isWithinReach && !timing.state().isTimely();
        }

        /** {@return whether it closes within two weeks} */
        public boolean isUrgent() {
            return TimingText.isUrgent(timing);
        }

        /** {@return days that are left to the firm; null where another closes it} */
        public @Nullable Long daysLeft() {
            return TimingText.daysLeft(timing);
        }
    }

    /**
     * A profile that could not be read.
     *
     * @param source its name
     * @param faults how many faults it has
     */
    public record Refused(String source, int faults) {
        public Refused {
            source = Plain.text(source);
        }
    }

    static Cell cell(ReportText report, ProgrammeText programme, @Nullable String anchor) {
        Phrasing phrasing = report.phrasing();
        boolean within = programme.place().isWithinReach();
        return new Cell(
                programme.id(),
                programme.name(),
                programme.result().verdict(),
                programme.stance(),
                programme.stanceWord(),
                within,
                programme.result().timing(),
                programme.when(),
                within ? new TimingText(phrasing).left(programme.result().timing()) : "",
                missing(report, programme),
                anchor);
    }

    /** What is to be settled first; what fails by how far off it is, where that is known. */
    private static String missing(ReportText report, ProgrammeText programme) {
        ProgrammeText.Reason reason = programme.reason();
        if (reason != null) {
            return more(report, reason.first(), reason.more());
        }
        List<String> missing = new ArrayList<>();
        for (Block block : programme.cardBlocks()) {
            if (block.isToDo()) {
                for (Point point : block.points()) {
                    boolean fails = block.kind() == Kind.CHANGE && point.notes().size() == 1;
                    missing.add(fails ? point.notes().get(0) : point.text());
                }
            }
        }
        if (missing.isEmpty()) {
            return "";
        }
        // The question that touches most programmes, this one among them.
        String first =
                programme.result().verdict() == Verdict.UNDECIDED
                        ? report.asks(false).stream()
                                .filter(ask -> ask.programmes().contains(programme.id()))
                                .map(Ask::text)
                                .findFirst()
                                .orElse(missing.get(0))
                        : missing.get(0);
        return more(report, first, missing.size() - 1);
    }

    private static String more(ReportText report, String first, int more) {
        return more == 0 ? first : report.phrasing().aside(first, report.word(Label.MORE, more));
    }

    /**
     * The overview of firms that were checked on one day against one edition.
     *
     * @param programmes the programmes that every firm has a cell for, in order
     */
    public static Portfolio of(
            Edition edition,
            LocalDate asOf,
            List<Programme> programmes,
            List<Firm> firms,
            List<Refused> refused,
            Language language) {
        Phrasing phrasing = new Phrasing(language);
        List<Column> columns = new ArrayList<>();
        for (Programme programme : programmes) {
            int at = columns.size();
            columns.add(
                    new Column(
                            programme.id(),
                            phrasing.of(programme.name()),
                            new TimingText(phrasing).when(Timing.of(programme, asOf)),
                            Stance.counts(
                                    firms.stream().map(firm -> firm.cells().get(at).stance()),
                                    phrasing)));
        }
        SummaryText words = new SummaryText(phrasing);
        String read = phrasing.say(SummaryPhrase.FIRMS, firms.size());
        List<Row> head = new ArrayList<>(words.age(edition, asOf));
        head.add(row(phrasing, Label.AS_OF, asOf.toString()));
        head.add(row(phrasing, Label.EDITION, words.title(edition)));
        head.add(row(phrasing, Label.VERSION, edition.id()));
        head.add(
                row(
                        phrasing,
                        Label.FIRMS,
                        refused.isEmpty()
                                ? read
                                : phrasing.aside(
                                        read,
                                        phrasing.say(
                                                SummaryPhrase.FIRMS_REFUSED, refused.size()))));
        head.add(row(phrasing, Label.PROGRAMMES, String.valueOf(columns.size())));
        return new Portfolio(language, head, summary(firms, phrasing), columns, firms, refused);
    }

    private static Row row(Phrasing phrasing, Label name, String text) {
        return Row.of(phrasing.say(name), List.of(text));
    }

    private static String summary(List<Firm> firms, Phrasing phrasing) {
        long open = firms.stream().filter(firm -> firm.open() > 0).count();
        long ready =
                firms.stream()
                        .filter(
                                firm ->
                                        firm.cells().stream()
                                                .filter(Cell::isOpen)
                                                .map(Cell::verdict)
                                                .anyMatch(
                                                        v -> v.compareTo(Verdict.CONDITIONAL) < 0))
                        .count();
        String said =
                phrasing.say(
                        ready == 1 ? SummaryPhrase.ONE_FIRM_READY : SummaryPhrase.FIRMS_READY,
                        firms.size(),
                        ready);
        return open == ready
                ? said
                : phrasing.say(Joint.FOLLOWED, said, phrasing.say(SummaryPhrase.FIRMS_OPEN, open));
    }

    /** {@return a fixed word in the language of the overview} */
    public String word(Sentence sentence) {
        return sentence.in(language);
    }

    /** {@return a stance in a word} */
    public String word(Stance stance) {
        return new Phrasing(language).sentence(stance.words());
    }

    /** {@return places of the firms when the one with most open programmes is first} */
    public List<Integer> byOpen() {
        return ranks(Comparator.comparing(Firm::open).reversed());
    }

    /** {@return places of the firms when the one with the next closing day is first} */
    public List<Integer> bySoonest() {
        return ranks(Comparator.comparing(Firm::soonest));
    }

    private List<Integer> ranks(Comparator<Firm> order) {
        List<Firm> sorted = firms.stream().sorted(order).toList();
        Map<Firm, Integer> places = new IdentityHashMap<>();
        sorted.forEach(firm -> places.put(firm, places.size()));
        return firms.stream().map(places::get).toList();
    }
}
