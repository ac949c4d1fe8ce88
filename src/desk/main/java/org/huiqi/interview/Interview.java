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
import org.huiqi.Report.Warning;
import org.huiqi.catalogue.Criterion;
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
            Agenda agenda,
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
        Agenda agenda = new Agenda(report, profile.titles(), document.root(), unknown);
        Optional<Agenda.Item> item = agenda.next(list);
        if (!agenda.lists().isEmpty()) {
            Question question = agenda.lists().get(0).question();
            item = Optional.of(new Agenda.Item(question, Agenda.PUT_FORWARD));
        } else if (report.name() == null && !unknown.contains(NAME)) {
            Question question = new Question(NAME, List.of(), QuestionText.of(Places.field(NAME)));
            item = Optional.of(new Agenda.Item(question, NAME));
        }
        return new State(document, profile, report, unknown, list, agenda, item);
    }

    /** {@return what to ask now; empty where the interview has ended} */
    public Optional<Prompt> prompt() {
        PromptMaker maker = new PromptMaker(now.document().root(), now.agenda()::list);
        return now.item()
                .map(
                        item ->
                                item.place().equals(Agenda.PUT_FORWARD)
                                        ? PromptMaker.putForward(now.agenda().lists())
                                        : maker.of(item.question(), item.place()));
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
        boolean isChoice = prompt.kind() == AnswerKind.PUT_FORWARD;
        List<String> lists = now.agenda().lists().stream().map(Agenda.Item::place).toList();
        Set<String> unknown = new HashSet<>(now.unknown());
        if (WrittenValue.isUnknown(typed)) {
            unknown.add(prompt.place());
            unknown.addAll(isChoice ? lists : List.of());
            move(state(now.document(), now.profile(), now.report(), unknown, now.list()));
            return new Reply.NotKnown();
        }
        if (typed.length() > LONGEST) {
            return new Reply.Refused(AnswerText.TOO_LONG.with(LONGEST));
        }
        AnswerReader.Reading reading =
                isChoice
                        ? AnswerReader.putForward(typed, lists, prompt.choices())
                        : new AnswerReader(prompt).read(typed);
        if (reading instanceof AnswerReader.Unreadable unreadable) {
            return new Reply.Refused(unreadable.problem());
        }
        if (isChoice) {
            unknown.add(prompt.place());
        }
        return take((AnswerReader.Value) reading, prompt.place(), unknown);
    }

    private Reply take(AnswerReader.Value value, String place, Set<String> unknown) {
        ProfileDocument document = now.document();
        Set<String> places = value.values().keySet();
        Map<String, Node> values = new Places(document.root()).completed(value.values());
        for (Map.Entry<String, Node> put : values.entrySet()) {
            document = document.with(put.getKey(), said(put.getKey(), put.getValue()));
        }
        Read read = reader.bind(document.root(), asOf);
        if (read instanceof Read.Refused refused) {
            return new Reply.Refused(problem(refused.faults().get(0), places));
        }
        Profile profile = ((Read.Accepted) read).profile();
        Bilingual understood = withTerm(value.understood(), profile, place);
        List<Bilingual> followed = new ArrayList<>();
        for (Consequence consequence : Consequence.ALL) {
            if (places.contains(consequence.when()) && consequence.isMissingIn(profile)) {
                document = document.with(consequence.then(), following(consequence, followed));
            }
        }
        if (!followed.isEmpty()) {
            understood = AnswerText.FOLLOWED.with(understood, Sentence.listed(followed));
            profile = ((Read.Accepted) reader.bind(document.root(), asOf)).profile();
        }
        Report before = now.report();
        Report after = check(profile);
        // An attestation fills in the list of its candidates; which one that is, an agenda knows.
        String list = place.equals(Agenda.PUT_FORWARD) ? null : now.agenda().list(place);
        move(state(document, profile, after, unknown, list));
        List<Warning> warnings =
                after.warnings().stream().filter(w -> !before.warnings().contains(w)).toList();
        return new Reply.Taken(understood, ChangedVerdict.between(before, after), warnings);
    }

    /** What follows from an answer, and is noted as a person would say it. */
    private static Node following(Consequence consequence, List<Bilingual> said) {
        Fields.Field field = Places.field(consequence.then());
        Bilingual value =
                field.type().isEnum()
                        ? Words.of(Words.meant(field.type(), consequence.follows()))
                        : Words.of(consequence.follows().equals("true"));
        said.add(
                new Bilingual(
                        field.name().zh() + " " + value.zh(),
                        field.name().en() + " " + value.en()));
        return WrittenValue.of(
                field.type(), field.unit(), consequence.follows(), AnswerReader.NOWHERE);
    }

    /** Says until when a title counts where the day of its issue gives that. */
    private static Bilingual withTerm(Bilingual understood, Profile profile, String place) {
        if (!Fields.template(place).equals("titles[].issuedOn")) {
            return understood;
        }
        String entry = FieldPath.of(place).entry().orElseThrow();
        Title title = profile.titles().get(Integer.parseInt(entry));
        return title.endsByUsualTerm()
                ? AnswerText.COUNTS_UNTIL.with(understood, title.end())
                : understood;
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
        List<Agenda.Item> open = now.agenda().open();
        Map<String, Set<String>> waiting = new HashMap<>();
        for (Agenda.Item item : open) {
            for (String id : item.question().programmes()) {
                waiting.computeIfAbsent(id, p -> new HashSet<>()).add(item.place());
            }
        }
        Set<String> next = new HashSet<>();
        open.stream().limit(Progress.NEXT).forEach(item -> next.add(item.place()));
        int touched =
                (int) waiting.values().stream().filter(w -> !Collections.disjoint(w, next)).count();
        int settled = (int) waiting.values().stream().filter(next::containsAll).count();
        return new Progress(
                now.report().programmes().size(), waiting.size(), open.size(), touched, settled);
    }
}
