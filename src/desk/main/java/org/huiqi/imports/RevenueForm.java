package org.huiqi.imports;

/** Form A101010 of the tax return, 一般企业收入明细表. */
final class RevenueForm extends TaxForm {
    RevenueForm() {
        super("A101010");
    }

    @Override
    void take(FormSheet sheet, int year, Extract extract) {
        take(sheet, year, "revenue", "营业收入", extract);
        take(sheet, year, "mainRevenue", "主营业务收入", extract);
    }

    private static void take(
            FormSheet sheet, int year, String field, String name, Extract extract) {
        TabCell line = line(sheet.tab(), extract, name);
        if (line != null) {
            money(sheet, year, field, line, amountBehind(sheet.tab(), line), extract);
        }
    }
}
