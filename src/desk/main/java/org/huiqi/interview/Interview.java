package org.huiqi.interview;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huiqi.CheckOptions;
import org.huiqi.Checker;
import org.huiqi.Report;
import org.huiqi.Report.Warning;
import org.huiqi.catalogue.Criterion;
import org.huiqi.profile.AttestationKey;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.Node;
import org.huiqi.profile.reading.ProfileDocument;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;
import org.huiqi.profile.reading.ReadingLimits;
import org.huiqi.profile.reading.WrittenValue;
import org.huiqi.text.Bilingual;
import org.huiqi.verdict.Question;
import org.huiqi.verdict.QuestionText;
import org.jspecify.annotations.Nullable;

/**
 * Asks one person about one firm, question by question, and fills in its profile. Ends when no
 * answer could change a verdict, or the person does not know the rest. Not safe to share between
 * threads.
 *
 * <pre>{@code
 * Interview interview = new Interview(checker, document, LocalDate.of(2024, 9, 20), Set.of());
 * while (interview.prompt().isPresent()) {
 *     Reply reply = interview.answer(ask(interview.prompt().get()));
 * }
 * Report report = interview.report();
 * }</pre>
 */
public final class Interview {
    private static final String NAME = "name";
    private static final int LONGEST = 2000;

    private final Checker checker;
    private final ProfileReader reader;
    private final LocalDate asOf;
    private final Set<String> programmes;
    private final Deque<State> earlier = new ArrayDeque<>();
    private State now;

    private record State(
            ProfileDocument document,
            Profile profile,
            Report report,
            Set<String> unknown,
            @Nullable String list,
            Optional<Agenda.Item> item) {}

    /**
     * An interview that goes on from a document.
     *
     * @param checker the rules
     * @param document what is known so far
     * @param asOf the day that windows, validity and ages are counted from
     * @param programmes ids of the programmes to ask about; none = every programme
     * @throws IllegalArgumentException where the document is refused
     */
    public Interview(
            Checker checker, ProfileDocument document, LocalDate asOf, Set<String> programmes) {
        this(checker, document, asOf, programmes, ReadingLimits.DEFAULT);
    }

    /**
     * The same, where the profile may hold more or less than usual.
     *
     * @param checker the rules
     * @param document what is known so far
     * @param asOf the day that windows, validity and ages are counted from
     * @param programmes ids of the programmes to ask about; none = every programme
     * @param limits how much the profile may hold
     * @throws IllegalArgumentException where the document is refused
     */
    public Interview(
            Checker checker,
            ProfileDocument document,
            LocalDate asOf,
            Set<String> programmes,
            ReadingLimits limits) {
        this.checker = checker;
        this.reader = new ProfileReader(checker.edition().criterionIds(), limits).ofForms();
        this.asOf = asOf;
        this.programmes = Set.copyOf(programmes);
        Read read = reader.bind(document.root(), asOf);
        if (!(read instanceof Read.Accepted accepted)) {
            throw new IllegalArgumentException("The document is refused: " + read);
        }
        now = state(document, accepted.profile(), check(accepted.profile()), Set.of(), null);
    }

    private Report check(Profile profile) {
        return checker.check(profile, asOf, "", CheckOptions.of(programmes));
    }

    private State state(
            ProfileDocument document,
            Profile profile,
            Report report,
            Set<String> unknown,
            @Nullable String list) {
        Agenda agenda = agenda(profile, report, document, unknown);
        if (!agenda.lists().isEmpty()) {
            Question question = agenda.lists().get(0).question();
            Agenda.Item choice = new Agenda.Item(question, Agenda.PUT_FORWARD);
            return new State(document, profile, report, unknown, list, Optional.of(choice));
        }
        Optional<Agenda.Item> item =
                report.name() == null && !unknown.contains(NAME)
                        ? Optional.of(new Agenda.Item(nameOfApplicant(), NAME))
                        : agenda.next(list);
        return new State(document, profile, report, unknown, list, item);
    }

    private static Agenda agenda(
            Profile profile, Report report, ProfileDocument document, Set<String> unknown) {
        return new Agenda(report, profile.titles(), document.root(), unknown);
    }

    private static Question nameOfApplicant() {
        return new Question(NAME, List.of(), QuestionText.of(Places.field(NAME)));
    }

    /** {@return what to ask now; empty where the interview has ended} */
    public Optional<Prompt> prompt() {
        PromptMaker maker = new PromptMaker(now.document().root(), agenda()::list);
        return now.item()
                .map(
                        item ->
                                item.place().equals(Agenda.PUT_FORWARD)
                                        ? PromptMaker.putForward(agenda().lists())
                                        : maker.of(item.question(), item.place()));
    }

    private Agenda agenda() {
        return agenda(now.profile(), now.report(), now.document(), now.unknown());
    }

    /** {@return why it is asked: programmes and the conditions that wait for the answer} */
    public List<Reason> reasons() {
        return now.item().map(i -> Reason.of(i.question(), now.report())).orElse(List.of());
    }

    /**
     * Takes the answer to the present question.
     *
     * @param typed what the person typed; {@code ?} or 不知道 where they do not know
     * @return what became of it
     * @throws IllegalStateException where the interview has ended
     */
    public Reply answer(String typed) {
        Prompt prompt = prompt().orElseThrow(() -> new IllegalStateException("nothing is asked"));
        if (WrittenValue.isUnknown(typed)) {
            Set<String> unknown = new HashSet<>(now.unknown());
            unknown.add(prompt.place());
            if (prompt.kind() == AnswerKind.PUT_FORWARD) {
                agenda().lists().forEach(item -> unknown.add(item.place()));
            }
            move(
                    state(
                            now.document(),
                            now.profile(),
                            now.report(),
                            Set.copyOf(unknown),
                            now.list()));
            return new Reply.NotKnown();
        }
        if (typed.length() > LONGEST) {
            return new Reply.Refused(AnswerText.TOO_LONG.with(LONGEST));
        }
        if (prompt.kind() == AnswerKind.PUT_FORWARD) {
            return chosen(prompt, typed);
        }
        Reading reading = new AnswerReader(prompt).read(typed);
        return reading instanceof Reading.Value value
                ? take(value, prompt.place())
                : new Reply.Refused(((Reading.Unreadable) reading).problem());
    }

    /** Lists that were not chosen are known to be empty; the others are asked for one by one. */
    private Reply chosen(Prompt prompt, String typed) {
        List<Agenda.Item> lists = agenda().lists();
        List<Integer> numbers = PutForward.numbers(typed, lists.size());
        if (numbers == null) {
            return new Reply.Refused(AnswerText.NO_NUMBERS.with(typed.strip(), lists.size()));
        }
        Map<String, Node> none = new LinkedHashMap<>();
        for (int i = 0; i < lists.size(); i++) {
            if (!numbers.contains(i + 1)) {
                none.put(lists.get(i).place(), new Node.Sequence(ScalarNodes.NOWHERE, List.of()));
            }
        }
        Set<String> asked = new HashSet<>(now.unknown());
        asked.add(Agenda.PUT_FORWARD);
        return take(
                new Reading.Value(none, PutForward.understood(numbers, prompt.choices())),
                Agenda.PUT_FORWARD,
                Set.copyOf(asked));
    }

    private Reply take(Reading.Value value, String place) {
        return take(value, place, now.unknown());
    }

    private Reply take(Reading.Value value, String place, Set<String> unknown) {
        ProfileDocument document = now.document();
        Map<String, Node> values = new Places(document.root()).completed(value.values());
        for (Map.Entry<String, Node> put : values.entrySet()) {
            document = document.with(put.getKey(), said(put.getKey(), put.getValue()));
        }
        Read read = reader.bind(document.root(), asOf);
        if (read instanceof Read.Refused refused) {
            return new Reply.Refused(problem(refused.faults().get(0), value.values().keySet()));
        }
        Profile profile = ((Read.Accepted) read).profile();
        Consequences follow = Consequences.of(profile, value.values().keySet());
        if (!follow.all().isEmpty()) {
            document = follow.into(document);
            profile = ((Read.Accepted) reader.bind(document.root(), asOf)).profile();
        }
        Report before = now.report();
        Report after = check(profile);
        String list =
                place.equals(Agenda.PUT_FORWARD)
                        ? null
                        : agenda(profile, after, document, unknown).list(place);
        move(state(document, profile, after, unknown, list));
        List<Warning> warnings =
                after.warnings().stream().filter(w -> !before.warnings().contains(w)).toList();
        Bilingual understood =
                follow.with(
                        place.equals(Agenda.PUT_FORWARD)
                                ? value.understood()
                                : TitleTerm.with(value.understood(), profile, place));
        return new Reply.Taken(understood, ChangedVerdict.between(before, after), warnings);
    }

    /** What is attested says which requirement was read. */
    private Node said(String path, Node value) {
        Optional<Criterion> read =
                AttestationKey.at(path)
                        .flatMap(key -> checker.edition().criterion(key.criterion(), asOf));
        if (read.isEmpty() || value.isNull() || value instanceof Node.Mapping) {
            return value;
        }
        Node.Mapping said = new Node.Mapping(value.at(), List.of());
        Node whole = said.with("value", value);
        if (read.get().trust() == null) {
            whole = whole.with("edition", text(value, checker.edition().id()));
        }
        return whole.with("digest", text(value, read.get().digest()));
    }

    private static Node text(Node value, String text) {
        return new Node.Scalar(value.at(), Node.Kind.TEXT, text);
    }

    /** A fault of the value itself, or what it does not go together with. */
    private static Bilingual problem(Fault fault, Set<String> places) {
        Bilingual met =
                fault.value() == null
                        ? Bilingual.same("")
                        : new Bilingual("“" + fault.value() + "”", "“" + fault.value() + "” ");
        boolean own = places.contains(fault.path());
        return new Bilingual(
                met.zh() + fault.problem().zh() + (own ? "" : "；" + fault.advice().zh()),
                met.en() + fault.problem().en() + (own ? "" : "; " + fault.advice().en()));
    }

    private void move(State next) {
        earlier.push(now);
        now = next;
    }

    /**
     * Takes the last answer back and asks its question again; false where there is none.
     *
     * @return whether it was taken
     */
    public boolean back() {
        if (earlier.isEmpty()) {
            return false;
        }
        now = earlier.pop();
        return true;
    }

    /** {@return the document with every answer so far} */
    public ProfileDocument document() {
        return now.document();
    }

    /** {@return what the rules say to it} */
    public Report report() {
        return now.report();
    }

    /** {@return how far it is} */
    public Progress progress() {
        List<Agenda.Item> open = agenda().open();
        Map<String, Set<String>> waiting = new LinkedHashMap<>();
        open.forEach(
                item ->
                        item.question()
                                .programmes()
                                .forEach(
                                        id ->
                                                waiting.computeIfAbsent(id, p -> new HashSet<>())
                                                        .add(item.place())));
        Set<String> next = new HashSet<>();
        open.stream().limit(Progress.NEXT).forEach(item -> next.add(item.place()));
        int touched =
                (int)
                        waiting.values().stream()
                                .filter(w -> w.stream().anyMatch(next::contains))
                                .count();
        int settled = (int) waiting.values().stream().filter(next::containsAll).count();
        return new Progress(
                now.report().programmes().size(), waiting.size(), open.size(), touched, settled);
    }
}
