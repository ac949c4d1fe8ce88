package org.huiqi.rules.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Judged;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Standard;
import org.huiqi.profile.schema.Values;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.rules.language.PackProblem;
import org.huiqi.rules.language.Problems;
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
                edition.judged().filter(e -> e.file().equals(entry.file())).findFirst().get();
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
        Set<String> ids = entry.criteria().stream().map(Criterion::id).collect(Collectors.toSet());
        List<RuleText> own = rules.stream().filter(rule -> ids.contains(rule.id())).toList();
        boolean programme = entry instanceof Programme;
        // An edition in which nothing else stands.
        Edition alone = edition;
        alone = Values.with(alone, "programmes", programme ? List.of(entry) : List.of());
        alone = Values.with(alone, "titleStandards", programme ? List.of() : List.of(entry));
        alone = Values.with(alone, "overviews", List.of());
        alone = Values.with(alone, "perProgramme", List.of());
        Problems found = new Problems();
        found.found().addAll(CatalogueCheck.check(alone, own, (file, key) -> true));
        found.found().addAll(NumberCheck.check(alone, own));
        found.found().addAll(TextCheck.numbers(entry));
        if (entry instanceof Standard standard) {
            List<Standard> standards = new ArrayList<>(edition.titleStandards());
            standards.replaceAll(one -> one.file().equals(entry.file()) ? standard : one);
            StandardCheck.overlaps(standards, found);
        }
        return found.found();
    }
}
