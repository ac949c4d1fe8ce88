package org.huiqi.rules.explain;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.huiqi.catalogue.BenefitTerms;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Formula;
import org.huiqi.catalogue.Programme;
import org.huiqi.profile.FieldPath;
import org.huiqi.profile.fact.Attestation;
import org.huiqi.profile.schema.Fields;
import org.huiqi.rules.condition.Comparison;
import org.huiqi.rules.condition.Operand;
import org.huiqi.rules.condition.RuleText;
import org.jspecify.annotations.Nullable;

/** Which profile fields the programmes of a pack read, from the rules themselves. */
public final class FieldUse {
    /** Years become {@code <Y>} again, so that any day will do. */
    private static final LocalDate ANY_DAY = LocalDate.of(2024, 1, 1);

    private final Programme programme;
    private final Set<String> paths = new LinkedHashSet<>();

    private FieldUse(Programme programme) {
        this.programme = programme;
    }

    /** Field paths with {@code []} and {@code <Y>} by programme id, lists above them included. */
    public static Map<String, Set<String>> byProgramme(Edition edition, List<RuleText> rules) {
        Map<String, Set<String>> fields = new LinkedHashMap<>();
        for (Programme programme : edition.programmes()) {
            FieldUse use = new FieldUse(programme);
            rules.stream()
                    .filter(rule -> rule.id().startsWith(programme.id() + "-"))
                    .forEach(use::rule);
            use.candidates();
            use.benefits();
            use.wholeLists();
            fields.put(programme.id(), use.paths);
        }
        return fields;
    }

    private void rule(RuleText rule) {
        if (rule.factType() != Attestation.class) {
            rule.condition()
                    .comparisons()
                    .map(Comparison::operand)
                    .forEach(operand -> operand(operand, rule.id()));
        }
    }

    private void operand(Operand operand, String id) {
        String prefix = operand.isOfApplicant() ? "" : Objects.requireNonNull(list(id), id) + "[].";
        operand.paths(ANY_DAY).forEach(path -> add(prefix + path));
    }

    private @Nullable String list(String id) {
        return programme.criteria().stream()
                .filter(criterion -> criterion.id().equals(id))
                .map(Criterion::candidate)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(programme.candidates());
    }

    private void candidates() {
        if (programme.candidates() != null) {
            add(programme.candidates());
            add(programme.candidates() + "[].id");
        }
    }

    /** Amounts are worked out from fields that no rule reads. */
    private void benefits() {
        BenefitTerms benefit = programme.benefit();
        if (benefit == null) {
            return;
        }
        if (benefit.variants() != null) {
            add(benefit.variants().by());
        }
        benefit.amounts().forEach(amount -> formula(amount.formula()));
        for (BenefitTerms.EntryAmounts entries : benefit.entries()) {
            add(entries.list());
            entryFields(entries.list() + "[].");
            entries.amounts().forEach(amount -> formula(amount.formula()));
        }
        if (benefit.orders() != null) {
            add("vouchers.orders");
            entryFields("vouchers.orders[].");
        }
    }

    private void formula(String text) {
        Formula.of(text).names().stream()
                .filter(name -> name.contains("."))
                .map(Fields::template)
                .forEach(this::add);
    }

    /** A list that is read as a whole is read with every field of its entries. */
    private void wholeLists() {
        for (String path : Set.copyOf(paths)) {
            Fields.Field field = Fields.map().get(path);
            boolean whole =
                    field != null
                            && field.isList()
                            && field.type().isRecord()
                            && paths.stream().noneMatch(p -> p.startsWith(path + "[]."));
            if (whole) {
                entryFields(path + "[].");
            }
        }
    }

    private void entryFields(String prefix) {
        Fields.map().keySet().stream()
                .filter(p -> p.startsWith(prefix))
                .filter(p -> !p.endsWith(".name") && !p.endsWith(".note"))
                .forEach(this::add);
    }

    private void add(String path) {
        FieldPath field = FieldPath.of(path).field();
        for (int i = 1; i < field.steps().size(); i++) {
            if (field.steps().get(i).isEntry()) {
                paths.add(field.above(i).toString());
            }
        }
        paths.add(field.toString());
    }
}
