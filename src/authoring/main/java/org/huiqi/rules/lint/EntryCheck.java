package org.huiqi.rules.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Judged;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Standard;
import org.huiqi.profile.schema.Values;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.rules.language.PackProblem;
import org.huiqi.rules.language.StandardCheck;

/**
 * What lint says of one entry of the catalogue as it might be written, on the rules as they are:
 * its dates, its groups and tracks, the numbers of its texts. Immutable and safe to use from any
 * number of threads.
 */
public final class EntryCheck {
    private final Edition edition;
    private final List<RuleText> rules;

    /**
     * A check of entries of a catalogue.
     *
     * @param edition the catalogue
     * @param rules its rules, those of the standards of titles included
     */
    public EntryCheck(Edition edition, List<RuleText> rules) {
        this.edition = edition;
        this.rules = List.copyOf(rules);
    }

    /**
     * {@return what is wrong with an entry and not with the one in whose place it stands}
     *
     * @param entry a programme or standard under a name that the pack has
     */
    public List<PackProblem> added(Judged entry) {
        Judged original =
                edition.judged()
                        .filter(one -> one.file().equals(entry.file()))
                        .findFirst()
                        .orElseThrow();
        List<PackProblem> problems = new ArrayList<>(problems(entry));
        problems.removeAll(problems(original));
        return List.copyOf(problems);
    }

    /**
     * {@return whether two texts name the same numbers, as lint reads them}
     *
     * @param one a text
     * @param other another
     */
    public static boolean nameTheSameNumbers(String one, String other) {
        return Quantities.of(one).equals(Quantities.of(other));
    }

    private List<PackProblem> problems(Judged entry) {
        Set<String> ids = new HashSet<>();
        entry.criteria().stream().map(Criterion::id).forEach(ids::add);
        List<RuleText> own = rules.stream().filter(rule -> ids.contains(rule.id())).toList();
        Edition alone = alone(entry);
        List<PackProblem> problems = new ArrayList<>();
        problems.addAll(DateCheck.check(alone, (file, key) -> true));
        problems.addAll(StructureCheck.check(alone, own));
        problems.addAll(NumberCheck.check(alone, own));
        problems.addAll(NumberCheck.languages(entry));
        problems.addAll(StandardCheck.overlaps(standards(entry)));
        return problems;
    }

    /** An edition in which nothing else stands. */
    private Edition alone(Judged entry) {
        Edition alone =
                Values.with(
                        edition,
                        "programmes",
                        entry instanceof Programme programme ? List.of(programme) : List.of());
        alone = Values.with(alone, "titleStandards", standard(entry));
        alone = Values.with(alone, "overviews", List.of());
        return Values.with(alone, "perProgramme", List.of());
    }

    private static List<Standard> standard(Judged entry) {
        return entry instanceof Standard standard ? List.of(standard) : List.of();
    }

    private List<Standard> standards(Judged entry) {
        return standard(entry).isEmpty()
                ? List.of()
                : edition.titleStandards().stream()
                        .map(one -> one.file().equals(entry.file()) ? (Standard) entry : one)
                        .toList();
    }
}
