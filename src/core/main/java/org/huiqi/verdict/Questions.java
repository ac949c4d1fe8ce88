package org.huiqi.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Force;
import org.huiqi.profile.AttestationKey;
import org.huiqi.profile.Title;
import org.huiqi.profile.schema.Fields;
import org.huiqi.text.Bilingual;

/** Gathers what is still open over programmes and ranks it by how many programmes it settles. */
public final class Questions {

    private static final Map<String, Integer> ORDER = new HashMap<>();

    static {
        Fields.map().keySet().forEach(path -> ORDER.put(path, ORDER.size()));
    }

    private final Map<String, Set<String>> programmes = new LinkedHashMap<>();
    private final Map<String, Bilingual> texts = new LinkedHashMap<>();
    private final Set<String> lists = new HashSet<>();
    private final List<Title> known;

    /** Questions to who is known to hold no title. */
    public Questions() {
        this(List.of());
    }

    /**
     * Questions.
     *
     * @param known titles that the question whether there are others names
     */
    public Questions(List<Title> known) {
        this.known = known;
    }

    /**
     * Takes the open ends of a programme that is undecided or waits for an attestation.
     *
     * @param programme id of the programme
     * @param verdict its verdict
     * @param candidates its ways in
     */
    public void add(String programme, Verdict verdict, List<CandidateResult> candidates) {
        if (verdict != Verdict.UNDECIDED && verdict != Verdict.NEEDS_ATTESTATION) {
            return;
        }
        for (CandidateResult candidate : candidates) {
            if (candidate.verdict() == verdict) {
                open(candidate).forEach(finding -> add(programme, finding));
            }
        }
    }

    /**
     * Takes what is open in every way into a programme that is not decided for good: what could
     * improve on the best way, or undo it.
     *
     * @param programme id of the programme
     * @param verdict its verdict
     * @param candidates its ways in
     */
    public void addOtherWays(String programme, Verdict verdict, List<CandidateResult> candidates) {
        if (verdict == Verdict.ELIGIBLE) {
            return;
        }
        candidates.stream()
                .filter(way -> way.verdict() != Verdict.NOT_ELIGIBLE)
                .forEach(
                        way -> {
                            open(way).forEach(finding -> add(programme, finding));
                            way.findings().forEach(finding -> addStandard(programme, finding));
                        });
    }

    /** What the standard that a criterion rests on lacks: it may undo what is attested. */
    private void addStandard(String programme, Finding finding) {
        StandardFinding standard = finding.standard();
        if (standard == null) {
            return;
        }
        for (String path : standard.missing()) {
            Criterion criterion =
                    AttestationKey.at(path)
                            .flatMap(key -> standard.standard().find(key.criterion()))
                            .orElse(finding.criterion());
            add(programme, path, criterion);
        }
    }

    /** Open findings that still matter: not merely preferred, not settled by an alternative. */
    private static List<Finding> open(CandidateResult candidate) {
        Set<String> settled = new LinkedHashSet<>();
        for (Finding finding : candidate.findings()) {
            if (finding.status() == Status.MET && finding.criterion().anyOf() != null) {
                settled.add(finding.criterion().anyOf());
            }
        }
        return candidate.findings().stream()
                .filter(f -> f.status() == Status.UNKNOWN || f.status() == Status.UNATTESTED)
                .filter(f -> f.criterion().force() != Force.PREFERRED)
                .filter(f -> !settled.contains(f.criterion().anyOf()))
                .toList();
    }

    private void add(String programme, Finding finding) {
        for (String path : finding.missing()) {
            add(programme, path, finding.criterion());
        }
    }

    private void add(String programme, String path, Criterion criterion) {
        programmes.computeIfAbsent(path, p -> new LinkedHashSet<>()).add(programme);
        texts.computeIfAbsent(path, p -> QuestionText.of(p, criterion, known));
    }

    /**
     * Programmes whose list of candidates is missing are asked for the list.
     *
     * @param programme id of the programme
     * @param list path of the list
     */
    public void addMissingList(String programme, String list) {
        programmes.computeIfAbsent(list, p -> new LinkedHashSet<>()).add(programme);
        texts.computeIfAbsent(list, QuestionText::of);
        lists.add(list);
    }

    /**
     * Ranked: by how many programmes they touch, then by programme; there, what the programme is
     * about comes first, since having none of it settles the programme, and attestations come last,
     * since a fact may make them needless.
     *
     * @return the questions
     */
    public List<Question> ranked() {
        List<Question> questions = new ArrayList<>();
        programmes.forEach(
                (path, ids) ->
                        questions.add(new Question(path, List.copyOf(ids), texts.get(path))));
        questions.sort(
                Comparator.<Question>comparingInt(q -> -q.programmes().size())
                        .thenComparing(q -> q.programmes().get(0))
                        .thenComparing(this::turn)
                        .thenComparing(question -> order(question.path()))
                        .thenComparing(Question::path));
        return questions;
    }

    /** Where a field stands in the dictionary. */
    private static int order(String path) {
        return ORDER.getOrDefault(Fields.template(path), Integer.MAX_VALUE);
    }

    private int turn(Question question) {
        if (lists.contains(question.path())) {
            return 0;
        }
        return AttestationKey.isAt(question.path()) ? 2 : 1;
    }
}
