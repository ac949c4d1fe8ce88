package org.huiqi.benefit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.huiqi.catalogue.BenefitTerms;
import org.huiqi.catalogue.BenefitTerms.Amount;
import org.huiqi.catalogue.BenefitTerms.EntryAmounts;
import org.huiqi.catalogue.BenefitTerms.Orders;
import org.huiqi.catalogue.BenefitTerms.Variant;
import org.huiqi.catalogue.BenefitTerms.Variants;
import org.huiqi.catalogue.Formula;
import org.huiqi.profile.Profile;
import org.huiqi.profile.Vouchers;
import org.huiqi.profile.schema.Values;
import org.jspecify.annotations.Nullable;

/** Works out what a programme's formulas give for one firm. */
final class BenefitCalculation {
    private static final Map<String, Formula> READ = new ConcurrentHashMap<>();

    private final BenefitTerms terms;
    private final Profile profile;
    private final LocalDate asOf;
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> parts = new LinkedHashMap<>();
    private @Nullable Variant chosen;

    BenefitCalculation(BenefitTerms terms, Profile profile, LocalDate asOf) {
        this.terms = terms;
        this.profile = profile;
        this.asOf = asOf;
    }

    Benefit benefit() {
        Variants variants = terms.variants();
        Variant variant = variants == null ? null : chosen(variants);
        this.chosen = variant;
        String id = variants == null ? null : variant == null ? other(variants) : variant.id();
        if (variants != null) {
            values.put(variants.as(), id);
        }
        terms.entries().forEach(entries -> values.put(entries.as(), entries(entries, variant)));
        for (Amount amount : terms.amounts()) {
            amount(amount, id, variant);
        }
        Orders orders = terms.orders();
        if (orders != null) {
            values.put(orders.as(), states(orders));
        }
        return new Benefit(terms, id, values, atMost(id, variant), parts);
    }

    private static Formula formula(String text) {
        return READ.computeIfAbsent(text, Formula::of);
    }

    private @Nullable Variant chosen(Variants variants) {
        Object value = Values.at(profile, variants.by());
        return variants.of().stream()
                .filter(variant -> variant.values().contains(String.valueOf(value)))
                .findFirst()
                .orElse(null);
    }

    /** Not known where the firm may yet turn out to be within. */
    private String other(Variants variants) {
        if (Values.at(profile, variants.by()) != null) {
            return Benefit.NONE;
        }
        boolean within =
                variants.within().entrySet().stream()
                        .allMatch(
                                field -> {
                                    Object value = Values.at(profile, field.getKey());
                                    return value == null
                                            || field.getValue().contains(value.toString());
                                });
        return within ? Benefit.UNKNOWN : Benefit.NONE;
    }

    private void amount(Amount amount, @Nullable String id, @Nullable Variant variant) {
        boolean open = id != null && variant == null;
        Object value = open ? null : value(amount.formula(), variant, values, null);
        values.put(amount.id(), value);
        if (!amount.bounds().isEmpty()) {
            List<BigDecimal> all = new ArrayList<>();
            if (!open) {
                add(all, value);
            } else if (Benefit.UNKNOWN.equals(id)) {
                terms.variants()
                        .of()
                        .forEach(one -> add(all, value(amount.formula(), one, values, null)));
            }
            boolean known = all.size() == (open ? terms.variants().of().size() : 1);
            values.put(
                    amount.bounds().get(0),
                    known ? all.stream().reduce(BigDecimal::min).orElse(null) : null);
            values.put(
                    amount.bounds().get(1),
                    known ? all.stream().reduce(BigDecimal::max).orElse(null) : null);
        }
    }

    private static void add(List<BigDecimal> all, @Nullable Object value) {
        if (value instanceof BigDecimal number) {
            all.add(number);
        }
    }

    private List<Map<String, @Nullable Object>> entries(
            EntryAmounts entries, @Nullable Variant variant) {
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        if (Values.at(profile, entries.list()) instanceof List<?> given) {
            for (Object entry : given) {
                Map<String, @Nullable Object> own = new LinkedHashMap<>();
                own.put("id", Values.at(entry, "id"));
                for (Amount amount : entries.amounts()) {
                    own.put(amount.id(), value(amount.formula(), variant, own, entry));
                }
                all.add(Collections.unmodifiableMap(own));
            }
        }
        return Collections.unmodifiableList(all);
    }

    private @Nullable Object value(
            String formula,
            @Nullable Variant variant,
            Map<String, @Nullable Object> amounts,
            @Nullable Object entry) {
        Function<String, @Nullable Object> names =
                name -> {
                    if (amounts.containsKey(name)) {
                        return amounts.get(name);
                    }
                    Object value = named(name, variant, entry);
                    if (entry == null && (name.contains(".") || variant == chosen)) {
                        parts.put(name, value);
                    }
                    return value;
                };
        return formula(formula).value(names);
    }

    private @Nullable Object named(String name, @Nullable Variant variant, @Nullable Object entry) {
        if (name.contains("[]")) {
            return summed(name);
        }
        if (name.contains(".")) {
            return Values.at(profile, name);
        }
        if (variant != null && variant.with().containsKey(name)) {
            return variant.with().get(name);
        }
        return entry == null ? null : Values.at(entry, name);
    }

    /** Missing where the list is, or the field of one of its entries. */
    private @Nullable BigDecimal summed(String name) {
        int at = name.indexOf("[]");
        if (!(Values.at(profile, name.substring(0, at)) instanceof List<?> entries)) {
            return null;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Object entry : entries) {
            if (!(Values.at(entry, name.substring(at + 3)) instanceof BigDecimal part)) {
                return null;
            }
            sum = sum.add(part);
        }
        return sum;
    }

    /** What is printed, of the highest variant while it is not known which applies. */
    private @Nullable BigDecimal atMost(@Nullable String id, @Nullable Variant variant) {
        if (terms.atMost() == null || Benefit.NONE.equals(id)) {
            return null;
        }
        List<BigDecimal> all = new ArrayList<>();
        if (Benefit.UNKNOWN.equals(id)) {
            terms.variants()
                    .of()
                    .forEach(one -> add(all, value(terms.atMost().formula(), one, values, null)));
        } else {
            add(all, value(terms.atMost().formula(), variant, values, null));
        }
        return all.stream().reduce(BigDecimal::max).orElse(null);
    }

    private Map<String, @Nullable Object> states(Orders terms) {
        Map<String, @Nullable Object> states = new LinkedHashMap<>();
        List<Vouchers.Order> orders =
                profile.vouchers().orders() == null ? List.of() : profile.vouchers().orders();
        for (Vouchers.Order order : orders) {
            states.put(
                    freeId(order.id(), states),
                    order.state(terms.invoicedFrom(), terms.invoicedTo(), terms.fileBy(), asOf));
        }
        return Collections.unmodifiableMap(states);
    }

    /** Orders without a name, or with one that is taken, are told apart by their number. */
    private static String freeId(@Nullable String id, Map<String, ?> taken) {
        String number = "#" + (taken.size() + 1);
        if (id == null) {
            return number;
        }
        return taken.containsKey(id) ? id + number : id;
    }
}
