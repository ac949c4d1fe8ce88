package org.huiqi.lab.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiqi.Checker;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Judged;
import org.huiqi.catalogue.PackFiles;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Standard;
import org.huiqi.catalogue.Standard.Indicator;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.rules.lint.Reviews;
import org.huiqi.rules.lint.Reviews.Reviewed;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** Puts clauses, rules and reviews beside each other. Immutable. */
final class ConditionMaker {
    private final PackFiles files;
    private final Map<String, Reviewed> reviews;
    private final Map<String, RuleText> rules = new HashMap<>();

    ConditionMaker(Checker checker, PackFiles files) {
        this.files = files;
        this.reviews = new Reviews(files).conditions();
        checker.pack().judgedRules().forEach(rule -> rules.put(key(rule.file(), rule.id()), rule));
    }

    /** Versions of a standard may use an id again. */
    private static String key(String file, String id) {
        return file + " " + id;
    }

    /** The rule file of a programme or standard. */
    RuleSource source(Judged judged) {
        String file = judged.file() + ".drl";
        String text =
                (judged instanceof Programme ? files.rule(file) : files.standard(file)).orElse("");
        return new RuleSource(file, text);
    }

    /** Every condition of a programme or standard that has a rule. */
    List<ConditionView> of(Judged judged) {
        RuleSource source = source(judged);
        List<ConditionView> all = new ArrayList<>();
        for (Criterion one : judged.criteria()) {
            add(all, source, one.id(), one.clause(), one.requirement(), null, one);
        }
        if (judged instanceof Programme programme) {
            programme
                    .obligations()
                    .forEach(
                            one ->
                                    add(
                                            all,
                                            source,
                                            one.id(),
                                            one.clause(),
                                            one.text(),
                                            null,
                                            null));
        }
        if (judged instanceof Standard standard && standard.score() != null) {
            for (Indicator one : standard.score().indicators()) {
                one.bands().forEach(band -> add(all, source, band, "", one.name(), one.id(), null));
            }
        }
        return all;
    }

    private void add(
            List<ConditionView> all,
            RuleSource source,
            String id,
            String clause,
            Bilingual words,
            @Nullable String indicator,
            @Nullable Criterion criterion) {
        RuleText rule = rules.get(key(source.file(), id));
        if (rule == null) {
            return;
        }
        String list = criterion == null ? null : criterion.candidate();
        all.add(
                new ConditionView(
                        id,
                        clause,
                        words,
                        indicator,
                        criterion,
                        rule,
                        source.of(rule),
                        RuleFact.of(rule, list),
                        Tunable.of(rule, list),
                        criterion != null && isChanged(criterion)));
    }

    private boolean isChanged(Criterion criterion) {
        Reviewed now = reviews.get(criterion.id());
        return criterion.reviewed() != null
                && now != null
                && !now.digest().equals(criterion.reviewed().digest());
    }
}
