package org.huiqi.lab.mutation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiqi.catalogue.PackFiles;
import org.huiqi.catalogue.Programme;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.rules.pack.RulePack;

/** Makes the mutants of a pack. */
public final class Mutants {
    private Mutants() {}

    /**
     * Every mutant of some programmes' rules and catalogue entries; of the outside standards too
     * where all programmes are asked for.
     *
     * @param pack the pack
     * @param files its files
     * @param programmes ids of programmes; empty = all
     */
    public static List<Mutant> of(RulePack pack, PackFiles files, Set<String> programmes) {
        Map<String, Programme> byRule = new HashMap<>();
        List<Programme> chosen =
                pack.edition().programmes().stream()
                        .filter(p -> programmes.isEmpty() || programmes.contains(p.id()))
                        .toList();
        for (Programme programme : chosen) {
            programme.criteria().forEach(c -> byRule.put(c.id(), programme));
            programme.obligations().forEach(o -> byRule.put(o.id(), programme));
        }
        List<Mutant> mutants = new ArrayList<>();
        for (RuleText rule : pack.rules()) {
            if (byRule.containsKey(rule.id())) {
                mutants.addAll(RuleMutants.of(byRule.get(rule.id()), rule));
            }
        }
        chosen.forEach(programme -> mutants.addAll(CatalogueMutants.of(programme, files)));
        if (programmes.isEmpty()) {
            pack.standards().forEach(rule -> mutants.addAll(RuleMutants.of(null, rule)));
        }
        return mutants;
    }
}
