package org.huiqi.imports;

import java.math.BigDecimal;

/** Form A107012 of the tax return, 研发费用加计扣除优惠明细表. */
final class ResearchForm extends TaxForm {
    ResearchForm() {
        super("A107012");
    }

    /** What counts for the tax is not what the accounts or the programmes call R&D: a remark. */
    @Override
    void take(FormSheet sheet, int year, Extract extract) {
        Tab tab = sheet.tab();
        TabCell line = line(tab, extract, "年度研发费用小计", "本年研发费用小计", "年度研发费用合计");
        TabCell value = line == null ? null : amountBehind(tab, line);
        if (line == null || value == null) {
            return;
        }
        Source source = tab.source(value, LineName.of(line.text()), "").in(year);
        BigDecimal amount = extract.amount(value, sheet.terms().power(), source);
        if (amount != null) {
            String text = amount.toPlainString() + "万元";
            extract.remark(source, StatementText.EXTRA_DEDUCTION.with(text));
        }
    }
}
