package org.huiqi.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiqi.imports.Imports.faults;
import static org.huiqi.imports.Imports.filled;
import static org.huiqi.imports.Imports.notes;
import static org.huiqi.imports.Imports.of;
import static org.huiqi.imports.Imports.origin;
import static org.huiqi.imports.Imports.year;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementsTest {

    @ParameterizedTest
    @ValueSource(strings = {"报表.xlsx", "报表.xls", "报表.csv"})
    void the_balance_sheet_of_a_small_enterprise_gives_two_years(String name) {
        Imported imported = of(Fixtures.smallBalance().as(name));
        assertThat(year(imported, 2023))
                .containsExactly("totalAssets=10000.00005", "totalLiabilities=3500.00005");
        assertThat(year(imported, 2022))
                .containsExactly("totalAssets=8600", "totalLiabilities=3300");
        assertThat(filled(imported)).contains("name=" + Fixtures.FIRM);
        assertThat(imported.isClean()).isTrue();
    }

    @Test
    void every_value_says_where_it_came_from() {
        Imported imported = of(Fixtures.smallBalance().as("报表.xlsx"));
        assertThat(origin(imported, "years.2023.totalAssets"))
                .isEqualTo("报表.xlsx 资产负债表!C19 资产总计 (2023)");
        assertThat(origin(imported, "years.2022.totalLiabilities"))
                .isEqualTo("报表.xlsx 资产负债表!H13 负债合计 (2022)");
    }

    @Test
    void the_income_statement_of_a_small_enterprise_gives_the_year_from_the_amount_so_far() {
        Imported imported = of(Fixtures.smallIncome("2023年12月", "本年累计金额", "本月金额").as("利润.xlsx"));
        assertThat(year(imported, 2023))
                .containsExactlyInAnyOrder(
                        "revenue=11200",
                        "rdExpense=618",
                        "netProfit=1200",
                        "costTotal=9947.999975");
        assertThat(year(imported, 2022)).isEmpty();
        assertThat(notes(imported, Note.Kind.REMARK))
                .containsExactly("利润.xlsx 利润表!C16 研究费用 (2023) 是账上费用化的研究费用，不含资本化的开发支出");
    }

    @Test
    void the_amounts_of_last_year_are_those_of_the_year_before() {
        Imported imported = of(Fixtures.smallIncome("2023年度", "本年累计金额", "上年金额").as("利润.xls"));
        assertThat(year(imported, 2022)).contains("revenue=980", "netProfit=107", "rdExpense=51.5");
        assertThat(year(imported, 2023)).contains("revenue=11200");
    }

    @Test
    void the_statements_of_2019_give_research_and_the_sum_of_costs_with_it() {
        Imported imported =
                of(
                        Fixtures.generalBalance().as("a.xlsx"),
                        Fixtures.generalIncome("2023年度").as("b.xlsx"));
        assertThat(year(imported, 2023))
                .containsExactlyInAnyOrder(
                        "revenue=9876.54321",
                        "rdExpense=765.4321",
                        "totalAssets=8334.56789",
                        "totalLiabilities=2234.56789",
                        "netProfit=1500",
                        "costTotal=8185.4321");
        assertThat(year(imported, 2022))
                .containsExactlyInAnyOrder(
                        "revenue=9000",
                        "rdExpense=700",
                        "totalAssets=7700",
                        "totalLiabilities=2000",
                        "netProfit=1250",
                        "costTotal=7580");
        assertThat(notes(imported, Note.Kind.REMARK)).isEmpty();
    }

    @Test
    void a_sum_with_a_missing_part_is_not_made() {
        FormFile form =
                Fixtures.generalIncome("2023年度").last(s -> s.getRow(10).getCell(1).setBlank());
        Imported imported = of(form.as("b.xlsx"));
        assertThat(year(imported, 2023)).noneMatch(line -> line.startsWith("costTotal"));
        assertThat(notes(imported, Note.Kind.LEFT_OUT))
                .containsExactly("b.xlsx 利润表 成本费用总额 (2023) 缺少 财务费用（或不止一个数），未求和");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023年11月30日", "2023年6月", "2023年第三季度", "2023年10月1日至2023年12月31日"})
    void a_statement_of_a_part_of_a_year_is_no_year(String date) {
        Imported imported = of(Fixtures.smallBalance(date).as("a.xlsx"));
        assertThat(filled(imported)).containsExactly("name=" + Fixtures.FIRM);
        assertThat(notes(imported, Note.Kind.LEFT_OUT)).hasSize(1);
        assertThat(notes(imported, Note.Kind.REMARK).get(0))
                .contains("供参考", "资产总计 10000.00005万元", "负债合计 3500.00005万元");
    }

    @Test
    void the_month_of_december_alone_is_no_year() {
        Imported imported = of(Fixtures.generalIncome("2023年12月").as("b.xlsx"));
        assertThat(year(imported, 2023)).isEmpty();
        assertThat(notes(imported, Note.Kind.LEFT_OUT).get(0)).contains("2023-12");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023年度",
                "2023年1-12月",
                "2023年1月1日至2023年12月31日",
                "会计期间：2023-01-01 至 2023-12-31",
                "税款所属期：2023年01月01日-2023年12月31日",
                "报表日期：2023/12/31",
                "税款所属期起：2023-01-01 税款所属期止：2023-12-31",
                "2023年度1-12月",
                "２０２３年１２月３１日",
                "二〇二三年十二月三十一日",
                "2023.12.31",
                "@2023-12-31"
            })
    void a_year_is_written_in_many_ways(String date) {
        Imported imported = of(Fixtures.generalIncome(date).as("b.xlsx"));
        assertThat(year(imported, 2023)).contains("revenue=9876.54321");
    }

    @Test
    void a_file_without_a_period_needs_a_year() {
        Imported without = of(Fixtures.generalIncome("").as("b.xlsx"));
        assertThat(filled(without)).containsExactly("name=" + Fixtures.FIRM);
        assertThat(faults(without))
                .containsExactly("b.xlsx 利润表 没有写明是哪一年的（税款所属期、报表日期或会计期间），未读；请指明年份（命令行：--year 2023）");
        Imported with = of(Imports.year(2021), Fixtures.generalIncome("").as("b.xlsx"));
        assertThat(year(with, 2021)).contains("revenue=9876.54321");
    }

    @Test
    void the_period_of_the_file_counts_before_the_year_that_is_named() {
        Imported imported = of(Imports.year(2021), Fixtures.generalIncome("2023年度").as("b.xlsx"));
        assertThat(year(imported, 2023)).isNotEmpty();
        assertThat(year(imported, 2021)).isEmpty();
    }

    @Test
    void a_sheet_without_a_period_has_that_of_its_file() {
        FormFile both =
                Fixtures.generalBalance()
                        .sheet(
                                "利润表",
                                "项目|本期金额|上期金额",
                                "一、营业收入|'5,000,000.00|'4,000,000.00",
                                "四、净利润|'500,000.00|'400,000.00");
        assertThat(year(of(both.as("b.xlsx")), 2023)).contains("revenue=500", "netProfit=50");
    }

    @Test
    void both_statements_may_stand_on_one_sheet_below_each_other() {
        FormFile form =
                new FormFile()
                        .sheet(
                                "报表",
                                "编制单位：" + Fixtures.FIRM + "|2023年度|单位：万元",
                                "资产|期末余额|年初余额|负债和所有者权益|期末余额|年初余额",
                                "资产总计|8,000|7,000|负债合计|3,000|2,500",
                                "|||所有者权益合计|5,000|4,500",
                                "|||负债和所有者权益总计|8,000|7,000",
                                "",
                                "项目|本年金额|上年金额",
                                "营业收入|9,000|8,000",
                                "净利润|-300|200");
        Imported imported = of(form.as("b.xlsx"));
        assertThat(year(imported, 2023))
                .containsExactlyInAnyOrder(
                        "revenue=9000",
                        "totalAssets=8000",
                        "totalLiabilities=3000",
                        "netProfit=-300");
        assertThat(year(imported, 2022)).contains("netProfit=200", "totalAssets=7000");
    }

    @Test
    void heads_of_audited_statements_name_the_years_themselves() {
        FormFile form =
                new FormFile()
                        .sheet(
                                "母公司利润表",
                                "项目|附注|2023年度|2022年度",
                                "一、营业收入|五、（一）|'9,000,000.00|'8,000,000.00",
                                "减：研发费用|五、（二）|'900,000.00|'800,000.00",
                                "四、净利润||'700,000.00|'(60,000.00)")
                        .sheet(
                                "母公司资产负债表",
                                "项目|附注|2023年12月31日|2022年12月31日",
                                "资产总计||'9,500,000.00|'9,400,000.00",
                                "负债合计||'4,500,000.00|'4,400,000.00",
                                "股东权益合计||'5,000,000.00|'5,000,000.00",
                                "负债和股东权益总计||'9,500,000.00|'9,400,000.00");
        Imported imported = of(form.as("审计.xlsx"));
        assertThat(year(imported, 2023))
                .containsExactlyInAnyOrder(
                        "revenue=900",
                        "rdExpense=90",
                        "totalAssets=950",
                        "totalLiabilities=450",
                        "netProfit=70");
        assertThat(year(imported, 2022)).contains("netProfit=-6", "totalLiabilities=440");
    }

    @Test
    void a_sheet_that_does_not_balance_is_not_believed() {
        FormFile form =
                Fixtures.generalBalance()
                        .last(s -> s.getRow(10).getCell(4).setCellValue("22,000,000.00"));
        Imported imported = of(form.as("a.xlsx"));
        assertThat(year(imported, 2023)).isEmpty();
        assertThat(year(imported, 2022)).hasSize(2);
        assertThat(faults(imported))
                .containsExactly(
                        "a.xlsx 资产负债表!B14 years.2023.totalAssets：8334.56789万元 与负债 2200万元、所有者权益"
                                + " 6100万元、负债和所有者权益总计 8334.56789万元 不平，资产和负债都未采用；应为 资产 ="
                                + " 负债 + 所有者权益，请核对报表");
    }

    @Test
    void empty_and_dash_are_unknown_and_a_printed_zero_is_zero() {
        FormFile form =
                new FormFile()
                        .sheet(
                                "利润表",
                                "2023年度",
                                "项目|本期金额|上期金额",
                                "一、营业收入|0.00|—",
                                "研发费用|'0|-",
                                "四、净利润||'0.00");
        Imported imported = of(form.as("a.xlsx"));
        assertThat(filled(imported))
                .containsExactlyInAnyOrder(
                        "years.2023.revenue=0", "years.2023.rdExpense=0", "years.2022.netProfit=0");
    }

    @Test
    void the_unit_that_a_form_names_counts() {
        FormFile form =
                new FormFile()
                        .sheet(
                                "利润表",
                                "编制单位：甲乙丙有限公司|2023年度|金额单位：千元",
                                "项目|本期金额",
                                "营业收入|123,456.7",
                                "净利润|(1,000)");
        assertThat(year(of(form.as("a.xlsx")), 2023))
                .containsExactly("revenue=12345.67", "netProfit=-100");
    }

    @Test
    void formulas_give_the_value_that_was_stored_with_them() {
        FormFile form =
                new FormFile()
                        .sheet("利润表", "2023年度", "项目|本期金额", "营业收入|1000000", "其他|2500000", "净利润|")
                        .formula("B5", "B3*0.1")
                        .formula("B3", "B4*2");
        assertThat(year(of(form.as("a.xlsx")), 2023)).contains("revenue=500");
        assertThat(year(of(form.as("a.xls")), 2023)).contains("revenue=500");
    }

    @Test
    void numbers_are_read_as_they_are_shown_and_formats_of_yuan_are_no_obstacle() {
        FormFile form =
                new FormFile()
                        .sheet("利润表", "2023年度", "项目|本期金额", "营业收入|112000000.1", "净利润|-12345.67")
                        .format("_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* \"-\"??_ ;_ @_ ", "B3")
                        .format("#,##0.00_);(#,##0.00)", "B4");
        assertThat(year(of(form.as("a.xlsx")), 2023))
                .containsExactly("revenue=11200.00001", "netProfit=-1.234567");
    }

    @Test
    void names_may_stand_in_several_columns_and_be_merged() {
        FormFile form =
                new FormFile()
                        .sheet(
                                "利润表",
                                "利润表||||",
                                "2023年度",
                                "项目||行次|本年累计金额|上年金额",
                                "一、营业收入||1|'1,000,000.00|'900,000.00",
                                "减：|管理费用|14|'300,000.00|'200,000.00",
                                "其中：|研究费用|17|'100,000.00|'90,000.00",
                                "四、净利润||32|'50,000.00|'40,000.00")
                        .merge("A1:E1", "A3:B3", "A4:B4", "A7:B7");
        Imported imported = of(form.as("a.xlsx"));
        assertThat(year(imported, 2023)).contains("revenue=100", "rdExpense=10", "netProfit=5");
        assertThat(origin(imported, "years.2023.rdExpense")).isEqualTo("a.xlsx 利润表!D6 研究费用 (2023)");
    }

    @Test
    void a_cash_flow_statement_is_left_out_with_a_word() {
        FormFile form =
                new FormFile()
                        .sheet(
                                "现金流量表",
                                "现金流量表|2023年度",
                                "项目|本期金额|上期金额",
                                "销售商品、提供劳务收到的现金|100|90",
                                "将净利润调节为经营活动现金流量：",
                                "净利润|50|40");
        Imported imported = of(form.as("a.xlsx"));
        assertThat(filled(imported)).isEmpty();
        assertThat(notes(imported, Note.Kind.LEFT_OUT))
                .containsExactly("a.xlsx 现金流量表 不是能识别的报表、申报表或导出表，未读");
    }

    @Test
    void people_who_sign_a_statement_are_not_read() {
        Imported imported = of(Fixtures.smallBalance().as("a.xlsx"));
        assertThat(imported.document().text() + List.copyOf(imported.notes()))
                .doesNotContain("张三", "李四");
    }

    @Test
    void the_first_and_the_last_day_may_stand_in_cells_of_their_own() {
        FormFile form =
                new FormFile()
                        .sheet(
                                "利润表",
                                "利润表（适用执行小企业会计准则的企业）",
                                "税款所属期起|2023-01-01|报送日期|2024-05-06",
                                "税款所属期止|2023-12-31|纳税人识别号|" + Fixtures.CODE,
                                "项目|行次|本年累计金额|上年金额",
                                "一、营业收入|1|10,000.00|8,000.00",
                                "四、净利润|32|5,000.00|4,000.00");
        Imported imported = of(form.as("a.xls"));
        assertThat(filled(imported))
                .contains(
                        "creditCode=" + Fixtures.CODE,
                        "years.2023.revenue=1",
                        "years.2022.revenue=0.8");
    }

    @Test
    void a_unit_in_the_name_of_a_line_or_in_the_head_of_a_column_counts_before_that_of_the_form() {
        FormFile form =
                new FormFile()
                        .sheet(
                                "三年",
                                "项目|2022年|2023年",
                                "营业收入（万元）|8,000|9,000",
                                "净利润（元）|10,000|20,000")
                        .sheet("利润表", "2021年度|单位：元", "项目|本期金额（单位：千元）", "营业收入|123", "净利润|-1");
        Imported imported = of(form.as("a.xlsx"));
        assertThat(year(imported, 2023)).containsExactly("revenue=9000", "netProfit=2");
        assertThat(year(imported, 2021)).containsExactly("revenue=12.3", "netProfit=-0.1");
    }
}
