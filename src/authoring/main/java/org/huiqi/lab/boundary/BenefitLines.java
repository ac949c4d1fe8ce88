package org.huiqi.lab.boundary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.huiqi.catalogue.BenefitTerms;
import org.huiqi.catalogue.BenefitTerms.Amount;
import org.huiqi.catalogue.BenefitTerms.EntryAmounts;
import org.huiqi.catalogue.BenefitTerms.Orders;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Formula;
import org.huiqi.catalogue.Programme;
import org.huiqi.profile.schema.Fields;

/**
 * The numbers of benefits, caps and tiers among them, as lines of the fields that their formulas
 * read; and the days of the changeover of orders.
 */
final class BenefitLines {
    private final RuleLines lines;
    private final List<BigDecimal> terms = new ArrayList<>();

    private BenefitLines(RuleLines lines, BenefitTerms benefit) {
        this.lines = lines;
        if (benefit.variants() != null) {
            benefit.variants().of().forEach(variant -> terms.addAll(variant.with().values()));
        }
    }

    static void addTo(RuleLines lines, Edition edition) {
        for (Programme programme : edition.programmes()) {
            BenefitTerms benefit = programme.benefit();
            if (benefit != null) {
                new BenefitLines(lines, benefit).add(benefit);
            }
        }
    }

    private void add(BenefitTerms benefit) {
        for (EntryAmounts entries : benefit.entries()) {
            entries.amounts().forEach(amount -> add(amount, entries.list() + "[]."));
        }
        benefit.amounts().forEach(amount -> add(amount, ""));
        Orders orders = benefit.orders();
        if (orders != null) {
            lines.day("vouchers.orders[].invoiceDate", orders.invoicedFrom());
            lines.day("vouchers.orders[].invoiceDate", orders.invoicedTo());
            lines.day("vouchers.orders[].submittedOn", orders.fileBy());
        }
    }

    private void add(Amount amount, String above) {
        Formula formula = Formula.of(amount.formula());
        List<String> fields =
                formula.names().stream()
                        .map(name -> Fields.map().containsKey(name) ? name : above + name)
                        .filter(Fields.map()::containsKey)
                        .toList();
        List<BigDecimal> numbers = new ArrayList<>();
        collect(formula, numbers);
        if (fields.size() < formula.names().size()) {
            numbers.addAll(terms);
        }
        for (String field : fields) {
            numbers.stream()
                    .filter(number -> Fields.map().get(field).type() == BigDecimal.class)
                    .filter(number -> number.compareTo(BigDecimal.ONE) >= 0)
                    .forEach(number -> lines.number(field, number));
        }
    }

    private static void collect(Formula formula, List<BigDecimal> numbers) {
        if (formula instanceof Formula.Constant constant) {
            numbers.add(constant.number());
        } else if (formula instanceof Formula.Joined joined) {
            collect(joined.left(), numbers);
            collect(joined.right(), numbers);
        } else if (formula instanceof Formula.Call call) {
            call.arguments().forEach(argument -> collect(argument, numbers));
        }
    }
}
