package org.huiqi.lab.mutation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiqi.catalogue.Judged;
import org.huiqi.catalogue.PackFiles;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Standard;
import org.huiqi.rules.pack.RulePack;

/** Makes the mutants of a pack. */
public final class Mutants {
    private Mutants() {}

    /**
     * Every mutant of some programmes' and standards' rules and catalogue entries; of the size
     * standard too where all are asked for.
     *
     * @param pack the pack
     * @param files its files
     * @param chosen names of catalogue files without the ending, {@code P09}, {@code srdi-2022};
     *     empty = all
     */
    public static List<Mutant> of(RulePack pack, PackFiles files, Set<String> chosen) {
        List<Judged> judged = pack.edition().judged().filter(one -> isChosen(one, chosen)).toList();
        Map<String, Judged> byRule = new HashMap<>();
        judged.forEach(one -> rules(one).forEach(rule -> byRule.put(rule, one)));
        List<Mutant> mutants = new ArrayList<>();
        pack.judgedRules().stream()
                .filter(rule -> byRule.containsKey(rule.id()))
                .forEach(rule -> mutants.addAll(RuleMutants.of(byRule.get(rule.id()), rule)));
        judged.forEach(one -> mutants.addAll(CatalogueMutants.of(one, files)));
        if (chosen.isEmpty()) {
            pack.standards().forEach(rule -> mutants.addAll(RuleMutants.of(null, rule)));
        }
        return mutants;
    }

    private static boolean isChosen(Judged one, Set<String> chosen) {
        return chosen.isEmpty() || chosen.contains(one.file());
    }

    /** Ids of the rules of a programme or standard. */
    static List<String> rules(Judged judged) {
        List<String> rules = new ArrayList<>();
        judged.criteria().forEach(criterion -> rules.add(criterion.id()));
        if (judged instanceof Programme programme) {
            programme.obligations().forEach(obligation -> rules.add(obligation.id()));
        }
        if (judged instanceof Standard standard && standard.score() != null) {
            standard.score().indicators().forEach(one -> rules.addAll(one.bands()));
        }
        return rules;
    }
}
