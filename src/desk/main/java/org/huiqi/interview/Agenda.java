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
    private final Places places;
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
     * An agenda.
     *
     * @param report the report on the document
     * @param titles what it says of titles, which is named where others are asked for
     * @param root the document
     * @param unknown places that the person does not know
     */
    Agenda(Report report, @Nullable List<Title> titles, Node root, Set<String> unknown) {
        this.report = report;
        this.places = new Places(root);
        this.unknown = unknown;
        Questions further = new Questions(titles == null ? List.of() : titles);
        for (ProgrammeResult result : report.programmes()) {
            further.addOtherWays(result.id(), result.verdict(), result.candidates());
        }
        List<Question> all = new ArrayList<>(report.questions());
        all.addAll(further.ranked());
        Set<String> paths = new HashSet<>();
        for (Question question : all) {
            if (paths.add(question.path())) {
                place(question.path()).ifPresent(place -> open.add(new Item(question, place)));
            }
        }
    }

    /** The first place that a path may mean and that is to be asked for. */
    private Optional<String> place(String path) {
        return places.missing(path).stream()
                .filter(place -> !isOfUnknownDay(place))
                .flatMap(place -> insteadOf(place).stream())
                .filter(places::isMissing)
                .filter(place -> !unknown.contains(place))
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
    List<Item> open() {
        return open;
    }

    /**
     * Lists of what is put forward that are open, where they are worth one question together and it
     * was not asked yet; else none.
     */
    List<Item> lists() {
        List<Item> lists = open.stream().filter(item -> isCandidates(item.place())).toList();
        return lists.size() > 1 && !unknown.contains(PUT_FORWARD) ? lists : List.of();
    }

    private static boolean isCandidates(String place) {
        Fields.Field field = Fields.map().get(place);
        return field != null && AnswerKind.of(field) == AnswerKind.CANDIDATES;
    }

    /** What to ask now: of the list that is being filled in before anything else. */
    Optional<Item> next(@Nullable String list) {
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
}
