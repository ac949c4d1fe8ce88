package org.huiqi.imports;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Form A107041 of the tax return, 高新技术企业优惠情况及明细表. */
final class HighTechForm extends TaxForm {
    private static final List<String> YEARS = List.of("本年度|本年|当年", "前一年度?|前1年度?|上年度?", "前[二两2]年度?");

    private static final String[] OUTSOURCED = {"境内的外部研发费", "境内的外部研发费用"};

    HighTechForm() {
        super("A107041");
    }

    @Override
    void take(FormSheet sheet, int year, Extract extract) {
        Tab tab = sheet.tab();
        Certificate.take(tab, year, extract);
        one(sheet, year, "highTechIncome", extract, "本年高新技术产品收入", "高新技术产品收入");
        one(sheet, year, "totalIncome", extract, "本年企业总收入", "企业总收入");
        staff(tab, year, extract);
        three(sheet, year, "rdExpenseHnte", extract, "归集的高新研发费用金额", "本年归集的高新研发费用金额");
        three(sheet, year, "salesRevenue", extract, "销售收入", "本年销售收入");
        domestic(sheet, year, extract);
    }

    private static void one(
            FormSheet sheet, int year, String field, Extract extract, String... names) {
        TabCell line = line(sheet.tab(), extract, names);
        if (line != null) {
            money(sheet, year, field, line, amountBehind(sheet.tab(), line), extract);
        }
    }

    private static void staff(Tab tab, int year, Extract extract) {
        TabCell line = line(tab, extract, "本年科技人员数", "科技人员数");
        TabCell value = line == null ? null : amountBehind(tab, line);
        if (value != null) {
            Source source = tab.source(value, "本年科技人员数", "").in(year);
            BigDecimal number = people(value, source, extract);
            if (number != null) {
                extract.number(
                        String.format(Locale.ROOT, "years.%04d.techStaff", year), number, source);
            }
        }
        TabCell all = line(tab, extract, "本年职工总数", "职工总数", "当年职工总数");
        TabCell total = all == null ? null : amountBehind(tab, all);
        if (total != null) {
            Source source = tab.source(total, "本年职工总数", "").in(year);
            BigDecimal number = people(total, source, extract);
            if (number != null) {
                extract.compare(
                        String.format(Locale.ROOT, "years.%04d.employees", year), number, source);
            }
        }
    }

    private static void three(
            FormSheet sheet, int year, String field, Extract extract, String... names) {
        TabCell line = line(sheet.tab(), extract, names);
        if (line == null) {
            return;
        }
        boolean isHeaded = false;
        for (int row = line.row() - 1; row >= 0 && !isHeaded; row--) {
            for (TabCell head : sheet.tab().row(row)) {
                Integer back = head.isSpread() ? null : back(head, year);
                if (back != null && head.column() > line.column()) {
                    isHeaded = true;
                    if (back >= 0 && back < YEARS.size()) {
                        TabCell value = sheet.tab().cell(line.row(), head.column());
                        money(sheet, year - back, field, line, value, extract);
                    }
                }
            }
        }
        if (!isHeaded) {
            extract.leftOut(
                    sheet.tab().source(line, LineName.of(line.text()), ""),
                    StatementText.NO_YEARS.text());
        }
    }

    /** How many years before that of the form a head says; null where it is the head of no year. */
    static @Nullable Integer back(TabCell head, int year) {
        String name = LineName.of(head.text());
        for (int back = 0; back < YEARS.size(); back++) {
            if (name.matches(YEARS.get(back))) {
                return back;
            }
        }
        String dated = LineName.dense(head.text());
        return dated.matches("(?:19|20)[0-9]{2}年?度?")
                ? Integer.valueOf(year - Integer.parseInt(dated.substring(0, 4)))
                : null;
    }

    /** A line of all R&D in China, which some print. */
    private static @Nullable TabCell domesticLine(Tab tab) {
        return tab.cells().stream()
                .filter(TabCell::isLabel)
                .filter(
                        c ->
                                LineName.of(c.text())
                                        .matches("(?!.*(?:外部|委托|境外)).*境内.*(?:研发|研究开发).*费.*"))
                .findFirst()
                .orElse(null);
    }

    /**
     * R&D in China, from line 26 of the form; as most returns print that line it is what was
     * outsourced alone, which is said.
     */
    private static void domestic(FormSheet sheet, int year, Extract extract) {
        TabCell all = domesticLine(sheet.tab());
        TabCell outsourced = line(sheet.tab(), extract, OUTSOURCED);
        TabCell taken = all != null ? all : outsourced;
        if (taken == null) {
            return;
        }
        String name = LineName.of(taken.text());
        three(sheet, year, "rdExpenseHnteDomestic", extract, name);
        if (all == null) {
            extract.remark(
                    sheet.tab().source(taken, name, "").in(year), StatementText.OUTSOURCED.text());
        }
    }
}
