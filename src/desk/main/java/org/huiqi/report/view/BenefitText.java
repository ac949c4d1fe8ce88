package org.huiqi.report.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huiqi.Report.ProgrammeResult;
import org.huiqi.benefit.Benefit;
import org.huiqi.catalogue.BenefitTerms;
import org.huiqi.catalogue.BenefitTerms.Amount;
import org.huiqi.catalogue.BenefitTerms.Measure;
import org.huiqi.catalogue.BenefitTerms.Said;
import org.huiqi.profile.OrderState;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** Amounts that a programme's formulas give for the firm, in the words of its catalogue. */
final class BenefitText {
    private static final Pattern AMOUNT = Pattern.compile("\\{(\\w+)}");

    private final Phrasing phrasing;
    private final Amounts amounts;

    BenefitText(Phrasing phrasing) {
        this.phrasing = phrasing;
        this.amounts = new Amounts(phrasing);
    }

    /** The most that the handbook prints for one firm, in a line; none where it prints none. */
    List<String> value(ProgrammeResult result) {
        Benefit benefit = result.benefit();
        if (benefit == null || benefit.atMost() == null || benefit.terms().atMost() == null) {
            return List.of();
        }
        return List.of(
                phrasing.of(benefit.terms().atMost().text())
                        .replace("{atMost}", amounts.money(benefit.atMost())));
    }

    /** One line an amount; none where the handbook prints no formula. */
    List<String> of(@Nullable Benefit benefit) {
        List<String> lines = new ArrayList<>();
        if (benefit == null) {
            return lines;
        }
        for (Said said : benefit.terms().say()) {
            if (isSaid(said, benefit)) {
                lines(said, benefit).forEach(lines::add);
            }
        }
        if (benefit.terms().orders() != null
                && benefit.value(benefit.terms().orders().as()) instanceof Map<?, ?> orders) {
            orders.forEach((id, state) -> lines.add(order((String) id, (OrderState) state)));
        }
        return lines;
    }

    private static boolean isSaid(Said said, Benefit benefit) {
        return (said.variants().isEmpty() || said.variants().contains(benefit.variant()))
                && (said.needs() == null || benefit.value(said.needs()) != null)
                && said.where().entrySet().stream()
                        .allMatch(e -> e.getValue().equals(benefit.value(e.getKey())));
    }

    private Stream<String> lines(Said said, Benefit benefit) {
        if (said.entries() == null) {
            return line(said, said.label(), benefit.values(), benefit.terms()).stream();
        }
        return benefit.entries(said.entries()).stream()
                .flatMap(
                        entry -> {
                            Object id = entry.get("id");
                            Bilingual label =
                                    id == null
                                            ? said.label()
                                            : Bilingual.same(Plain.text(id.toString()));
                            return line(said, label, entry, benefit.terms()).stream();
                        });
    }

    private List<String> line(
            Said said,
            @Nullable Bilingual label,
            Map<String, @Nullable Object> values,
            BenefitTerms terms) {
        String text = text(said, values, terms);
        if (text == null) {
            return List.of();
        }
        return List.of(label == null ? text : phrasing.pair(phrasing.of(label), text));
    }

    /** Null where an amount is missing and nothing is said of that. */
    private @Nullable String text(
            Said said, Map<String, @Nullable Object> values, BenefitTerms terms) {
        String pattern = phrasing.of(said.text());
        List<String> names = AMOUNT.matcher(pattern).results().map(m -> m.group(1)).toList();
        if (names.stream().map(values::get).anyMatch(Objects::isNull)) {
            return said.missing() == null ? null : phrasing.of(said.missing());
        }
        boolean nothing =
                !names.isEmpty()
                        && values.get(names.get(0)) instanceof BigDecimal first
                        && first.signum() == 0;
        if (nothing && said.zero() != null) {
            return phrasing.of(said.zero());
        }
        return AMOUNT.matcher(pattern)
                .replaceAll(
                        m ->
                                Matcher.quoteReplacement(
                                        told(m.group(1), values.get(m.group(1)), terms)));
    }

    private String told(String name, @Nullable Object value, BenefitTerms terms) {
        if (!(value instanceof BigDecimal number)) {
            return String.valueOf(value);
        }
        return measure(name, terms) == Measure.PERCENT
                ? amounts.percent(number)
                : amounts.money(number);
    }

    private static @Nullable Measure measure(String name, BenefitTerms terms) {
        return Stream.concat(
                        terms.amounts().stream(),
                        terms.entries().stream().flatMap(e -> e.amounts().stream()))
                .filter(amount -> amount.id().equals(name) || amount.bounds().contains(name))
                .map(Amount::unit)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private String order(String id, OrderState state) {
        return phrasing.pair(phrasing.say(FindingPhrase.ORDER, Plain.text(id)), phrasing.of(state));
    }
}
