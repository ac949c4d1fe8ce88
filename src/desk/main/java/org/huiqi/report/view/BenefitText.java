package org.huiqi.report.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huiqi.benefit.Benefit;
import org.huiqi.catalogue.BenefitTerms;
import org.huiqi.catalogue.BenefitTerms.Amount;
import org.huiqi.catalogue.BenefitTerms.Measure;
import org.huiqi.catalogue.BenefitTerms.Said;
import org.huiqi.profile.OrderState;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Language;
import org.jspecify.annotations.Nullable;

/** Amounts that a programme's formulas give for the firm, in the words of its catalogue. */
final class BenefitText extends Phrasing {
    private static final Pattern AMOUNT = Pattern.compile("\\{(\\w+)}");

    private final Benefit benefit;
    private final BenefitTerms terms;

    private BenefitText(Language language, Benefit benefit) {
        super(language);
        this.benefit = benefit;
        this.terms = benefit.terms();
    }

    /** The most that the handbook prints for one firm, in a line; none where it prints none. */
    static List<String> most(@Nullable Benefit benefit, Language language) {
        if (benefit == null || benefit.atMost() == null || benefit.terms().atMost() == null) {
            return List.of();
        }
        BenefitText text = new BenefitText(language, benefit);
        return List.of(
                text.of(text.terms.atMost().text())
                        .replace("{atMost}", text.money(benefit.atMost())));
    }

    /** One line an amount; none where the handbook prints no formula. */
    static List<String> estimate(@Nullable Benefit benefit, Language language) {
        return benefit == null ? List.of() : new BenefitText(language, benefit).lines();
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        terms.say().stream().filter(this::isSaid).forEach(said -> lines(lines, said));
        if (terms.orders() != null
                && benefit.value(terms.orders().as()) instanceof Map<?, ?> orders) {
            orders.forEach(
                    (id, state) ->
                            lines.add(
                                    pair(
                                            say(FindingPhrase.ORDER, Plain.text((String) id)),
                                            of((OrderState) state))));
        }
        return lines;
    }

    private boolean isSaid(Said said) {
        return (said.variants().isEmpty() || said.variants().contains(benefit.variant()))
                && (said.needs() == null || benefit.value(said.needs()) != null)
                && said.where().entrySet().stream()
                        .allMatch(e -> e.getValue().equals(benefit.value(e.getKey())));
    }

    private void lines(List<String> lines, Said said) {
        if (said.entries() == null) {
            line(lines, said, said.label(), benefit.values());
            return;
        }
        for (Map<String, @Nullable Object> entry : benefit.entries(said.entries())) {
            Object id = entry.get("id");
            Bilingual label = id == null ? said.label() : Bilingual.same(Plain.text(id.toString()));
            line(lines, said, label, entry);
        }
    }

    private void line(
            List<String> lines,
            Said said,
            @Nullable Bilingual label,
            Map<String, @Nullable Object> values) {
        String text = text(said, values);
        if (text != null) {
            lines.add(label == null ? text : pair(of(label), text));
        }
    }

    /** Null where an amount is missing and nothing is said of that. */
    private @Nullable String text(Said said, Map<String, @Nullable Object> values) {
        Matcher amounts = AMOUNT.matcher(of(said.text()));
        List<String> names = amounts.results().map(m -> m.group(1)).toList();
        if (names.stream().map(values::get).anyMatch(Objects::isNull)) {
            return said.missing() == null ? null : of(said.missing());
        }
        boolean nothing =
                !names.isEmpty()
                        && values.get(names.get(0)) instanceof BigDecimal first
                        && first.signum() == 0;
        return nothing && said.zero() != null
                ? of(said.zero())
                : amounts.replaceAll(
                        m -> Matcher.quoteReplacement(told(m.group(1), values.get(m.group(1)))));
    }

    private String told(String name, @Nullable Object value) {
        if (!(value instanceof BigDecimal number)) {
            return String.valueOf(value);
        }
        Optional<Measure> measure =
                Stream.concat(
                                terms.amounts().stream(),
                                terms.entries().stream().flatMap(e -> e.amounts().stream()))
                        .filter(
                                amount ->
                                        amount.id().equals(name) || amount.bounds().contains(name))
                        .map(Amount::unit)
                        .filter(Objects::nonNull)
                        .findFirst();
        return measure.equals(Optional.of(Measure.PERCENT)) ? percent(number) : money(number);
    }
}
