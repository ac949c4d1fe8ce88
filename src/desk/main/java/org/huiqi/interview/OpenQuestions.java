package org.huiqi.interview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.huiqi.Report;
import org.huiqi.Report.ProgrammeResult;
import org.huiqi.catalogue.Criterion;
import org.huiqi.profile.AttestationKey;
import org.huiqi.profile.FieldPath;
import org.huiqi.profile.Title;
import org.huiqi.profile.reading.Node;
import org.huiqi.profile.schema.Fields;
import org.huiqi.profile.schema.Words;
import org.huiqi.questionnaire.Column;
import org.huiqi.questionnaire.Hints;
import org.huiqi.questionnaire.Kind;
import org.huiqi.text.Bilingual;
import org.huiqi.verdict.Question;
import org.huiqi.verdict.QuestionText;
import org.huiqi.verdict.Questions;
import org.jspecify.annotations.Nullable;

/**
 * What can still be asked about a document, and how a person is asked: the report's questions in
 * its order, then what could improve on the best way into a programme or undo it. What the person
 * does not know is left out.
 */
final class OpenQuestions {
    /** Where the choice of what is to be applied for is asked; no place of a profile. */
    static final String PUT_FORWARD = "*";

    private static final String NAME = "name";
    private static final List<String> ORDER = List.copyOf(Fields.map().keySet());

    private final Report report;
    private final Node root;
    private final QuestionPaths paths;
    private final Set<String> unknown;
    private final List<Item> open = new ArrayList<>();

    /**
     * A question with the place that it is asked for.
     *
     * @param question the question
     * @param place the first of its places that is open
     */
    record Item(Question question, String place) {}

    /**
     * What is open.
     *
     * @param report the report on the document
     * @param titles what it says of titles, which is named where others are asked for
     * @param root the document
     * @param unknown places that the person does not know
     */
    OpenQuestions(Report report, @Nullable List<Title> titles, Node root, Set<String> unknown) {
        this.report = report;
        this.root = root;
        this.paths = new QuestionPaths(root);
        this.unknown = unknown;
        Questions further = new Questions(titles == null ? List.of() : titles);
        for (ProgrammeResult result : report.programmes()) {
            further.addOtherWays(result.id(), result.verdict(), result.candidates());
        }
        Set<String> met = new HashSet<>();
        Stream.concat(report.questions().stream(), further.ranked().stream())
                .filter(question -> met.add(question.path()))
                .forEach(q -> place(q.path()).ifPresent(place -> open.add(new Item(q, place))));
    }

    /** The first place that a path may mean and that is to be asked for. */
    private Optional<String> place(String path) {
        return paths.missing(path).stream()
                .filter(place -> !isOfUnknownDay(place))
                .flatMap(place -> insteadOf(place).stream())
                .filter(place -> paths.isMissing(place) && !unknown.contains(place))
                .findFirst();
    }

    /** Who does not know when a title was issued is not asked from when it is valid. */
    private boolean isOfUnknownDay(String place) {
        return place.matches(".*\\.(?:issuedOn|validFrom)")
                && (unknown.contains(place.replaceFirst("\\w+$", "issuedOn"))
                        || unknown.contains(place.replaceFirst("\\w+$", "validFrom")));
    }

    /**
     * The places to ask for instead of a place. A title's first day is on hardly any certificate,
     * its day of issue is on each, and gives the last day of a three-year title; a firm that does
     * not know its industry code may know the industry that its size is measured by.
     */
    private static List<String> insteadOf(String place) {
        if (place.endsWith(".validFrom")) {
            return List.of(place.replaceFirst("validFrom$", "issuedOn"), place);
        }
        return place.equals("industry.code")
                ? List.of(place, "industry.sizeIndustry")
                : List.of(place);
    }

    /** Everything open, in order. */
    List<Item> all() {
        return open;
    }

    /**
     * Lists of what is put forward that are open, where they are worth one question together and it
     * was not asked yet; else none.
     */
    List<Item> lists() {
        List<Item> lists =
                open.stream()
                        .filter(item -> Fields.map().containsKey(item.place()))
                        .filter(
                                item ->
                                        QuestionPaths.isCandidates(
                                                QuestionPaths.column(item.place())))
                        .toList();
        return lists.size() > 1 && !unknown.contains(PUT_FORWARD) ? lists : List.of();
    }

    /** What to ask now: of the list that is being filled in before anything else. */
    Optional<Item> next(@Nullable String list) {
        List<Item> lists = lists();
        if (!lists.isEmpty()) {
            return Optional.of(new Item(lists.get(0).question(), PUT_FORWARD));
        }
        if (report.name() == null && !unknown.contains(NAME)) {
            Bilingual ask = QuestionText.of(QuestionPaths.column(NAME).field());
            return Optional.of(new Item(new Question(NAME, List.of(), ask), NAME));
        }
        return open.stream()
                .filter(item -> list != null && list.equals(list(item.place())))
                .min(
                        Comparator.<Item>comparingInt(item -> entry(item.place()))
                                .thenComparing(
                                        item -> ORDER.indexOf(Fields.template(item.place()))))
                .or(() -> open.stream().findFirst());
    }

    /** Facts of the entries in their order, then what is attested. */
    private static int entry(String place) {
        return FieldPath.of(place).entry().map(Integer::valueOf).orElse(Integer.MAX_VALUE);
    }

    /** Of an attestation, the list whose candidates it is about; else the list of the place. */
    @Nullable String list(String place) {
        AttestationKey key = AttestationKey.at(place).orElse(null);
        return key == null
                ? FieldPath.of(place).list().toString()
                : report.programmes().stream()
                        .flatMap(result -> result.programme().criteria().stream())
                        .filter(criterion -> criterion.id().equals(key.criterion()))
                        .map(Criterion::candidate)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    /** A question as it is put to a person. */
    Prompt prompt(Item item) {
        String place = item.place();
        Question question = item.question();
        if (place.equals(PUT_FORWARD)) {
            return putForward(lists());
        }
        boolean isAttested = AttestationKey.isAt(place);
        Column column = QuestionPaths.column(place);
        List<Enum<?>> choices = QuestionPaths.choices(column);
        return new Prompt(
                place,
                column.kind(),
                isAttested ? attested(place) : about(place),
                isAttested || place.equals(question.path())
                        ? question.ask()
                        : QuestionText.of(QuestionPaths.column(place).field()),
                isAttested ? AllowedText.ATTESTATION.text() : allowed(column, choices.isEmpty()),
                choices,
                choices.stream().map(Words::of).toList(),
                question.programmes());
    }

    /** Which of some lists have entries at all: what is to be applied for. */
    private static Prompt putForward(List<Item> lists) {
        Set<String> programmes = new LinkedHashSet<>();
        List<Bilingual> choices = new ArrayList<>();
        for (Item item : lists) {
            Bilingual name = QuestionPaths.column(item.place()).field().name();
            String ids = String.join(" ", item.question().programmes());
            choices.add(new Bilingual(name.zh() + "（" + ids + "）", name.en() + " (" + ids + ")"));
            programmes.addAll(item.question().programmes());
        }
        return new Prompt(
                PUT_FORWARD,
                Kind.LIST,
                null,
                new Bilingual("这些当中准备申报哪些？", "Which of these do you plan to apply for?"),
                AllowedText.PUT_FORWARD.text(),
                List.of(),
                choices,
                List.copyOf(programmes));
    }

    /** What may be answered, with an example. */
    private static Bilingual allowed(Column column, boolean isFree) {
        return switch (column.kind()) {
            case FLAG -> AllowedText.YES_NO.text();
            case WORD -> AllowedText.WORD.text();
            case WORDS -> AllowedText.WORDS.text();
            case INTEGERS -> AllowedText.NUMBERS.text();
            case LIST -> (isFree ? AllowedText.ENTRIES : AllowedText.ENTRIES_BY_WORD).text();
            case TEXT -> column.path().equals(NAME) ? AllowedText.NAME.text() : Hints.of(column);
            case DATE ->
                    switch (column.last()) {
                        case "issuedOn" -> AllowedText.ISSUED_ON.text();
                        case "validTo" -> AllowedText.VALID_TO.text();
                        default -> Hints.of(column);
                    };
            default -> Hints.of(column);
        };
    }

    /** The candidate that an attestation is about. */
    private @Nullable Bilingual attested(String place) {
        String candidate = AttestationKey.at(place).orElseThrow().candidate();
        String list = candidate == null ? null : list(place);
        if (list != null && QuestionPaths.at(root, list) instanceof Node.Sequence entries) {
            for (int i = 0; i < entries.items().size(); i++) {
                Optional<String> id = QuestionPaths.text(entries.items().get(i), "id");
                if (id.filter(candidate::equals).isPresent()) {
                    return about(list + "[" + i + "].id");
                }
            }
        }
        return null;
    }

    /** {@code 软件产品第 2 项：s2 排产软件}; null where a place lies in no entry. */
    private @Nullable Bilingual about(String place) {
        FieldPath entry = FieldPath.of(place).parent().flatMap(FieldPath::lastEntry).orElse(null);
        if (entry == null) {
            return null;
        }
        String of = entry.parent().orElseThrow().toString();
        Bilingual list = QuestionPaths.column(of).field().name();
        int number = Integer.parseInt(entry.last()) + 1;
        Bilingual known = known(QuestionPaths.at(root, entry.toString()), of);
        Bilingual outer = about(entry.toString());
        String zh = list.zh() + "第 " + number + " 项" + before("：", known.zh());
        String en = list.en() + ", no. " + number + before(": ", known.en());
        return outer == null
                ? new Bilingual(zh, en)
                : new Bilingual(outer.zh() + " · " + zh, outer.en() + " · " + en);
    }

    private static String before(String colon, String text) {
        return text.isEmpty() ? "" : colon + text;
    }

    /** What is known to tell an entry by: its name, its first word. */
    private static Bilingual known(@Nullable Node entry, String list) {
        return QuestionPaths.text(entry, NAME)
                .or(() -> QuestionPaths.text(entry, "counterparty"))
                .map(Bilingual::same)
                .or(
                        () ->
                                QuestionPaths.firstWord(QuestionPaths.column(list))
                                        .flatMap(field -> QuestionPaths.text(entry, field.name()))
                                        .map(word -> Words.named(list, word)))
                .orElseGet(() -> Bilingual.same(QuestionPaths.text(entry, "id").orElse("")));
    }
}
