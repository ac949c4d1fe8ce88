package org.huiqi.lab.page;

import java.math.BigDecimal;
import java.time.LocalDate;
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
import org.huiqi.lab.diff.Threshold;
import org.huiqi.lab.mutation.RuleMutants;
import org.huiqi.profile.fact.Attestation;
import org.huiqi.profile.fact.Points;
import org.huiqi.profile.schema.Fields;
import org.huiqi.profile.schema.Meaning;
import org.huiqi.profile.schema.Unit;
import org.huiqi.rules.condition.Operand;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.rules.language.Step;
import org.huiqi.rules.lint.Reviews;
import org.huiqi.rules.lint.Reviews.Reviewed;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A condition as the page shows it: a criterion, an obligation, or a band of a score.
 *
 * @param id id of its rule
 * @param clause locator of the clause; empty for a band
 * @param words what is required, in our words
 * @param indicator id of the indicator that a band belongs to; null for the others
 * @param criterion the criterion; null for an obligation or a band
 * @param rule its rule
 * @param text the rule as it is written, with its comment
 * @param facts what it reads
 * @param numbers what can be tried otherwise
 * @param isChanged whether wording or rule have changed since it was reviewed
 */
public record Condition(
        String id,
        String clause,
        Bilingual words,
        @Nullable String indicator,
        @Nullable Criterion criterion,
        RuleText rule,
        String text,
        List<Fact> facts,
        List<Tunable> numbers,
        boolean isChanged) {

    /**
     * A fact that a rule reads.
     *
     * @param label what a form calls it
     * @param path its path in a profile; empty where it is none of a profile
     */
    public record Fact(Bilingual label, String path) {
        private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
        private static final LocalDate YEAR_LATER = LocalDate.of(2025, 1, 1);

        private static List<Fact> of(RuleText rule) {
            if (rule.factType() == Attestation.class) {
                Bilingual label = RulesPhrase.AN_ATTESTATION.text();
                return List.of(new Fact(label, "attestations." + rule.id()));
            }
            if (rule.factType() == Points.class) {
                return List.of(new Fact(RulesPhrase.POINTS_OF_STANDARD.text(), ""));
            }
            return rule.condition()
                    .comparisons()
                    .flatMap(comparison -> of(comparison.operand()).stream())
                    .distinct()
                    .toList();
        }

        private static List<Fact> of(Operand operand) {
            List<String> paths = Step.paths(operand, DAY);
            List<String> later = Step.paths(operand, YEAR_LATER);
            List<Fact> facts = new ArrayList<>();
            for (int i = 0; i < paths.size(); i++) {
                boolean isFixed = paths.get(i).equals(later.get(i));
                String path = isFixed ? paths.get(i) : Fields.template(paths.get(i));
                facts.add(new Fact(Fields.label(path), path));
            }
            if (facts.isEmpty()) { // an accessor answers from more than a profile
                Meaning meaning = Meaning.of(operand.accessor());
                Bilingual label = meaning == null ? Bilingual.same(operand.text()) : meaning.text();
                facts.add(new Fact(label, ""));
            }
            return facts;
        }
    }

    /**
     * A number or day of a condition that another can be tried for.
     *
     * @param name how {@code diff --set} names it: {@code P14-07}, {@code LG-8b#2}
     * @param comparison the comparison that it stands in, as a reader of the rule sees it
     * @param value the value now, {@code 100000} or {@code 2024-09-30}
     * @param isDay whether it is a day
     * @param unit unit of the number, or null
     */
    public record Tunable(
            String name, String comparison, String value, boolean isDay, @Nullable Unit unit) {
        private static Tunable of(String name, Threshold threshold) {
            Object value = threshold.value();
            return new Tunable(
                    name,
                    RuleMutants.plain(threshold.at().text()),
                    value instanceof BigDecimal number ? number.toPlainString() : value.toString(),
                    value instanceof LocalDate,
                    value instanceof LocalDate ? null : Step.unit(threshold.at().operand()));
        }
    }

    /** Puts clauses, rules and reviews beside each other. Immutable. */
    static final class Maker {
        private final PackFiles files;
        private final Map<String, Reviewed> reviews;

        /** By file and id: versions of a standard may use an id again. */
        private final Map<String, RuleText> rules = new HashMap<>();

        Maker(Checker checker, PackFiles files) {
            this.files = files;
            this.reviews = new Reviews(files).conditions();
            checker.pack()
                    .judgedRules()
                    .forEach(rule -> rules.put(rule.file() + " " + rule.id(), rule));
        }

        /** The rule file of a programme or standard. */
        RuleSource source(Judged judged) {
            String file = judged.file() + ".drl";
            String text =
                    (judged instanceof Programme ? files.rule(file) : files.standard(file))
                            .orElse("");
            return new RuleSource(file, text);
        }

        /** Every condition of a programme or standard that has a rule. */
        List<Condition> of(Judged judged) {
            RuleSource source = source(judged);
            List<Condition> all = new ArrayList<>();
            for (Criterion one : judged.criteria()) {
                add(all, source, one.id(), one.clause(), one.requirement(), null, one);
            }
            if (judged instanceof Programme programme) {
                for (Programme.Obligation one : programme.obligations()) {
                    add(all, source, one.id(), one.clause(), one.text(), null, null);
                }
            }
            for (Standard.Indicator one : judged.indicators()) {
                for (String band : one.bands()) {
                    add(all, source, band, "", one.name(), one.id(), null);
                }
            }
            return all;
        }

        private void add(
                List<Condition> all,
                RuleSource source,
                String id,
                String clause,
                Bilingual words,
                @Nullable String indicator,
                @Nullable Criterion criterion) {
            RuleText rule = rules.get(source.file() + " " + id);
            if (rule == null) {
                return;
            }
            List<Tunable> numbers = new ArrayList<>();
            Threshold.of(rule).forEach((name, at) -> numbers.add(Tunable.of(name, at)));
            all.add(
                    new Condition(
                            id,
                            clause,
                            words,
                            indicator,
                            criterion,
                            rule,
                            source.of(rule),
                            Fact.of(rule),
                            numbers,
                            criterion != null && isChanged(criterion)));
        }

        private boolean isChanged(Criterion criterion) {
            Reviewed now = reviews.get(criterion.id());
            return criterion.reviewed() != null
                    && now != null
                    && !now.digest().equals(criterion.reviewed().digest());
        }
    }
}
