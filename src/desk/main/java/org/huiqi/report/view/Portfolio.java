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
import org.huiqi.document.Row;
import org.huiqi.text.Joint;
import org.huiqi.text.Language;
import org.huiqi.text.Sentence;
import org.huiqi.verdict.Timing;
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

        /** Whether it is eligible, or needs attestation only, for a programme that is open. */
        private boolean isReady() {
            return cells.stream()
                    .anyMatch(c -> c.isOpen() && c.stance().compareTo(Stance.CONDITIONAL) < 0);
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
            return Phrasing.isUrgent(timing);
        }

        /** {@return days that are left to the firm; null where another closes it} */
        public @Nullable Long daysLeft() {
            return Phrasing.daysLeft(timing);
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
        boolean within = programme.place().isWithinReach();
        Timing timing = programme.result().timing();
        return new Cell(
                programme.id(),
                programme.name(),
                programme.stance(),
                programme.stanceWord(),
                within,
                timing,
                programme.when(),
                within ? report.left(timing) : "",
                programme.firstToSettle(report),
                anchor);
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
        Phrasing words = new Phrasing(language);
        List<Column> columns = new ArrayList<>();
        for (Programme programme : programmes) {
            int at = columns.size();
            columns.add(
                    new Column(
                            programme.id(),
                            words.of(programme.name()),
                            words.when(Timing.of(programme, asOf)),
                            Stance.counts(
                                    firms.stream().map(firm -> firm.cells().get(at).stance()),
                                    words)));
        }
        String read = words.say(SummaryPhrase.FIRMS, firms.size());
        String more = words.more(read, SummaryPhrase.FIRMS_REFUSED, refused.size());
        List<Row> head =
                Phrasing.all(
                        words.age(edition, asOf),
                        List.of(
                                words.row(Label.AS_OF, asOf.toString()),
                                words.row(Label.EDITION, words.title(edition)),
                                words.row(Label.VERSION, edition.id()),
                                words.row(Label.FIRMS, more),
                                words.row(Label.PROGRAMMES, String.valueOf(columns.size()))));
        return new Portfolio(language, head, summary(firms, words), columns, firms, refused);
    }

    private static String summary(List<Firm> firms, Phrasing words) {
        long open = firms.stream().filter(firm -> firm.open() > 0).count();
        long ready = firms.stream().filter(Firm::isReady).count();
        String said =
                words.say(
                        ready == 1 ? SummaryPhrase.ONE_FIRM_READY : SummaryPhrase.FIRMS_READY,
                        firms.size(),
                        ready);
        return open == ready
                ? said
                : words.say(Joint.FOLLOWED, said, words.say(SummaryPhrase.FIRMS_OPEN, open));
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
        Map<Firm, Integer> places = new IdentityHashMap<>();
        firms.stream().sorted(order).forEach(firm -> places.put(firm, places.size()));
        return firms.stream().map(places::get).toList();
    }
}
