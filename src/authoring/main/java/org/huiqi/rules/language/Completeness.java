package org.huiqi.rules.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Judged;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Programme.Obligation;
import org.huiqi.catalogue.Standard;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.text.Bilingual;

/** Every criterion and obligation has exactly one rule, and every rule has one of them. */
public final class Completeness {
    private final Edition edition;
    private final List<PackProblem> problems = new ArrayList<>();

    private Completeness(Edition edition) {
        this.edition = edition;
    }

    /**
     * {@return what rules are missing, or stand where the catalogue has no criterion}
     *
     * @param edition the catalogue
     * @param files the rule files of the programmes
     * @param standards the rule files of the standards that lead to a title
     */
    public static List<PackProblem> check(
            Edition edition, List<RuleFile> files, List<RuleFile> standards) {
        Completeness check = new Completeness(edition);
        Map<String, RuleText> seen = new HashMap<>();
        for (RuleFile file : files) {
            file.rules().forEach(rule -> check.seen(rule, seen));
        }
        for (RuleFile file : standards) {
            file.rules().forEach(rule -> check.seen(rule, seen));
        }
        for (Programme programme : edition.programmes()) {
            check.register(programme);
            check.rules(programme, ids(programme), seen, file(files, programme));
        }
        for (Standard standard : edition.titleStandards()) {
            check.rules(standard, ids(standard), seen, file(standards, standard));
        }
        return check.problems;
    }

    private static RuleFile file(List<RuleFile> files, Judged judged) {
        return files.stream()
                .filter(f -> f.file().equals(judged.file() + ".drl"))
                .findFirst()
                .orElseThrow();
    }

    private void seen(RuleText rule, Map<String, RuleText> seen) {
        RuleText other = seen.putIfAbsent(rule.id(), rule);
        if (other != null) {
            problem(
                    rule.file(),
                    rule.line(),
                    SeedText.RULE_TWICE.with(rule.id(), other.file(), other.line()),
                    SeedText.ONE_RULE.text());
        }
    }

    private void rules(Judged judged, Set<String> ids, Map<String, RuleText> seen, RuleFile file) {
        boolean readable = file.problems().isEmpty();
        for (String id : ids) {
            if (!seen.containsKey(id) && readable) {
                problem(file.file(), 0, SeedText.NO_RULE.with(id), SeedText.ADD_RULE.with(id));
            }
        }
        for (RuleText rule : file.rules()) {
            if (!ids.contains(rule.id())) {
                problem(
                        rule.file(),
                        rule.line(),
                        SeedText.NO_CLAUSE.with(rule.id()),
                        SeedText.ADD_CLAUSE.with(judged.file()));
            }
        }
    }

    private static Set<String> ids(Programme programme) {
        Set<String> ids = new LinkedHashSet<>();
        programme.criteria().forEach(c -> ids.add(c.id()));
        programme.obligations().stream().map(Obligation::id).forEach(ids::add);
        return ids;
    }

    /** Conditions and bands. */
    private static Set<String> ids(Standard standard) {
        Set<String> ids = new LinkedHashSet<>();
        standard.criteria().forEach(c -> ids.add(c.id()));
        if (standard.score() != null) {
            standard.score().indicators().forEach(i -> ids.addAll(i.bands()));
        }
        return ids;
    }

    private void register(Programme programme) {
        List<String> listed = edition.register().getOrDefault(programme.id(), List.of());
        List<String> actual = programme.criteria().stream().map(Criterion::id).toList();
        for (String id : listed) {
            if (!actual.contains(id)) {
                problem(
                        programme.id() + ".yaml",
                        "criteria",
                        SeedText.NOT_THERE.with(id),
                        SeedText.ADD_CRITERION.text());
            }
        }
        for (String id : actual) {
            if (!listed.contains(id)) {
                problem(
                        programme.id() + ".yaml",
                        id + ".id",
                        SeedText.NOT_REGISTERED.with(id),
                        SeedText.REGISTER.text());
            }
        }
    }

    private void problem(String file, String about, Bilingual what, Bilingual advice) {
        problems.add(new PackProblem(file, about, what, advice));
    }

    private void problem(String file, int line, Bilingual what, Bilingual advice) {
        problems.add(new PackProblem(file, line, what, advice));
    }
}
