package org.huiqi.report.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huiqi.benefit.Benefit;
import org.huiqi.catalogue.BenefitTerms;
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
        String most = text.money(benefit.atMost());
        return List.of(text.of(text.terms.atMost().text()).replace("{atMost}", most));
    }

    /** One line an amount; none where the handbook prints no formula. */
    static List<String> estimate(@Nullable Benefit benefit, Language language) {
        return benefit == null ? List.of() : new BenefitText(language, benefit).lines();
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Said said : terms.say()) {
            if (isSaid(said)) {
                List<Map<String, @Nullable Object>> entries =
                        said.entries() == null
                                ? List.of(benefit.values())
                                : benefit.entries(said.entries());
                entries.forEach(values -> line(lines, said, values));
            }
        }
        if (terms.orders() != null
                && benefit.value(terms.orders().as()) instanceof Map<?, ?> orders) {
            orders.forEach(
                    (id, state) -> {
                        String order = say(FindingPhrase.ORDER, Plain.text((String) id));
                        lines.add(pair(order, of((OrderState) state)));
                    });
        }
        return lines;
    }

    private boolean isSaid(Said said) {
        return (said.variants().isEmpty() || said.variants().contains(benefit.variant()))
                && (said.needs() == null || benefit.value(said.needs()) != null)
                && said.where().entrySet().stream()
                        .allMatch(e -> e.getValue().equals(benefit.value(e.getKey())));
    }

    /** Nothing where an amount is missing and nothing is said of that. */
    private void line(List<String> lines, Said said, Map<String, @Nullable Object> values) {
        Bilingual text = text(said, values);
        if (text != null) {
            Object id = values.get("id");
            Bilingual label = id == null ? said.label() : Bilingual.same(Plain.text(id.toString()));
            Function<MatchResult, String> amount =
                    found -> told(found.group(1), values.get(found.group(1)));
            String told =
                    AMOUNT.matcher(of(text)).replaceAll(amount.andThen(Matcher::quoteReplacement));
            lines.add(label == null ? told : pair(of(label), told));
        }
    }

    /** Null where an amount is missing and nothing is said of that. */
    private @Nullable Bilingual text(Said said, Map<String, @Nullable Object> values) {
        List<Object> amounts = new ArrayList<>();
        AMOUNT.matcher(of(said.text())).results().forEach(m -> amounts.add(values.get(m.group(1))));
        if (amounts.contains(null)) {
            return said.missing();
        }
        boolean nothing =
                !amounts.isEmpty()
                        && amounts.get(0) instanceof BigDecimal first
                        && first.signum() == 0;
        return nothing && said.zero() != null ? said.zero() : said.text();
    }

    private String told(String name, @Nullable Object value) {
        if (!(value instanceof BigDecimal number)) {
            return String.valueOf(value);
        }
        boolean isShare =
                Stream.concat(
                                terms.amounts().stream(),
                                terms.entries().stream().flatMap(e -> e.amounts().stream()))
                        .filter(a -> a.id().equals(name) || a.bounds().contains(name))
                        .flatMap(amount -> Stream.ofNullable(amount.unit()))
                        .findFirst()
                        .filter(Measure.PERCENT::equals)
                        .isPresent();
        return isShare ? percent(number) : money(number);
    }
}
