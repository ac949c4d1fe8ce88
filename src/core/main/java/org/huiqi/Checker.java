package org.huiqi;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.huiqi.Report.HeldTitle;
import org.huiqi.Report.ProgrammeResult;
import org.huiqi.benefit.Benefit;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Editions;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Programme.Obligation;
import org.huiqi.profile.AsOf;
import org.huiqi.profile.Profile;
import org.huiqi.profile.Title;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.ReadingLimits;
import org.huiqi.profile.schema.Values;
import org.huiqi.rules.pack.Evaluation;
import org.huiqi.rules.pack.RulePack;
import org.huiqi.verdict.CandidateResult;
import org.huiqi.verdict.ObligationState;
import org.huiqi.verdict.Question;
import org.huiqi.verdict.Questions;
import org.huiqi.verdict.Timing;
import org.huiqi.verdict.Verdict;
import org.huiqi.verdict.Verdicts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The front door: checks profiles against a rule pack.
 *
 * <p>Build one and share it: it is immutable and safe to use from any number of threads. The rules
 * are compiled already; the first check builds the engine, or {@link #warmUp()} does. The same
 * profile, day and rules always give the same report. It starts no thread and keeps no file open,
 * so there is nothing to close.
 *
 * <pre>{@code
 * Checker checker = Checker.builtIn();
 * Profile profile = checker.reader().read(Path.of("firm.yaml")).orThrow();
 * Report report = checker.check(profile);
 * Verdict verdict = report.programme("P09").verdict();
 * }</pre>
 *
 * <p>What {@code check}, {@code verdicts} and {@code ladder} are given is judged in the form in
 * which reading keeps it. A profile that a program made is validated as by {@link
 * ProfileReader#validate}, and {@link org.huiqi.profile.reading.InvalidProfileException} says what
 * reading would refuse; of one that was read or validated before, on that day or an earlier one,
 * this is remembered and costs nothing.
 */
public final class Checker {
    private static final Logger LOG = LoggerFactory.getLogger(Checker.class);

    private final RulePack pack;
    private final List<CheckListener> listeners;
    private final Map<String, Criterion> criteria = new HashMap<>();
    private final ProfileReader reader;

    private Checker(RulePack pack, List<CheckListener> listeners) {
        this.pack = pack;
        this.listeners = listeners;
        this.reader =
                new ProfileReader(
                        edition().criterionIds(), new ReadingLimits(ReadingLimits.MOST_ENTRIES));
        edition().programmes().forEach(p -> p.criteria().forEach(c -> criteria.put(c.id(), c)));
        edition().titleStandards().forEach(s -> s.criteria().forEach(c -> criteria.put(c.id(), c)));
    }

    /**
     * {@return a checker of the built-in edition that holds today} The catalogue is read here; the
     * engine is built by the first check or by {@link #warmUp()}, once for all checkers of this
     * edition.
     *
     * @throws IllegalStateException where the jar has no compiled rules, or their index is damaged
     */
    public static Checker builtIn() {
        return builtIn(Editions.builtIn().on(today()));
    }

    /**
     * {@return a checker of a built-in edition} The catalogue is read here; the engine is built by
     * the first check or by {@link #warmUp()}, once for all checkers of this edition.
     *
     * @param edition its id, one of {@link Editions#builtIn()}
     * @throws org.huiqi.catalogue.CatalogueException where there is none of this id
     * @throws IllegalStateException where the jar has no compiled rules, or their index is damaged
     */
    public static Checker builtIn(String edition) {
        return of(
                RulePack.builtIn(edition)
                        .orElseThrow(
                                () -> new IllegalStateException("the rules are not built in")));
    }

    /**
     * {@return a checker of a rule pack}
     *
     * @param pack compiled rules with their catalogue
     */
    public static Checker of(RulePack pack) {
        return new Checker(requireNonNull(pack, "pack"), List.of());
    }

    /**
     * {@return a checker of the same rules that tells a listener of its checks, besides those that
     * this one tells} This one stays as it is; the two share their engine.
     *
     * @param listener told of every {@code check} and of {@code verdicts} of a profile
     */
    public Checker with(CheckListener listener) {
        List<CheckListener> all = new ArrayList<>(listeners);
        all.add(requireNonNull(listener, "listener"));
        return new Checker(pack, List.copyOf(all));
    }

    /**
     * Builds now what the first check would build: the engine of the rules, half a second on a
     * usual machine. Without this a checker is made at once and its first check takes the time, and
     * meets the damage if there is any.
     *
     * @return this checker
     * @throws IllegalStateException where the compiled rules are damaged; nothing of the failure is
     *     kept, so it may be tried again
     */
    public Checker warmUp() {
        pack.evaluate(Profile.builder().build(), today());
        return this;
    }

    /**
     * {@return today where the handbook applies: the day to check on unless another is asked for}
     */
    public static LocalDate today() {
        return AsOf.today();
    }

    /** {@return the handbook that is checked against} */
    public Edition edition() {
        return pack.edition();
    }

    /** {@return the rules behind it} */
    public RulePack pack() {
        return pack;
    }

    /** {@return a reader of profiles whose attestations are those of this edition} */
    public ProfileReader reader() {
        return new ProfileReader(edition().criterionIds());
    }

    /**
     * {@return the report on a profile, today}
     *
     * @param profile the profile; one that was neither read nor validated is validated first
     */
    public Report check(Profile profile) {
        return check(profile, today());
    }

    /**
     * {@return the report on a profile on a day}
     *
     * @param profile the profile; one that was neither read nor validated is validated first
     * @param asOf the day that windows, validity and ages are counted from
     */
    public Report check(Profile profile, LocalDate asOf) {
        return check(profile, asOf, "-");
    }

    /**
     * Checks a profile against every programme, explained.
     *
     * @param profile the profile; one that was neither read nor validated is validated first
     * @param asOf the day that windows, validity and ages are counted from
     * @param source what to call the profile in the report
     * @return the report
     * @throws IllegalArgumentException where the day is none that {@link org.huiqi.profile.AsOf}
     *     allows; so do all methods that take one
     */
    public Report check(Profile profile, LocalDate asOf, String source) {
        return check(profile, asOf, source, CheckOptions.ALL);
    }

    /**
     * Checks a profile, explained.
     *
     * @param profile the profile; one that was neither read nor validated is validated first
     * @param asOf the day that windows, validity and ages are counted from
     * @param source what to call the profile in the report
     * @param options which programmes to look at, and what may end the check
     * @return the report
     * @throws IllegalArgumentException where the edition has no programme of an id
     */
    public Report check(Profile profile, LocalDate asOf, String source, CheckOptions options) {
        requireNonNull(profile, "profile");
        requireNonNull(asOf, "asOf");
        requireNonNull(source, "source");
        long start = System.nanoTime();
        Set<String> ids = requireNonNull(options, "options").programmes();
        Set<String> chosen = ids.isEmpty() ? edition().programmeIds() : known(ids);
        Evaluation evaluation = pack.evaluate(reader.valid(profile, asOf), asOf);
        Report report = report(evaluation, source, chosen, options.token());
        tell(start, evaluation, report.programmes().stream().map(ProgrammeResult::verdict));
        return report;
    }

    private void tell(long start, Evaluation evaluation, Stream<Verdict> verdicts) {
        if (listeners.isEmpty()) {
            return;
        }
        Duration duration = Duration.ofNanos(System.nanoTime() - start);
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        verdicts.forEach(verdict -> counts.merge(verdict, 1, Integer::sum));
        CheckListener.Checked check =
                new CheckListener.Checked(duration, evaluation.candidateCount(), counts);
        for (CheckListener listener : listeners) {
            try {
                listener.checked(check);
            } catch (RuntimeException e) {
                LOG.warn("A listener failed, the check stands: {}", e.getClass().getName());
            }
        }
    }

    /** The ids, each of which the edition has. */
    private Set<String> known(Set<String> programmes) {
        Set<String> known = edition().programmeIds();
        if (!known.containsAll(programmes)) {
            Set<String> unknown = new TreeSet<>(programmes);
            unknown.removeAll(known);
            throw new IllegalArgumentException(
                    Edition.noProgramme(String.join(", ", unknown), known).en());
        }
        return programmes;
    }

    /**
     * The report on a firm that the rules of this edition were fired on, about some programmes.
     *
     * @param evaluation what the rules said
     * @param source what to call the profile in the report
     * @param programmes ids of the programmes that it is about; an empty set means none
     * @return the report
     * @throws IllegalArgumentException where the edition has no programme of an id
     */
    public Report report(Evaluation evaluation, String source, Set<String> programmes) {
        return report(evaluation, source, programmes, CancellationToken.NONE);
    }

    private Report report(
            Evaluation evaluation, String source, Set<String> programmes, CancellationToken token) {
        known(programmes);
        Profile profile = evaluation.applicant().profile();
        LocalDate asOf = evaluation.applicant().asOf();
        List<ProgrammeResult> results = new ArrayList<>();
        Map<Programme, List<CandidateResult>> ways = new IdentityHashMap<>();
        for (Programme programme : edition().programmes()) {
            if (programmes.contains(programme.id())) {
                token.throwIfCancelled();
                ProgrammeResult result = explain(evaluation, programme, token);
                results.add(result);
                ways.put(programme, result.candidates());
            }
        }
        return new Report(
                profile,
                asOf,
                edition(),
                pack.digest(),
                source,
                evaluation.size(),
                results,
                ladder(evaluation, programmes, ways::get),
                () -> questions(profile, results),
                () -> Warnings.of(pack, criteria, profile, asOf, results));
    }

    private static List<Question> questions(Profile profile, List<ProgrammeResult> results) {
        List<Title> titles = profile.titles();
        Questions questions = new Questions(titles == null ? List.of() : titles);
        for (ProgrammeResult result : results) {
            questions.add(result.id(), result.verdict(), result.candidates());
            if (result.isDutyUnknown()) {
                questions.add(result.id(), Verdict.UNDECIDED, result.candidates());
            }
            if (result.verdict() == Verdict.UNDECIDED && lacksList(result.programme(), profile)) {
                questions.addMissingList(result.id(), result.programme().candidates());
            }
        }
        return questions.ranked();
    }

    /**
     * {@return the titles that a firm holds or can reach, what each would open, and what would mend
     * the programmes that it narrowly fails}
     *
     * @param profile the profile; one that was neither read nor validated is validated first
     * @param asOf the day that versions of standards, validity and ages are counted from
     */
    public Ladder ladder(Profile profile, LocalDate asOf) {
        requireNonNull(profile, "profile");
        requireNonNull(asOf, "asOf");
        return ladder(pack.evaluate(reader.valid(profile, asOf), asOf), edition().programmeIds());
    }

    /**
     * {@return the ladder of a firm that the rules of this edition were fired on}
     *
     * @param evaluation what they said
     * @param programmes ids of the programmes that titles may open; none: what the standards say
     *     alone
     */
    public Ladder ladder(Evaluation evaluation, Set<String> programmes) {
        return ladder(evaluation, programmes, evaluation::candidates);
    }

    private Ladder ladder(
            Evaluation evaluation,
            Set<String> programmes,
            Function<Programme, List<CandidateResult>> ways) {
        return new Ladder(
                evaluation.applicant().asOf(), new LadderMaker(pack, evaluation, programmes, ways));
    }

    private static boolean lacksList(Programme programme, Profile profile) {
        return programme.candidates() != null && Values.at(profile, programme.candidates()) == null;
    }

    /**
     * {@return what an evaluation says about one programme, explained}
     *
     * @param evaluation what the rules said
     * @param programme a programme of the edition
     */
    public static ProgrammeResult explain(Evaluation evaluation, Programme programme) {
        return explain(evaluation, programme, CancellationToken.NONE);
    }

    private static ProgrammeResult explain(
            Evaluation evaluation, Programme programme, CancellationToken token) {
        Profile profile = evaluation.applicant().profile();
        LocalDate asOf = evaluation.applicant().asOf();
        List<CandidateResult> candidates =
                evaluation.candidates(programme, token::throwIfCancelled);
        Map<Obligation, ObligationState> obligations = new LinkedHashMap<>();
        programme.obligations().forEach(o -> obligations.put(o, evaluation.obligation(o.id())));
        return new ProgrammeResult(
                programme,
                Verdicts.best(candidates.stream().map(CandidateResult::verdict).toList()),
                Timing.of(programme, asOf),
                candidates,
                Benefit.of(programme, profile, asOf),
                obligations,
                held(programme, profile, asOf));
    }

    /** Of several titles the highest, of several of a kind the one that ends last. */
    private static @Nullable HeldTitle held(Programme programme, Profile profile, LocalDate asOf) {
        if (profile.titles() == null || programme.gives().isEmpty()) {
            return null;
        }
        return profile.titles().stream()
                .filter(title -> title.type() != null)
                .filter(title -> programme.gives().contains(title.type()))
                .filter(title -> Boolean.TRUE.equals(title.validOn(asOf)))
                .max(
                        Comparator.comparing(
                                        (Title title) -> programme.gives().indexOf(title.type()))
                                .thenComparing(
                                        Title::end,
                                        Comparator.nullsLast(Comparator.naturalOrder())))
                .map(
                        title ->
                                new HeldTitle(
                                        title.type(),
                                        title.end(),
                                        title.endsByUsualTerm(),
                                        programme.holders()))
                .orElse(null);
    }

    /**
     * {@return verdicts alone, by programme id}
     *
     * @param profile the profile; one that was neither read nor validated is validated first
     * @param asOf the day that it is asked for
     */
    public Map<String, Verdict> verdicts(Profile profile, LocalDate asOf) {
        requireNonNull(profile, "profile");
        requireNonNull(asOf, "asOf");
        long start = System.nanoTime();
        Evaluation evaluation = pack.evaluate(reader.valid(profile, asOf), asOf);
        Map<String, Verdict> verdicts = verdicts(evaluation);
        tell(start, evaluation, verdicts.values().stream());
        return verdicts;
    }

    /**
     * {@return verdicts by programme id of a firm that the rules of this edition were fired on}
     *
     * @param evaluation what the rules said
     */
    public Map<String, Verdict> verdicts(Evaluation evaluation) {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        edition().programmes().forEach(p -> verdicts.put(p.id(), evaluation.verdict(p)));
        return verdicts;
    }
}
