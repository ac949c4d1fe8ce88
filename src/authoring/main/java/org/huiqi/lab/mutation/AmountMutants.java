package org.huiqi.lab.mutation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.huiqi.catalogue.BenefitTerms;
import org.huiqi.catalogue.BenefitTerms.Amount;
import org.huiqi.catalogue.BenefitTerms.AtMost;
import org.huiqi.catalogue.BenefitTerms.EntryAmounts;
import org.huiqi.catalogue.BenefitTerms.Orders;
import org.huiqi.catalogue.BenefitTerms.Variant;
import org.huiqi.catalogue.BenefitTerms.Variants;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Standard;
import org.huiqi.catalogue.Standard.Indicator;
import org.huiqi.lab.mutation.NumberText.Changed;
import org.huiqi.profile.schema.Values;
import org.jspecify.annotations.Nullable;

/** Numbers of benefits, and the most points of an indicator. */
final class AmountMutants {
    private final CatalogueMutants all;

    private AmountMutants(CatalogueMutants all) {
        this.all = all;
    }

    /** Adds those of an entry. */
    static void addTo(CatalogueMutants all) {
        AmountMutants amounts = new AmountMutants(all);
        if (all.judged() instanceof Standard standard) {
            amounts.indicators(standard);
        } else if (((Programme) all.judged()).benefit() != null) {
            amounts.benefit(((Programme) all.judged()).benefit());
        }
    }

    private void benefit(BenefitTerms terms) {
        for (int i = 0; i < terms.amounts().size(); i++) {
            int index = i;
            Amount amount = terms.amounts().get(i);
            formula(
                    amount.id(),
                    amount.formula(),
                    text ->
                            Values.with(
                                    terms, "amounts", with(terms.amounts(), index, amount, text)));
        }
        for (int i = 0; i < terms.entries().size(); i++) {
            entries(terms, i);
        }
        AtMost atMost = terms.atMost();
        if (atMost != null) {
            formula(
                    "atMost",
                    atMost.formula(),
                    text -> Values.with(terms, "atMost", Values.with(atMost, "formula", text)));
        }
        if (terms.variants() != null) {
            variants(terms, terms.variants());
        }
        if (terms.orders() != null) {
            orders(terms, terms.orders());
        }
    }

    private void entries(BenefitTerms terms, int index) {
        EntryAmounts of = terms.entries().get(index);
        for (int i = 0; i < of.amounts().size(); i++) {
            int inner = i;
            Amount amount = of.amounts().get(i);
            formula(
                    of.as() + "." + amount.id(),
                    amount.formula(),
                    text ->
                            Values.with(
                                    terms,
                                    "entries",
                                    with(
                                            terms.entries(),
                                            index,
                                            Values.with(
                                                    of,
                                                    "amounts",
                                                    with(of.amounts(), inner, amount, text)))));
        }
    }

    private static List<Amount> with(List<Amount> amounts, int index, Amount is, String formula) {
        return with(amounts, index, Values.with(is, "formula", formula));
    }

    private static <T> List<T> with(List<T> list, int index, T other) {
        List<T> changed = new ArrayList<>(list);
        changed.set(index, other);
        return List.copyOf(changed);
    }

    /** Makes other terms of a formula's text. */
    private interface Rewritten {
        BenefitTerms with(String formula);
    }

    private void formula(String name, String formula, Rewritten terms) {
        for (Changed changed : NumberText.of(formula)) {
            add(
                    Mutation.AMOUNT,
                    name + ": " + formula,
                    name + ": " + changed.text(),
                    terms.with(changed.text()));
        }
    }

    private void variants(BenefitTerms terms, Variants variants) {
        for (int i = 0; i < variants.of().size(); i++) {
            int index = i;
            Variant variant = variants.of().get(i);
            new TreeMap<>(variant.with())
                    .forEach((name, number) -> term(terms, variants, index, name, number));
            for (String value : variant.values()) {
                List<String> left =
                        variant.values().stream().filter(v -> !v.equals(value)).toList();
                add(
                        Mutation.AMOUNT,
                        variant.id() + ": " + value,
                        variant.id() + ": —",
                        changed(terms, variants, index, Values.with(variant, "values", left)));
            }
        }
    }

    private void term(
            BenefitTerms terms, Variants variants, int index, String name, BigDecimal number) {
        Variant variant = variants.of().get(index);
        for (BigDecimal other : List.of(number.subtract(number.ulp()), number.add(number.ulp()))) {
            TreeMap<String, BigDecimal> with = new TreeMap<>(variant.with());
            with.put(name, other);
            add(
                    Mutation.AMOUNT,
                    variant.id() + "." + name + ": " + number.toPlainString(),
                    variant.id() + "." + name + ": " + other.toPlainString(),
                    changed(terms, variants, index, Values.with(variant, "with", with)));
        }
    }

    private static BenefitTerms changed(
            BenefitTerms terms, Variants variants, int index, Variant other) {
        return Values.with(
                terms, "variants", Values.with(variants, "of", with(variants.of(), index, other)));
    }

    private void orders(BenefitTerms terms, Orders orders) {
        orders(terms, orders, "invoicedFrom", orders.invoicedFrom());
        orders(terms, orders, "invoicedTo", orders.invoicedTo());
        orders(terms, orders, "fileBy", orders.fileBy());
    }

    private void orders(BenefitTerms terms, Orders orders, String key, LocalDate day) {
        for (LocalDate other : List.of(day.minusDays(1), day.plusDays(1))) {
            add(
                    Mutation.AMOUNT,
                    key + ": " + day,
                    key + ": " + other,
                    Values.with(terms, "orders", Values.with(orders, key, other)));
        }
    }

    private void add(Mutation kind, String before, String after, BenefitTerms terms) {
        Programme programme = (Programme) all.judged();
        String name = before.substring(0, before.indexOf(':'));
        all.add(
                programme.id(),
                kind,
                line(name),
                before,
                after,
                KillerPhrase.AMOUNT.with(name, programme.id()),
                Values.with(programme, "benefit", terms));
    }

    private int line(@Nullable String name) {
        int benefit = all.lineAfter(0, "benefit:");
        String last = name.substring(name.lastIndexOf('.') + 1);
        int named = all.lineAfter(benefit, last + ":");
        return named > benefit ? named : all.lineAfter(benefit, "- {id: " + last);
    }

    private void indicators(Standard standard) {
        if (standard.score() == null) {
            return;
        }
        List<Indicator> indicators = standard.score().indicators();
        for (int i = 0; i < indicators.size(); i++) {
            Indicator indicator = indicators.get(i);
            for (int max : new int[] {indicator.max() - 1, indicator.max() + 1}) {
                all.add(
                        indicator.id(),
                        Mutation.POINTS,
                        "max: " + indicator.max(),
                        "max: " + max,
                        KillerPhrase.MOST_POINTS.with(indicator.id()),
                        Values.with(
                                standard,
                                "score.indicators",
                                with(indicators, i, Values.with(indicator, "max", max))));
            }
        }
    }
}
