package org.huiqi.lab.mutation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiqi.catalogue.Judged;
import org.huiqi.catalogue.PackFiles;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.rules.pack.RulePack;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * One change of a rule or of its catalogue entry.
 *
 * @param id the criterion, obligation, size band or programme that it is about
 * @param kind what kind of change
 * @param file the file that it changes
 * @param line line of the rule, comparison or entry
 * @param before what is there
 * @param after what the mutant has instead
 * @param edge where a changed comparison answers otherwise, or null
 * @param judged the programme or standard, as changed where no rule is; null = the size standard
 * @param rule the rule as changed, or null
 */
public record Mutant(
        String id,
        Mutation kind,
        String file,
        int line,
        String before,
        String after,
        @JsonIgnore @Nullable Edge edge,
        @JsonIgnore @Nullable Judged judged,
        @JsonIgnore @Nullable RuleText rule) {

    /**
     * Where a changed comparison answers otherwise.
     *
     * @param comparison the comparison as it is
     * @param value a value for which it and the mutant differ
     * @param paths facts that it reads
     */
    public record Edge(String comparison, String value, List<String> paths) {
        /** All three, as one sentence. */
        public Bilingual text() {
            return MutationPhrase.EDGE.with(comparison, String.join(", ", paths), value);
        }
    }

    /** Both sides in one line, as explanations of equivalent mutants match it. */
    public String mutation() {
        return before + " -> " + after;
    }

    /**
     * Every mutant of a pack, rules first, in the order of the files.
     *
     * @param chosen files of programmes and standards; empty = all, and the size standard
     */
    public static List<Mutant> of(RulePack pack, PackFiles files, Set<String> chosen) {
        List<Judged> judged =
                pack.edition()
                        .judged()
                        .filter(one -> chosen.isEmpty() || chosen.contains(one.file()))
                        .toList();
        Map<String, Judged> byRule = new HashMap<>();
        judged.forEach(one -> one.ruleIds().forEach(rule -> byRule.put(rule, one)));
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
}
