package org.huiqi.lab.diff;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huiqi.Checker;
import org.huiqi.catalogue.Judged;
import org.huiqi.changes.CatalogueChange;
import org.huiqi.lab.diff.Counts.Cost;
import org.huiqi.lab.diff.PackDiff.CriterionChange;
import org.huiqi.lab.diff.PackDiff.Sides;
import org.huiqi.lab.diff.PackDiff.VerdictChange;
import org.huiqi.text.Bilingual;
import org.huiqi.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Counts changes, and keeps the first of them. What it holds does not grow with the number of
 * firms. For one thread.
 */
public final class DiffTally {
    private final PackDiff diff;
    private final int limit;
    private final Map<String, OfProgramme> programmes = new LinkedHashMap<>();
    private final List<VerdictChange> listed = new ArrayList<>();
    private long firms;
    private long changedFirms;
    private long refused;
    private long changes;

    /**
     * A tally.
     *
     * @param diff the two packs
     * @param limit how many changes to keep
     */
    public DiffTally(PackDiff diff, int limit) {
        this.diff = diff;
        this.limit = limit;
        diff.programmes().forEach(id -> programmes.put(id, new OfProgramme()));
    }

    /**
     * What became of the firms; JSON is written from it as it is.
     *
     * @param diff version of the format
     * @param old the old pack
     * @param now the new pack
     * @param asOf the day
     * @param firms firms compared
     * @param firmsChanged firms with at least one change
     * @param firmsRefused firms that could not be read
     * @param changes changes, listed or not
     * @param programmes counts of every programme of both packs
     * @param catalogue what the packs themselves say otherwise
     * @param listed the first changes
     */
    public record Result(
            int diff,
            Pack old,
            @JsonProperty("new") Pack now,
            String asOf,
            long firms,
            long firmsChanged,
            long firmsRefused,
            long changes,
            List<ProgrammeResult> programmes,
            List<Said> catalogue,
            List<VerdictChange> listed) {
        /** How many firms' verdicts went in a direction. */
        public long count(Direction direction) {
            return programmes.stream()
                    .mapToLong(
                            one ->
                                    switch (direction) {
                                        case GAIN -> one.gains();
                                        case LOSS -> one.losses();
                                        case OTHER -> one.other();
                                    })
                    .sum();
        }

        /** Listed changes of firms that went in a direction. */
        public List<VerdictChange> listed(Direction direction) {
            return listed.stream().filter(one -> one.direction() == direction).toList();
        }
    }

    /** A pack, by its edition and digest. */
    record Pack(String edition, String ruleset) {
        private static Pack of(Checker checker) {
            return new Pack(checker.edition().id(), checker.pack().digest());
        }
    }

    /** What the packs say otherwise at a place. */
    record Said(String judged, String at, @Nullable String was, @Nullable String is) {
        private static Said of(CatalogueChange one) {
            return new Said(one.judged(), one.at(), one.was(), one.is());
        }
    }

    /**
     * What became of one programme.
     *
     * @param by firms that gain or lose, by what they are, most first
     * @param transitions firms by old and new verdict
     * @param through criteria behind the changes, those of most firms first
     */
    public record ProgrammeResult(
            String id,
            Bilingual name,
            String state,
            long gains,
            long losses,
            long other,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Cost cost,
            Map<Trait, List<Kind>> by,
            Collection<Transition> transitions,
            List<Through> through) {}

    /** How many firms of a kind gain and lose. */
    record Kind(@JsonUnwrapped Bilingual text, long gains, long losses) {}

    /** How many firms went from one verdict to another; null where there is no such programme. */
    record Transition(@Nullable Verdict was, @Nullable Verdict is, long firms) {
        private Transition and(Transition other) {
            return new Transition(was, is, firms + other.firms);
        }
    }

    /** How many firms changed through one criterion, as it changed for the first of them. */
    record Through(
            String id, String clause, Bilingual requirement, long gains, long losses, long other) {
        private static Through of(CriterionChange one, Counts counts) {
            return new Through(
                    one.id(),
                    one.clause(),
                    one.requirement(),
                    counts.gains,
                    counts.losses,
                    counts.other);
        }
    }

    /** What is counted of one programme. */
    private static final class OfProgramme {
        private final Counts counts = new Counts();
        private final Map<Trait, Map<Bilingual, Counts>> kinds = new EnumMap<>(Trait.class);
        private final Map<String, Transition> transitions = new TreeMap<>();
        private final Map<String, CriterionChange> criteria = new LinkedHashMap<>();
        private final Map<String, Counts> through = new LinkedHashMap<>();

        private OfProgramme() {
            List.of(Trait.values()).forEach(trait -> kinds.put(trait, new LinkedHashMap<>()));
        }

        private void add(VerdictChange change) {
            Direction direction = change.direction();
            counts.add(direction, change.atMost());
            change.traits().forEach((trait, kind) -> add(kinds.get(trait), kind, direction));
            transitions.merge(
                    word(change.was()) + " -> " + word(change.is()),
                    new Transition(change.was(), change.is(), 1),
                    Transition::and);
            change.through().forEach(one -> criteria.putIfAbsent(one.id(), one));
            change.through().stream()
                    .map(CriterionChange::id)
                    .distinct()
                    .forEach(id -> add(through, id, direction));
        }

        private static <K> void add(Map<K, Counts> counts, K key, Direction direction) {
            counts.computeIfAbsent(key, k -> new Counts()).add(direction, null);
        }

        private static String word(@Nullable Verdict verdict) {
            return verdict == null ? "-" : verdict.name();
        }

        private ProgrammeResult result(PackDiff diff, String id) {
            Sides sides = diff.sides(id);
            Judged judged = sides.judged();
            Map<Trait, List<Kind>> by = new EnumMap<>(Trait.class);
            kinds.forEach((trait, all) -> by.put(trait, moved(all)));
            return new ProgrammeResult(
                    id,
                    judged.name(),
                    sides.was() == null ? "NEW" : sides.is() == null ? "WITHDRAWN" : "BOTH",
                    counts.gains,
                    counts.losses,
                    counts.other,
                    counts.cost(judged),
                    by,
                    transitions.values(),
                    through.entrySet().stream()
                            .map(one -> Through.of(criteria.get(one.getKey()), one.getValue()))
                            .sorted(
                                    Comparator.comparingLong(
                                            one -> -one.gains() - one.losses() - one.other()))
                            .toList());
        }

        private static List<Kind> moved(Map<Bilingual, Counts> kinds) {
            return kinds.entrySet().stream()
                    .filter(kind -> kind.getValue().moved() > 0)
                    .map(
                            kind ->
                                    new Kind(
                                            kind.getKey(),
                                            kind.getValue().gains,
                                            kind.getValue().losses))
                    .sorted(
                            Comparator.comparingLong((Kind kind) -> -kind.gains() - kind.losses())
                                    .thenComparing(kind -> kind.text().zh()))
                    .toList();
        }
    }

    /** Takes the changes of one firm; what is listed leaves out firms that are out either way. */
    public void add(List<VerdictChange> changesOfFirm) {
        firms++;
        changesOfFirm.forEach(change -> programmes.get(change.programme()).add(change));
        List<VerdictChange> told = changesOfFirm.stream().filter(VerdictChange::isListed).toList();
        changedFirms += told.isEmpty() ? 0 : 1;
        changes += told.size();
        told.stream().limit(limit - listed.size()).forEach(listed::add);
    }

    /** Takes so many firms that could not be read. */
    public void addRefused(long firms) {
        refused += firms;
    }

    /** Firms that could not be read. */
    public long refused() {
        return refused;
    }

    PackDiff diff() {
        return diff;
    }

    /** What became of the firms so far. */
    public Result result() {
        List<ProgrammeResult> results = new ArrayList<>();
        programmes.forEach((id, one) -> results.add(one.result(diff, id)));
        return new Result(
                1,
                Pack.of(diff.before()),
                Pack.of(diff.after()),
                diff.asOf().toString(),
                firms,
                changedFirms,
                refused,
                changes,
                results,
                diff.catalogue().stream().map(Said::of).toList(),
                listed);
    }
}
