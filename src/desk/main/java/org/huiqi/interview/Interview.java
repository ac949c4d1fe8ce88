package org.huiqi.interview;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huiqi.CheckOptions;
import org.huiqi.Checker;
import org.huiqi.Report;
import org.huiqi.Report.ProgrammeResult;
import org.huiqi.Report.Warning;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Programme;
import org.huiqi.interview.OpenQuestions.Item;
import org.huiqi.interview.Reply.ChangedVerdict;
import org.huiqi.profile.AttestationKey;
import org.huiqi.profile.Consequence;
import org.huiqi.profile.FieldPath;
import org.huiqi.profile.Profile;
import org.huiqi.profile.Title;
import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.Node;
import org.huiqi.profile.reading.ProfileDocument;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;
import org.huiqi.profile.reading.ReadingLimits;
import org.huiqi.profile.reading.WrittenValue;
import org.huiqi.profile.schema.Fields;
import org.huiqi.profile.schema.Words;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;
import org.huiqi.verdict.Finding;
import org.huiqi.verdict.Question;
import org.huiqi.verdict.Verdict;
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
            OpenQuestions questions,
            Optional<Item> item) {

        static State of(
                ProfileDocument document,
                Profile profile,
                Report report,
                Set<String> unknown,
                @Nullable String list) {
            OpenQuestions questions =
                    new OpenQuestions(report, profile.titles(), document.root(), unknown);
            Optional<Item> item = questions.next(list);
            return new State(document, profile, report, unknown, list, questions, item);
        }
    }

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
        Profile profile = accepted.profile();
        now = State.of(document, profile, check(profile), Set.of(), null);
    }

    private Report check(Profile profile) {
        return checker.check(profile, asOf, "", CheckOptions.of(programmes));
    }

    /** {@return what to ask now; empty where the interview has ended} */
    public Optional<Prompt> prompt() {
        return now.item().map(now.questions()::prompt);
    }

    /**
     * Why a question is asked.
     *
     * @param programme a programme that it helps to decide
     * @param criterion the condition that waits for it; null where it is about what the programme
     *     is about at all
     */
    public record Reason(Programme programme, @Nullable Criterion criterion) {}

    /** {@return why it is asked: programmes and the conditions that wait for the answer} */
    public List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        now.item()
                .map(Item::question)
                .ifPresent(
                        question ->
                                now.report().programmes().stream()
                                        .filter(r -> question.programmes().contains(r.id()))
                                        .forEach(r -> addReasons(question, r, reasons)));
        return reasons;
    }

    private static void addReasons(Question question, ProgrammeResult result, List<Reason> to) {
        List<Criterion> waiting =
                result.candidates().stream()
                        .flatMap(way -> way.findings().stream())
                        .filter(finding -> waits(finding, question.path()))
                        .map(Finding::criterion)
                        .distinct()
                        .toList();
        waiting.forEach(criterion -> to.add(new Reason(result.programme(), criterion)));
        if (waiting.isEmpty()) {
            to.add(new Reason(result.programme(), null));
        }
    }

    private static boolean waits(Finding finding, String path) {
        return finding.missing().contains(path)
                || finding.standard() != null && finding.standard().missing().contains(path);
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
        String place = prompt.place();
        boolean isChoice = place.equals(OpenQuestions.PUT_FORWARD);
        List<String> lists = now.questions().lists().stream().map(Item::place).toList();
        Set<String> unknown = new HashSet<>(now.unknown());
        if (WrittenValue.isUnknown(typed)) {
            unknown.add(place);
            unknown.addAll(isChoice ? lists : List.of());
            move(State.of(now.document(), now.profile(), now.report(), unknown, now.list()));
            return new Reply.NotKnown();
        }
        if (typed.length() > LONGEST) {
            return new Reply.Refused(AnswerText.TOO_LONG.with(LONGEST));
        }
        AnswerReader.Answer answer =
                isChoice
                        ? AnswerReader.putForward(typed, lists, prompt.choices())
                        : AnswerReader.read(place, typed);
        if (!(answer instanceof AnswerReader.Understood understood)) {
            return new Reply.Refused(answer.text());
        }
        if (isChoice) {
            unknown.add(place);
        }
        // An attestation fills in the list of its candidates; which one that is, a report knows.
        String list = isChoice ? null : now.questions().list(place);
        return take(understood.values(), answer.text(), unknown, list);
    }

    private Reply take(
            Map<String, Node> answered,
            Bilingual text,
            Set<String> unknown,
            @Nullable String list) {
        ProfileDocument document = now.document();
        Map<String, Node> values = new QuestionPaths(document.root()).completed(answered);
        for (Map.Entry<String, Node> put : values.entrySet()) {
            document = document.with(put.getKey(), said(put.getKey(), put.getValue()));
        }
        Read read = reader.bind(document.root(), asOf);
        if (read instanceof Read.Refused refused) {
            return new Reply.Refused(problem(refused.faults().get(0), answered.keySet()));
        }
        Profile profile = ((Read.Accepted) read).profile();
        Bilingual understood = withTerm(text, profile, answered.keySet());
        List<Bilingual> followed = new ArrayList<>();
        for (Consequence consequence : Consequence.ALL) {
            if (answered.containsKey(consequence.when()) && consequence.isMissingIn(profile)) {
                document = document.with(consequence.then(), following(consequence, followed));
            }
        }
        if (!followed.isEmpty()) {
            understood = AnswerText.FOLLOWED.with(understood, Sentence.listed(followed));
            profile = ((Read.Accepted) reader.bind(document.root(), asOf)).profile();
        }
        Report before = now.report();
        Report after = check(profile);
        move(State.of(document, profile, after, unknown, list));
        List<Warning> warnings =
                after.warnings().stream().filter(w -> !before.warnings().contains(w)).toList();
        List<ChangedVerdict> changes = new ArrayList<>();
        for (ProgrammeResult result : after.programmes()) {
            Verdict was = before.programme(result.id()).verdict();
            if (was != result.verdict()) {
                changes.add(new ChangedVerdict(result.programme(), was, result.verdict()));
            }
        }
        return new Reply.Taken(understood, changes, warnings);
    }

    /** What follows from an answer, and is noted as a person would say it. */
    private static Node following(Consequence consequence, List<Bilingual> said) {
        Fields.Field field = QuestionPaths.column(consequence.then()).field();
        String follows = consequence.follows();
        Bilingual value =
                field.type().isEnum()
                        ? Words.of(Words.meant(field.type(), follows))
                        : Words.of(follows.equals("true"));
        Bilingual name = field.name();
        said.add(new Bilingual(name.zh() + " " + value.zh(), name.en() + " " + value.en()));
        return WrittenValue.of(field.type(), field.unit(), follows, AnswerReader.NOWHERE);
    }

    /** Says until when a title counts where the day of its issue gives that. */
    private static Bilingual withTerm(Bilingual text, Profile profile, Set<String> places) {
        String issue =
                places.stream()
                        .filter(place -> Fields.template(place).equals("titles[].issuedOn"))
                        .findFirst()
                        .orElse(null);
        if (issue == null) {
            return text;
        }
        String entry = FieldPath.of(issue).entry().orElseThrow();
        Title title = profile.titles().get(Integer.parseInt(entry));
        return title.endsByUsualTerm() ? AnswerText.COUNTS_UNTIL.with(text, title.end()) : text;
    }

    /** What is attested says which requirement was read. */
    private Node said(String path, Node value) {
        Optional<Criterion> read =
                AttestationKey.at(path)
                        .flatMap(key -> checker.edition().criterion(key.criterion(), asOf));
        if (read.isEmpty() || value.isNull() || value instanceof Node.Mapping) {
            return value;
        }
        Node whole = new Node.Mapping(value.at(), List.of()).with("value", value);
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
        String met = fault.value() == null ? "" : "“" + fault.value() + "”";
        boolean own = places.contains(fault.path());
        return new Bilingual(
                met + fault.problem().zh() + (own ? "" : "；" + fault.advice().zh()),
                met
                        + (met.isEmpty() ? "" : " ")
                        + fault.problem().en()
                        + (own ? "" : "; " + fault.advice().en()));
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

    /**
     * How far an interview is.
     *
     * @param programmes programmes that are looked at
     * @param open programmes among them that a question could still decide otherwise
     * @param questions questions that are open; entries of lists that are named later add to them
     * @param touched programmes that the next {@link #NEXT} questions are about
     * @param settled programmes among them that wait for nothing else
     */
    public record Progress(int programmes, int open, int questions, int touched, int settled) {
        /** How many questions are looked ahead. */
        public static final int NEXT = 3;
    }

    /** {@return how far it is} */
    public Progress progress() {
        List<Item> open = now.questions().all();
        Map<String, Set<String>> waiting = new HashMap<>();
        Set<String> next = new HashSet<>();
        for (Item item : open) {
            for (String id : item.question().programmes()) {
                waiting.computeIfAbsent(id, p -> new HashSet<>()).add(item.place());
            }
        }
        open.stream().limit(Progress.NEXT).forEach(item -> next.add(item.place()));
        return new Progress(
                now.report().programmes().size(),
                waiting.size(),
                open.size(),
                (int)
                        waiting.values().stream()
                                .filter(places -> !Collections.disjoint(places, next))
                                .count(),
                (int) waiting.values().stream().filter(next::containsAll).count());
    }
}
