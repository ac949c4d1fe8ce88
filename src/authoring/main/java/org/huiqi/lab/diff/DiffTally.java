package org.huiqi.lab.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huiqi.text.Bilingual;
import org.huiqi.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Counts changes, and keeps the first of them. What it holds does not grow with the number of
 * firms. For one thread.
 */
public final class DiffTally {
    private final int limit;
    private final Map<String, ProgrammeTally> programmes = new LinkedHashMap<>();
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
        this.limit = limit;
        diff.programmes().forEach(id -> programmes.put(id, new ProgrammeTally()));
    }

    /** Counts of one programme. */
    public static final class ProgrammeTally {
        private final Map<String, Long> transitions = new TreeMap<>();
        private final Map<String, CriterionTally> through = new LinkedHashMap<>();
        private final Map<Trait, Map<Bilingual, long[]>> kinds = new EnumMap<>(Trait.class);
        private final long[] directions = new long[Direction.values().length];
        private final Cost cost = new Cost();

        private void add(VerdictChange change) {
            directions[change.direction().ordinal()]++;
            cost.add(change.direction(), change.atMost());
            for (Trait trait : Trait.values()) {
                kinds.computeIfAbsent(trait, t -> new LinkedHashMap<>())
                        .computeIfAbsent(
                                change.firm().of(trait),
                                kind -> new long[Direction.values().length])[
                        change.direction().ordinal()]++;
            }
            transitions.merge(word(change.was()) + " -> " + word(change.is()), 1L, Long::sum);
            change.through().stream()
                    .map(CriterionChange::id)
                    .distinct()
                    .forEach(
                            id ->
                                    through.computeIfAbsent(id, k -> new CriterionTally(change, id))
                                            .directions[change.direction().ordinal()]++);
        }

        private static String word(@Nullable Verdict verdict) {
            return verdict == null ? "-" : verdict.name();
        }

        /** Firms that went in a direction. */
        public long count(Direction direction) {
            return directions[direction.ordinal()];
        }

        /** What the firms that gain or lose may get at most. */
        public Cost cost() {
            return cost;
        }

        /**
         * Firms by old and new verdict, {@code "NOT_ELIGIBLE -> ELIGIBLE"}; - = no such programme.
         */
        public Map<String, Long> transitions() {
            return transitions;
        }

        /** Firms that gain or lose, by what they are, most first: direction by ordinal. */
        public Map<Bilingual, long[]> by(Trait trait) {
            Map<Bilingual, long[]> sorted = new LinkedHashMap<>();
            kinds.getOrDefault(trait, Map.of()).entrySet().stream()
                    .filter(kind -> moved(kind.getValue()) > 0)
                    .sorted(
                            Comparator.comparingLong(
                                            (Map.Entry<Bilingual, long[]> kind) ->
                                                    -moved(kind.getValue()))
                                    .thenComparing(kind -> kind.getKey().zh()))
                    .forEach(kind -> sorted.put(kind.getKey(), kind.getValue()));
            return sorted;
        }

        private static long moved(long[] counts) {
            return counts[Direction.GAIN.ordinal()] + counts[Direction.LOSS.ordinal()];
        }

        /** Criteria behind the changes, those of most firms first. */
        public List<CriterionTally> through() {
            List<CriterionTally> sorted = new ArrayList<>(through.values());
            sorted.sort((a, b) -> Long.compare(b.total(), a.total()));
            return sorted;
        }
    }

    /** How many firms changed through one criterion. */
    public static final class CriterionTally {
        private final CriterionChange criterion;
        private final long[] directions = new long[Direction.values().length];

        private CriterionTally(VerdictChange change, String id) {
            this.criterion =
                    change.through().stream()
                            .filter(c -> c.id().equals(id))
                            .findFirst()
                            .orElseThrow();
        }

        /** The criterion, as it changed for the first of the firms. */
        public CriterionChange criterion() {
            return criterion;
        }

        /** Firms that went in a direction. */
        public long count(Direction direction) {
            return directions[direction.ordinal()];
        }

        private long total() {
            long total = 0;
            for (long count : directions) {
                total += count;
            }
            return total;
        }
    }

    /** Takes the changes of one firm; what is listed leaves out firms that are out either way. */
    public void add(List<VerdictChange> changesOfFirm) {
        firms++;
        boolean changed = false;
        for (VerdictChange change : changesOfFirm) {
            programmes.get(change.programme()).add(change);
            if (isListed(change)) {
                changed = true;
                changes++;
                if (listed.size() < limit) {
                    listed.add(change);
                }
            }
        }
        changedFirms += changed ? 1 : 0;
    }

    /** Where a programme is new or withdrawn, only firms that it is open to are worth a line. */
    public static boolean isListed(VerdictChange change) {
        boolean both = change.was() != null && change.is() != null;
        return both || change.direction() != Direction.OTHER;
    }

    /** Takes so many firms that could not be read. */
    public void addRefused(long firms) {
        refused += firms;
    }

    /** Firms compared. */
    public long firms() {
        return firms;
    }

    /** Firms with at least one change. */
    public long changedFirms() {
        return changedFirms;
    }

    /** Firms that could not be read. */
    public long refused() {
        return refused;
    }

    /** Changes, listed or not. */
    public long changes() {
        return changes;
    }

    /** The first changes. */
    public List<VerdictChange> listed() {
        return listed;
    }

    /** The first changes, firm by firm. */
    public List<List<VerdictChange>> listedByFirm() {
        List<List<VerdictChange>> firms = new ArrayList<>();
        String firm = null;
        for (VerdictChange change : listed) {
            if (!change.source().equals(firm)) {
                firm = change.source();
                firms.add(new ArrayList<>());
            }
            firms.get(firms.size() - 1).add(change);
        }
        return firms;
    }

    /** Counts by programme, only where a firm changes. */
    public Map<String, ProgrammeTally> changedProgrammes() {
        Map<String, ProgrammeTally> changed = new LinkedHashMap<>(programmes);
        changed.values().removeIf(counts -> counts.transitions().isEmpty());
        return changed;
    }

    /** Counts by programme, every programme of both packs. */
    public Map<String, ProgrammeTally> programmes() {
        return programmes;
    }
}
