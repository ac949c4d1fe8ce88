package org.huiqi.lab.diff;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
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
import org.huiqi.catalogue.Programme;
import org.huiqi.lab.diff.PackDiff.CriterionChange;
import org.huiqi.lab.diff.PackDiff.VerdictChange;
import org.huiqi.text.Bilingual;
import org.huiqi.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Counts changes, and keeps the first of them. What it holds does not grow with the number of
 * firms; JSON is written from it as it is. For one thread.
 */
@JsonPropertyOrder({
    "diff",
    "old",
    "new",
    "asOf",
    "firms",
    "firmsChanged",
    "firmsRefused",
    "changes",
    "programmes",
    "catalogue",
    "listed"
})
public final class DiffTally {
    private final PackDiff diff;
    private final int limit;
    private final Map<String, ProgrammeTally> programmes = new LinkedHashMap<>();
    private final List<VerdictChange> listed = new ArrayList<>();
    private long firms;
    private long firmsChanged;
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
        diff.programmes().forEach(id -> programmes.put(id, new ProgrammeTally(id)));
    }

    /** Counts of one programme. */
    @JsonPropertyOrder({
        "id",
        "name",
        "state",
        "gains",
        "losses",
        "other",
        "cost",
        "by",
        "transitions",
        "through"
    })
    public final class ProgrammeTally extends Counts {
        private final String id;
        private final Judged judged;
        private final Map<Trait, Map<Bilingual, Kind>> kinds = new EnumMap<>(Trait.class);
        private final Map<String, Transition> transitions = new TreeMap<>();
        private final Map<String, CriterionTally> through = new LinkedHashMap<>();

        private ProgrammeTally(String id) {
            this.id = id;
            this.judged = diff.programme(id);
            for (Trait trait : Trait.values()) {
                kinds.put(trait, new LinkedHashMap<>());
            }
        }

        private void add(VerdictChange change) {
            Direction direction = change.direction();
            add(direction, change.atMost());
            change.traits()
                    .forEach(
                            (trait, kind) ->
                                    kinds.get(trait)
                                            .computeIfAbsent(kind, Kind::new)
                                            .add(direction, null));
            transitions.merge(
                    word(change.was()) + " -> " + word(change.is()),
                    new Transition(change.was(), change.is(), 1),
                    (one, other) ->
                            new Transition(one.was(), one.is(), one.firms() + other.firms()));
            Map<String, CriterionChange> criteria = new LinkedHashMap<>();
            change.through().forEach(one -> criteria.putIfAbsent(one.id(), one));
            criteria.forEach(
                    (criterion, one) ->
                            through.computeIfAbsent(criterion, k -> new CriterionTally(one))
                                    .add(direction, null));
        }

        private static String word(@Nullable Verdict verdict) {
            return verdict == null ? "-" : verdict.name();
        }

        /** Its id in the new pack, or else in the old one. */
        @JsonProperty
        public String id() {
            return id;
        }

        @JsonProperty
        Bilingual name() {
            return judged.name();
        }

        @JsonProperty
        String state() {
            return !diff.wasThere(id) ? "NEW" : diff.isThere(id) ? "BOTH" : "WITHDRAWN";
        }

        @Override
        @Nullable Cost cost() {
            return judged instanceof Programme ? super.cost() : null;
        }

        Judged judged() {
            return judged;
        }

        /** Firms by old and new verdict. */
        @JsonProperty
        public Collection<Transition> transitions() {
            return transitions.values();
        }

        /** Firms that gain or lose, by what they are, most first. */
        @JsonProperty
        Map<Trait, List<Kind>> by() {
            Map<Trait, List<Kind>> by = new EnumMap<>(Trait.class);
            kinds.forEach(
                    (trait, all) ->
                            by.put(
                                    trait,
                                    all.values().stream()
                                            .filter(kind -> kind.moved() > 0)
                                            .sorted(
                                                    Comparator.comparingLong(Kind::moved)
                                                            .reversed()
                                                            .thenComparing(one -> one.text().zh()))
                                            .toList()));
            return by;
        }

        /** Criteria behind the changes, those of most firms first. */
        @JsonProperty
        List<CriterionTally> through() {
            return through.values().stream()
                    .sorted(Comparator.comparingLong(one -> -one.moved() - one.other()))
                    .toList();
        }
    }

    /**
     * Firms that went from one verdict to another.
     *
     * @param was null where the old pack has no such programme
     * @param is null where the new pack has no such programme
     * @param firms how many
     */
    public record Transition(@Nullable Verdict was, @Nullable Verdict is, long firms) {}

    /** How many firms of a kind changed. */
    @JsonPropertyOrder({"text", "gains", "losses"})
    @JsonIgnoreProperties({"other", "cost"})
    static final class Kind extends Counts {
        private final Bilingual text;

        private Kind(Bilingual text) {
            this.text = text;
        }

        @JsonProperty
        @JsonUnwrapped
        Bilingual text() {
            return text;
        }
    }

    /** How many firms changed through one criterion, as it changed for the first of them. */
    @JsonPropertyOrder({"id", "clause", "requirement", "gains", "losses", "other"})
    @JsonIgnoreProperties("cost")
    static final class CriterionTally extends Counts {
        private final CriterionChange criterion;

        private CriterionTally(CriterionChange criterion) {
            this.criterion = criterion;
        }

        @JsonProperty
        String id() {
            return criterion.id();
        }

        @JsonProperty
        String clause() {
            return criterion.clause();
        }

        @JsonProperty
        Bilingual requirement() {
            return criterion.requirement();
        }
    }

    /** Takes the changes of one firm; what is listed leaves out firms that are out either way. */
    public void add(List<VerdictChange> changesOfFirm) {
        firms++;
        boolean changed = false;
        for (VerdictChange change : changesOfFirm) {
            programmes.get(change.programme()).add(change);
            if (change.isListed()) {
                changed = true;
                changes++;
                if (listed.size() < limit) {
                    listed.add(change);
                }
            }
        }
        firmsChanged += changed ? 1 : 0;
    }

    /** Takes so many firms that could not be read. */
    public void addRefused(long firms) {
        refused += firms;
    }

    PackDiff diff() {
        return diff;
    }

    @JsonProperty("diff")
    private int format() {
        return 1;
    }

    private record Pack(String edition, String ruleset) {
        static Pack of(Checker checker) {
            return new Pack(checker.edition().id(), checker.pack().digest());
        }
    }

    @JsonProperty("old")
    private Pack old() {
        return Pack.of(diff.before());
    }

    @JsonProperty("new")
    private Pack now() {
        return Pack.of(diff.after());
    }

    @JsonProperty
    private String asOf() {
        return diff.asOf().toString();
    }

    /** Firms compared. */
    @JsonProperty
    public long firms() {
        return firms;
    }

    /** Firms with at least one change. */
    @JsonProperty
    long firmsChanged() {
        return firmsChanged;
    }

    /** Firms that could not be read. */
    @JsonProperty("firmsRefused")
    public long refused() {
        return refused;
    }

    /** Changes, listed or not. */
    @JsonProperty
    public long changes() {
        return changes;
    }

    /** Counts by programme, every programme of both packs. */
    @JsonProperty
    public Collection<ProgrammeTally> programmes() {
        return programmes.values();
    }

    private record Said(String judged, String at, @Nullable String was, @Nullable String is) {}

    @JsonProperty
    private List<Said> catalogue() {
        return diff.catalogue().stream()
                .map(one -> new Said(one.judged(), one.at(), one.was(), one.is()))
                .toList();
    }

    /** The first changes. */
    @JsonProperty
    public List<VerdictChange> listed() {
        return listed;
    }
}
