package org.huiqi.rules.explain;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.huiqi.catalogue.BenefitTerms;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Formula;
import org.huiqi.catalogue.Programme;
import org.huiqi.profile.FieldPath;
import org.huiqi.profile.fact.Attestation;
import org.huiqi.profile.schema.Fields;
import org.huiqi.rules.condition.Comparison;
import org.huiqi.rules.condition.Operand;
import org.huiqi.rules.condition.RuleText;

/** Which profile fields the programmes of a pack read, from the rules themselves. */
public final class FieldUse {
    /** Years become {@code <Y>} again, so that any day will do. */
    private static final LocalDate ANY_DAY = LocalDate.of(2024, 1, 1);

    private final Set<String> paths = new LinkedHashSet<>();

    private FieldUse() {}

    /** Field paths with {@code []} and {@code <Y>} by programme id, lists above them included. */
    public static Map<String, Set<String>> byProgramme(Edition edition, List<RuleText> rules) {
        Map<String, Set<String>> fields = new LinkedHashMap<>();
        for (Programme programme : edition.programmes()) {
            FieldUse use = new FieldUse();
            rules.stream()
                    .filter(rule -> rule.id().startsWith(programme.id() + "-"))
                    .filter(rule -> rule.factType() != Attestation.class)
                    .forEach(rule -> use.rule(programme, rule));
            if (programme.candidates() != null) {
                use.add(programme.candidates());
                use.add(programme.candidates() + "[].id");
            }
            if (programme.benefit() != null) {
                use.benefits(programme.benefit());
            }
            use.wholeLists();
            fields.put(programme.id(), use.paths);
        }
        return fields;
    }

    private void rule(Programme programme, RuleText rule) {
        String list =
                programme.criteria().stream()
                        .filter(criterion -> criterion.id().equals(rule.id()))
                        .flatMap(criterion -> Stream.ofNullable(criterion.candidate()))
                        .findFirst()
                        .orElse(programme.candidates());
        for (Comparison comparison : rule.condition().comparisons().toList()) {
            Operand operand = comparison.operand();
            String prefix =
                    operand.isOfApplicant() ? "" : Objects.requireNonNull(list, rule.id()) + "[].";
            operand.paths(ANY_DAY).forEach(path -> add(prefix + path));
        }
    }

    /** Amounts are worked out from fields that no rule reads. */
    private void benefits(BenefitTerms benefit) {
        if (benefit.variants() != null) {
            add(benefit.variants().by());
        }
        benefit.amounts().forEach(amount -> formula(amount.formula()));
        for (BenefitTerms.EntryAmounts entries : benefit.entries()) {
            wholeList(entries.list());
            entries.amounts().forEach(amount -> formula(amount.formula()));
        }
        if (benefit.orders() != null) {
            wholeList("vouchers.orders");
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
            if (field != null
                    && field.isList()
                    && field.type().isRecord()
                    && paths.stream().noneMatch(p -> p.startsWith(path + "[]."))) {
                wholeList(path);
            }
        }
    }

    private void wholeList(String list) {
        add(list);
        Fields.map().keySet().stream()
                .filter(p -> p.startsWith(list + "[]."))
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
