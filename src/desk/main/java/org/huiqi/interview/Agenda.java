package org.huiqi.interview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.huiqi.Report;
import org.huiqi.Report.ProgrammeResult;
import org.huiqi.catalogue.Criterion;
import org.huiqi.profile.AttestationKey;
import org.huiqi.profile.FieldPath;
import org.huiqi.profile.Title;
import org.huiqi.profile.reading.Node;
import org.huiqi.profile.schema.Fields;
import org.huiqi.verdict.Question;
import org.huiqi.verdict.Questions;
import org.jspecify.annotations.Nullable;

/**
 * What can still be asked: the report's questions in its order, then what could improve on the best
 * way into a programme or undo it. What the person does not know is left out.
 */
final class Agenda {
    /** Where the choice of what is to be applied for is asked; no place of a profile. */
    static final String PUT_FORWARD = "*";

    private static final List<String> ORDER = List.copyOf(Fields.map().keySet());

    private final Report report;
    private final List<Title> titles;
    private final Places places;
    private final Set<String> unknown;
    private @Nullable List<Item> open;

    /**
     * An agenda.
     *
     * @param report the report on the document
     * @param titles what it says of titles, which is named where others are asked for
     * @param root the document
     * @param unknown places that the person does not know
     */
    Agenda(Report report, @Nullable List<Title> titles, Node root, Set<String> unknown) {
        this.report = report;
        this.titles = titles == null ? List.of() : titles;
        this.places = new Places(root);
        this.unknown = unknown;
    }

    /**
     * A question with the place that it is asked for.
     *
     * @param question the question
     * @param place the first of its places that is open
     */
    record Item(Question question, String place) {}

    /** Everything open, in order; gathered once. */
    List<Item> open() {
        if (open == null) {
            open = gathered();
        }
        return open;
    }

    private List<Item> gathered() {
        List<Item> items = new ArrayList<>();
        Set<String> paths = new HashSet<>();
        List<Question> all = new ArrayList<>(report.questions());
        all.addAll(further());
        for (Question question : all) {
            if (paths.add(question.path())) {
                place(question.path()).ifPresent(place -> items.add(new Item(question, place)));
            }
        }
        return items;
    }

    /**
     * Lists of what is put forward that are open, where they are worth one question together and it
     * was not asked yet; else none.
     */
    List<Item> lists() {
        if (unknown.contains(PUT_FORWARD)) {
            return List.of();
        }
        List<Item> lists =
                open().stream()
                        .filter(item -> Fields.map().containsKey(item.place()))
                        .filter(
                                item ->
                                        AnswerKind.of(Places.field(item.place()))
                                                == AnswerKind.CANDIDATES)
                        .toList();
        return lists.size() > 1 ? lists : List.of();
    }

    /** What to ask now: of the list that is being filled in before anything else. */
    Optional<Item> next(@Nullable String list) {
        List<Item> open = open();
        return open.stream()
                .filter(item -> list != null && list.equals(list(item.place())))
                .min(
                        Comparator.<Item>comparingInt(item -> entry(item.place()))
                                .thenComparingInt(item -> order(item.place())))
                .or(() -> open.stream().findFirst());
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

    /** Facts of the entries in their order, then what is attested. */
    private static int entry(String place) {
        return FieldPath.of(place).entry().map(Integer::valueOf).orElse(Integer.MAX_VALUE);
    }

    /** Where a field stands in the dictionary: what kind an entry is comes before what it has. */
    private static int order(String place) {
        return ORDER.indexOf(Fields.template(place));
    }

    private List<Question> further() {
        Questions questions = new Questions(titles);
        for (ProgrammeResult result : report.programmes()) {
            questions.addOtherWays(result.id(), result.verdict(), result.candidates());
        }
        return questions.ranked();
    }

    private Optional<String> place(String path) {
        return places.missing(path).stream()
                .filter(place -> StandIns.sameDays(place).stream().noneMatch(unknown::contains))
                .flatMap(place -> StandIns.of(place).stream())
                .filter(places::isMissing)
                .filter(place -> !unknown.contains(place))
                .findFirst();
    }
}
