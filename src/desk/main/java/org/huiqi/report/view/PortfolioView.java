package org.huiqi.report.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Programme;
import org.huiqi.document.Row;
import org.huiqi.report.view.ReportView.Count;
import org.huiqi.text.Joint;
import org.huiqi.text.Language;
import org.huiqi.verdict.Timing;
import org.huiqi.verdict.Verdict;

/**
 * Many firms × programmes, in the words of one language. Immutable; the same firms, day and rules
 * always give the same view.
 *
 * @param language language of every text in it
 * @param head day, handbook, numbers
 * @param summary what is open now, in a sentence
 * @param columns the programmes, in the order of the handbook
 * @param firms the firms, in the order of their profiles
 * @param refused profiles that could not be read
 * @param legend what the marks mean
 */
public record PortfolioView(
        Language language,
        List<Row> head,
        String summary,
        List<Column> columns,
        List<FirmRow> firms,
        List<RefusedProfile> refused,
        List<StanceKey> legend) {
    public PortfolioView {
        head = List.copyOf(head);
        columns = List.copyOf(columns);
        firms = List.copyOf(firms);
        refused = List.copyOf(refused);
        legend = List.copyOf(legend);
    }

    /**
     * A programme.
     *
     * @param id id, P01 to P27
     * @param name name
     * @param when where the day lies in its window
     * @param counts firms by stance, every stance
     */
    public record Column(String id, String name, String when, List<Count> counts) {
        public Column {
            counts = List.copyOf(counts);
        }
    }

    /**
     * A profile that could not be read.
     *
     * @param source its name
     * @param faults how many faults it has
     */
    public record RefusedProfile(String source, int faults) {
        public RefusedProfile {
            source = Plain.text(source);
        }
    }

    /**
     * The overview of firms that were checked on one day against one edition.
     *
     * @param programmes the programmes that every firm has a cell for, in order
     */
    public static PortfolioView of(
            Edition edition,
            LocalDate asOf,
            List<Programme> programmes,
            List<FirmRow> firms,
            List<RefusedProfile> refused,
            Language language) {
        Phrasing phrasing = new Phrasing(language);
        List<Column> columns = new ArrayList<>();
        for (Programme programme : programmes) {
            columns.add(column(programme, columns.size(), asOf, firms, phrasing));
        }
        SummaryText words = new SummaryText(phrasing);
        List<Row> head = new ArrayList<>(words.age(edition, asOf));
        head.add(row(phrasing, Label.AS_OF, asOf.toString()));
        head.add(row(phrasing, Label.EDITION, words.title(edition)));
        head.add(row(phrasing, Label.VERSION, edition.id()));
        head.add(row(phrasing, Label.FIRMS, firms(firms.size(), refused.size(), phrasing)));
        head.add(row(phrasing, Label.PROGRAMMES, String.valueOf(columns.size())));
        return new PortfolioView(
                language,
                head,
                summary(firms, phrasing),
                columns,
                firms,
                refused,
                StanceKey.all(language));
    }

    private static Column column(
            Programme programme, int at, LocalDate asOf, List<FirmRow> firms, Phrasing phrasing) {
        List<Count> counts = new ArrayList<>();
        for (Stance stance : Stance.values()) {
            int number =
                    (int)
                            firms.stream()
                                    .map(firm -> firm.cells().get(at).programme().stance())
                                    .filter(stance::equals)
                                    .count();
            counts.add(new Count(stance, phrasing.sentence(stance.words()), number));
        }
        return new Column(
                programme.id(),
                phrasing.of(programme.name()),
                new TimingText(phrasing).when(Timing.of(programme, asOf)),
                counts);
    }

    private static Row row(Phrasing phrasing, Label name, String text) {
        return Row.of(phrasing.say(name), List.of(text));
    }

    private static String firms(int read, int refused, Phrasing phrasing) {
        String number = phrasing.say(SummaryPhrase.FIRMS, read);
        return refused == 0
                ? number
                : phrasing.aside(number, phrasing.say(SummaryPhrase.FIRMS_REFUSED, refused));
    }

    private static String summary(List<FirmRow> firms, Phrasing phrasing) {
        long ready = firms.stream().filter(PortfolioView::hasOneToApplyFor).count();
        long open = firms.stream().filter(firm -> firm.open() > 0).count();
        String said =
                phrasing.say(
                        ready == 1 ? SummaryPhrase.ONE_FIRM_READY : SummaryPhrase.FIRMS_READY,
                        firms.size(),
                        ready);
        return open == ready
                ? said
                : phrasing.say(Joint.FOLLOWED, said, phrasing.say(SummaryPhrase.FIRMS_OPEN, open));
    }

    private static boolean hasOneToApplyFor(FirmRow firm) {
        return firm.cells().stream()
                .anyMatch(
                        c ->
                                c.isOpen()
                                        && c.programme().verdict().compareTo(Verdict.CONDITIONAL)
                                                < 0);
    }

    /** A fixed word in the language of the view. */
    public String word(Label label) {
        return label.in(language);
    }

    /**
     * Places of the firms, as in {@link #firms}, when the one with most open programmes is first.
     */
    public List<Integer> byOpen() {
        return ranks(Comparator.comparing(FirmRow::open).reversed());
    }

    /** Places of the firms when the one with the next closing day is first. */
    public List<Integer> bySoonest() {
        return ranks(Comparator.comparing(FirmRow::soonest));
    }

    private List<Integer> ranks(Comparator<FirmRow> order) {
        List<Integer> sorted = new ArrayList<>();
        for (int i = 0; i < firms.size(); i++) {
            sorted.add(i);
        }
        sorted.sort(Comparator.comparing(firms::get, order));
        List<Integer> ranks = new ArrayList<>(sorted);
        for (int i = 0; i < sorted.size(); i++) {
            ranks.set(sorted.get(i), i);
        }
        return ranks;
    }
}
