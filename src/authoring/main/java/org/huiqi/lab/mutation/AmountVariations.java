package org.huiqi.lab.mutation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiqi.catalogue.BenefitTerms;
import org.huiqi.catalogue.BenefitTerms.Amount;
import org.huiqi.catalogue.BenefitTerms.EntryAmounts;
import org.huiqi.catalogue.BenefitTerms.Variant;
import org.huiqi.catalogue.Formula;
import org.huiqi.lab.boundary.Variation;

/** Values of what the formulas of a benefit read: on, below and above every number in them. */
final class AmountVariations {
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d+(?:\\.\\d+)?");
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private final BenefitTerms terms;
    private final Set<String> numbers = new LinkedHashSet<>();

    private AmountVariations(BenefitTerms terms) {
        this.terms = terms;
        Set<BigDecimal> named = new TreeSet<>(List.of(BigDecimal.ONE, BigDecimal.valueOf(100)));
        formulas()
                .flatMap(text -> NUMBER.matcher(text).results())
                .forEach(number -> named.add(new BigDecimal(number.group())));
        if (terms.variants() != null) {
            terms.variants().of().forEach(variant -> named.addAll(variant.with().values()));
        }
        named.add(BigDecimal.valueOf(1_000_000));
        for (BigDecimal number : named) {
            numbers.add(number.toPlainString());
            numbers.add(number.add(CENT).toPlainString());
        }
    }

    /** The variations of each thing that is read: groups of which one each can be put together. */
    static List<List<Variation>> of(BenefitTerms terms) {
        AmountVariations all = new AmountVariations(terms);
        List<List<Variation>> groups = new ArrayList<>();
        if (terms.variants() != null) {
            groups.add(all.variants());
        }
        terms.entries().forEach(entries -> groups.add(all.entries(entries)));
        all.fields().forEach(path -> groups.add(all.field(path)));
        return groups;
    }

    private Stream<String> formulas() {
        Stream<Amount> amounts =
                Stream.concat(
                        terms.amounts().stream(),
                        terms.entries().stream().flatMap(of -> of.amounts().stream()));
        return Stream.concat(
                amounts.map(Amount::formula),
                Stream.ofNullable(terms.atMost()).map(BenefitTerms.AtMost::formula));
    }

    private List<Variation> variants() {
        String by = terms.variants().by();
        Map<String, String> within = new LinkedHashMap<>();
        terms.variants()
                .within()
                .forEach((path, values) -> within.put(path, '"' + values.get(0) + '"'));
        List<Variation> found = new ArrayList<>();
        for (Variant variant : terms.variants().of()) {
            for (String value : variant.values()) {
                Map<String, String> set = new LinkedHashMap<>(within);
                set.put(by, '"' + value + '"');
                found.add(new Variation(value, set, List.of()));
            }
        }
        return found;
    }

    /** Fields of the firm; those of entries of a list come with the entries. */
    private Set<String> fields() {
        Set<String> fields = new LinkedHashSet<>();
        formulas()
                .flatMap(text -> Formula.of(text).names().stream())
                .filter(name -> name.contains(".") && !name.contains("[]"))
                .forEach(fields::add);
        return fields;
    }

    private List<Variation> field(String path) {
        return numbers.stream()
                .map(number -> Variation.with(path + " " + number, path, number))
                .toList();
    }

    private List<Variation> entries(EntryAmounts entries) {
        Set<String> amounts =
                entries.amounts().stream().map(Amount::id).collect(Collectors.toSet());
        Set<String> fields = new LinkedHashSet<>();
        entries.amounts().stream()
                .flatMap(amount -> Formula.of(amount.formula()).names().stream())
                .filter(name -> !name.contains(".") && !amounts.contains(name))
                .forEach(fields::add);
        return numbers.stream()
                .map(
                        number ->
                                Variation.with(
                                        entries.as() + " " + number,
                                        entries.list(),
                                        "[{id: e1, "
                                                + fields.stream()
                                                        .map(field -> field + ": " + number)
                                                        .collect(Collectors.joining(", "))
                                                + "}]"))
                .toList();
    }
}
