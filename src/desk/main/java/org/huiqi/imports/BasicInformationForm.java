package org.huiqi.imports;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Form A000000 of the tax return, 企业所得税年度纳税申报基础信息表. */
final class BasicInformationForm extends TaxForm {
    private static final Pattern CODE = Pattern.compile("([A-T])?([0-9]{3,4})(?![0-9])");

    private final Industries industries;

    BasicInformationForm(Industries industries) {
        super("A000000");
        this.industries = industries;
    }

    @Override
    void take(FormSheet sheet, int year, Extract extract) {
        assets(sheet, year, extract);
        employees(sheet, year, extract);
        industry(sheet.tab(), extract);
        prohibited(sheet.tab(), extract);
        small(sheet.tab(), year, extract);
        Certificate.take(sheet.tab(), year, extract);
    }

    private static void assets(FormSheet sheet, int year, Extract extract) {
        TabCell name = line(sheet.tab(), extract, "资产总额");
        TabCell value = name == null ? null : behind(sheet.tab(), name);
        if (value == null) {
            return;
        }
        Source source = sheet.tab().source(value, "资产总额", "").in(year);
        BigDecimal amount = extract.amount(value, 4, source);
        if (amount != null) {
            String text = amount.toPlainString() + "万元";
            extract.remark(source, StatementText.YEARLY_AVERAGE.with(text));
        }
    }

    private static void employees(FormSheet sheet, int year, Extract extract) {
        TabCell name = line(sheet.tab(), extract, "从业人数");
        TabCell value = name == null ? null : behind(sheet.tab(), name);
        if (value == null) {
            return;
        }
        Source source = sheet.tab().source(value, "从业人数", "").in(year);
        BigDecimal number = people(value, source, extract);
        if (number != null) {
            extract.number(
                    String.format(Locale.ROOT, "years.%04d.employees", year), number, source);
            extract.remark(source, StatementText.AVERAGE_STAFF.text());
        }
    }

    private void industry(Tab tab, Extract extract) {
        TabCell name = line(tab, extract, "所属国民经济行业");
        TabCell value = name == null ? null : behind(tab, name);
        if (value == null || FormAmount.isDash(value.text())) {
            return;
        }
        Source source = tab.source(value, "所属国民经济行业", "");
        List<String> named = RegistryIndustry.named(value.text());
        if (named.size() > 1) {
            extract.leftOut(source, RegistryText.SEVERAL_INDUSTRIES.with(String.join("、", named)));
            return;
        }
        Matcher met = CODE.matcher(LineName.dense(value.text()));
        String digits = met.find() ? met.group(2) : "";
        String code = industries.withLetter(digits.length() == 3 ? "0" + digits : digits);
        if (code == null) {
            extract.fault(
                    source,
                    "industry.code",
                    value.text(),
                    StatementText.NO_INDUSTRY.text(),
                    StatementText.WRITE_INDUSTRY.text());
            return;
        }
        if (industries.name(code) == null) {
            extract.remark(source, StatementText.UNKNOWN_INDUSTRY.with(code));
        }
        extract.text("industry.code", code, source);
    }

    private static void prohibited(Tab tab, Extract extract) {
        TabCell name = line(tab, extract, "从事国家限制或禁止行业", "从事国家非限制和禁止行业");
        TabCell value = name == null ? null : behind(tab, name);
        if (value == null || name == null) {
            return;
        }
        Boolean answer = CheckBoxes.answer(value.text());
        boolean negated = name.text().contains("非限制");
        if (answer != null) {
            extract.flag(
                    "conduct.prohibitedProduct",
                    answer != negated,
                    tab.source(value, LineName.of(name.text()), ""));
        }
    }

    private static void small(Tab tab, int year, Extract extract) {
        TabCell name = line(tab, extract, "小型微利企业");
        TabCell value = name == null ? null : behind(tab, name);
        @Nullable Boolean answer = value == null ? null : CheckBoxes.answer(value.text());
        if (value != null && answer != null) {
            extract.remark(
                    tab.source(value, "小型微利企业", "").in(year),
                    (answer ? StatementText.SMALL_PROFIT : StatementText.NO_SMALL_PROFIT).text());
        }
    }
}
