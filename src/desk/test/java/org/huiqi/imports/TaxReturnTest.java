package org.huiqi.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiqi.imports.Imports.faults;
import static org.huiqi.imports.Imports.filled;
import static org.huiqi.imports.Imports.notes;
import static org.huiqi.imports.Imports.of;
import static org.huiqi.imports.Imports.year;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiqi.imports.ImportOptions.Extra;
import org.huiqi.profile.TitleType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaxReturnTest {

    @ParameterizedTest
    @ValueSource(strings = {"return.xlsx", "return.xls"})
    void the_return_gives_its_forms(String name) {
        Imported imported = of(Fixtures.taxReturn().as(name));
        assertThat(filled(imported))
                .contains(
                        "name=" + Fixtures.FIRM,
                        "creditCode=" + Fixtures.CODE,
                        "industry.code=C3983",
                        "conduct.prohibitedProduct=false");
        assertThat(year(imported, 2023))
                .containsExactlyInAnyOrder(
                        "revenue=11200",
                        "salesRevenue=11200",
                        "employees=186",
                        "mainRevenue=11040",
                        "totalIncome=11300",
                        "highTechIncome=8800",
                        "rdExpenseHnte=600",
                        "rdExpenseHnteDomestic=50",
                        "techStaff=36");
        assertThat(year(imported, 2022))
                .containsExactlyInAnyOrder(
                        "salesRevenue=10000", "rdExpenseHnte=520", "rdExpenseHnteDomestic=25");
        assertThat(year(imported, 2021))
                .containsExactlyInAnyOrder(
                        "salesRevenue=9200", "rdExpenseHnte=480", "rdExpenseHnteDomestic=0");
        assertThat(faults(imported)).isEmpty();
    }

    @Test
    void what_looks_like_a_field_and_is_none_is_a_remark() {
        assertThat(notes(of(Fixtures.taxReturn().as("r.xlsx")), Note.Kind.REMARK))
                .contains(
                        "r.xlsx A000000!B4 资产总额 (2023) 全年平均 9312.45万元，不是年末数，未填入资产总额",
                        "r.xlsx A000000!D4 从业人数 (2023) 是全年平均人数",
                        "r.xlsx A000000!B7 小型微利企业 (2023) 否；这是所得税的标准，不是中小企业划型标准，未填入",
                        "r.xlsx A107012!C5 年度研发费用小计 (2023) 590万元，加计扣除口径，供与研发投入比较，未填入")
                .anyMatch(note -> note.contains("委托境内外部的部分"));
    }

    @Test
    void the_certificate_is_offered_and_put_in_only_where_it_is_asked_for() {
        Imported offered = of(Fixtures.taxReturn().as("r.xlsx"));
        assertThat(offered.profile().titles()).isNull();
        assertThat(Imports.offers(offered)).containsExactly("高新技术企业 GR202232001234 2022-11-18");
        Imported taken = of(Imports.with(Extra.TITLES), Fixtures.taxReturn().as("r.xlsx"));
        assertThat(taken.offers()).isEmpty();
        assertThat(taken.profile().titles())
                .singleElement()
                .satisfies(
                        title -> {
                            assertThat(title.type()).isEqualTo(TitleType.HNTE);
                            assertThat(title.number()).isEqualTo("GR202232001234");
                            assertThat(title.issuedOn()).hasToString("2022-11-18");
                        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    210科技型中小企业|210-1 2023年（申报所属期年度）入库编号1|'202332021108001234|210-2入库时间1|2023-05-10; 科技型中小企业 202332021108001234 2023年 2023-05-10
                    210科技型中小企业|210-1__年（申报所属期年度）入库编号1|'202332021108001234|210-2入库时间1|; 科技型中小企业 202332021108001234 2023年
                    210科技型中小企业|210-3__年（所属期下一年度）入库编号2|'202432021108001234|210-4入库时间2|2024-04-30; 科技型中小企业 202432021108001234 2024年 2024-04-30
                    210科技型中小企业|210-1 2021年（申报所属期年度）入库编号1|'202132021108001234|210-2入库时间1|2021-05-10; 科技型中小企业 202132021108001234 2021-05-10
                    210科技型中小企业|210-1__年（申报所属期年度）入库编号1||210-2入库时间1|2023-05-10; ''
                    211高新技术企业|211-1证书编号1|'GR202032001234|211-2发证时间1||211-3证书编号2|'GR202332005678|211-4发证时间2|2023-11-06; 高新技术企业 GR202032001234、高新技术企业 GR202332005678 2023-11-06
                    """)
    void the_basic_form_names_registrations_and_certificates(String line, String offered) {
        FormFile form = new FormFile().sheet("A000000", "A000000|2023年度", line);
        assertThat(String.join("、", Imports.offers(of(form.as("r.xlsx"))).toList()))
                .isEqualTo(offered);
        assertThat(faults(of(form.as("r.xlsx")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    ''; [HNTE/null, TECH_SME/2023, TECH_SME/2024]; false
                    titlesComplete: true; [HNTE/null, TECH_SME/2023, TECH_SME/2024]; true
                    titles: [{type: TECH_SME, numberYear: 2023}]; [TECH_SME/2023, HNTE/null, TECH_SME/2024]; false
                    titles: [{type: TECH_SME}, {type: HNTE}]; [TECH_SME/null, HNTE/null]; null
                    """)
    void titles_that_are_put_in_leave_open_whether_there_are_others(
            String before, String titles, String complete) {
        FormFile form =
                new FormFile()
                        .sheet(
                                "A000000",
                                "A000000|2023年度",
                                "211|211-1证书编号1|'GR202232001234|211-2发证时间1|2022-11-18",
                                "210|210-1__年入库编号1|'202332021108001234|210-2入库时间1|",
                                "||210-3__年入库编号2|'202432021108001234|210-4入库时间2|");
        Imported imported =
                Imports.IMPORTER.fill(
                        Imports.document("format: 1\n" + before + "\n"),
                        List.of(form.as("r.xlsx")),
                        Imports.with(Extra.TITLES));
        assertThat(
                        imported.profile().titles().stream()
                                .map(t -> t.type() + "/" + t.numberYear())
                                .toList())
                .hasToString(titles);
        assertThat(String.valueOf(imported.profile().titlesComplete())).isEqualTo(complete);
        assertThat(notes(imported, Note.Kind.REMARK).toString().contains("已记为未列全"))
                .isEqualTo(complete.equals("false"));
    }

    @Test
    void a_title_that_the_profile_has_is_not_touched() {
        Imported imported =
                Imports.into(
                        "format: 1\ntitles: [{type: HNTE, number: GR2021}]\n",
                        Fixtures.taxReturn().as("r.xlsx"));
        assertThat(imported.offers()).isEmpty();
        assertThat(imported.profile().titles()).hasSize(1);
        assertThat(imported.profile().titles().get(0).number()).isEqualTo("GR2021");
    }

    @ParameterizedTest
    @CsvSource({
        "□是 ☑否, false",
        "☑是 □否, true",
        "是□ 否√, false",
        "√是 否, true",
        "是（√）否（ ）, true",
        "是（ ）否（√）, false",
        "■是□否, true",
        "否, false",
        "是, true"
    })
    void boxes_are_marked_in_many_ways(String text, boolean answer) {
        assertThat(TaxReturnReader.answer(text)).isEqualTo(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"□是 □否", "☑是 ☑否", "", "不详"})
    void boxes_that_do_not_say_are_unknown(String text) {
        assertThat(TaxReturnReader.answer(text)).isNull();
    }

    @Test
    void employees_that_differ_from_another_form_are_told() {
        FormFile form =
                Fixtures.taxReturn().last(s -> s.getRow(12 - 1).getCell(3).setCellValue("190"));
        assertThat(notes(of(form.as("r.xlsx")), Note.Kind.REMARK))
                .anyMatch(note -> note.contains("190，与档案中的 186 不同，请核对"));
    }

    @Test
    void items_may_have_their_numbers_in_cells_of_their_own() {
        FormFile form =
                new FormFile()
                        .sheet(
                                "基础信息表",
                                "A000000",
                                "企业所得税年度纳税申报基础信息表",
                                "税款所属期间：|2022-01-01|至|2022-12-31",
                                "'103|资产总额（填写平均值，单位：万元）||'104|从业人数（填写平均值，单位：人）|'57",
                                "'105|所属国民经济行业（填写代码）|111|'106|从事国家限制或禁止行业|是");
        Imported imported = of(form.as("r.xlsx"));
        assertThat(filled(imported))
                .containsExactlyInAnyOrder(
                        "industry.code=A0111",
                        "years.2022.employees=57",
                        "conduct.prohibitedProduct=true");
    }

    @Test
    void a_return_of_a_quarter_is_left_out() {
        FormFile form =
                new FormFile()
                        .sheet(
                                "A101010",
                                "A101010 一般企业收入明细表",
                                "税款所属期间：2023年1月1日至2023年3月31日",
                                "1|一、营业收入|1,000.00");
        Imported imported = of(form.as("r.xlsx"));
        assertThat(filled(imported)).isEmpty();
        assertThat(notes(imported, Note.Kind.LEFT_OUT).get(0)).contains("不是全年，未采用");
    }

    @Test
    void an_industry_that_is_none_is_told_with_its_cell() {
        FormFile form =
                new FormFile().sheet("A000000", "A000000|2023年度", "105所属国民经济行业（填写代码）|'9999");
        assertThat(faults(of(form.as("r.xlsx"))))
                .containsExactly(
                        "r.xlsx A000000!B2 industry.code：9999 不是四位行业代码；应为 GB/T 4754-2017 小类代码，如 3983");
    }

    @Test
    void the_main_form_of_the_return_is_left_out_with_a_word() {
        FormFile form =
                new FormFile()
                        .sheet(
                                "A100000",
                                "A100000|中华人民共和国企业所得税年度纳税申报表（A类）|2023年度",
                                "行次|类别|项目|金额",
                                "1|利润总额计算|一、营业收入|112,000,000.00");
        Imported imported = of(form.as("r.xlsx"));
        assertThat(filled(imported)).isEmpty();
        assertThat(notes(imported, Note.Kind.LEFT_OUT)).hasSize(1);
    }

    @Test
    void shareholders_are_not_read() {
        Imported imported = of(Fixtures.taxReturn().as("r.xlsx"));
        assertThat(imported.document().text() + imported.notes())
                .doesNotContain("张三", "320211198001010011", "王五");
    }

    private static FormFile research(String... rows) {
        List<String> all = new ArrayList<>(List.of("A107041", "2023年度"));
        all.addAll(List.of(rows));
        return new FormFile().sheet("A107041", all.toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource({
        "14|归集年度|2021年|2022年|2023年|合计, 4 3",
        "14|归集年度|2023年度|2022年度|2021年度|合计, 2 3",
        "|归集年度|合计|本年度|前一年度|前二年度, 3 4",
        "|归集年度|前二年度|前一年度|本年度|合计, 4 3",
        "|归集年度|2022年|2021年|2020年|合计, '' 2",
        "|归集年度|一|二|三|四, '' ''"
    })
    void three_years_are_told_by_their_heads_and_a_sum_is_none(String heads, String columns) {
        FormFile form =
                research(heads, "29|八、销售（营业）收入|'10,000.00|'20,000.00|'30,000.00|'40,000.00");
        Imported imported = of(form.as("r.xlsx"));
        String taken =
                Stream.of(2023, 2022)
                        .map(of -> String.join("", year(imported, of)))
                        .map(line -> line.replace("salesRevenue=", ""))
                        .map(
                                amount ->
                                        amount.isEmpty()
                                                ? "''"
                                                : String.valueOf(Integer.parseInt(amount) + 1))
                        .collect(Collectors.joining(" "));
        assertThat(taken).isEqualTo(columns);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "行次|项目|金额;1|一、营业收入|;''",
                "项目|行次|金额;一、营业收入|1|;''",
                "项目|金额|行次;一、营业收入||1;''",
                "|;一、营业收入|1|;''",
                "项目|行次|金额;一、营业收入|1|20000;2",
                "项目|行次|金额（万元）;一、营业收入|1|20000;20000",
                "项目|行次|金额（美元）;一、营业收入|1|20000;''",
                "项目|行次|预算金额;一、营业收入|1|20000;''"
            })
    void a_number_of_a_line_is_no_amount(String heads, String revenue, String taken) {
        FormFile form =
                new FormFile()
                        .sheet(
                                "A101010",
                                "A101010 一般企业收入明细表",
                                "2023年度",
                                heads,
                                revenue,
                                revenue.replace("一、营业收入", "（一）主营业务收入")
                                        .replace("1|", "2|")
                                        .replace("||1", "||2"));
        assertThat(
                        year(of(form.as("r.xlsx")), 2023).stream()
                                .filter(line -> line.startsWith("revenue="))
                                .map(line -> line.substring(8))
                                .collect(Collectors.joining()))
                .isEqualTo(taken);
    }

    @Test
    void an_outsourced_line_that_stands_twice_is_told_beside_one_of_all_research_in_china() {
        FormFile form =
                research(
                        "|归集年度|本年度|前一年度|前二年度",
                        "25|境内研发费用|'50,000.00|'40,000.00|'30,000.00",
                        "26|1.境内的外部研发费|'20,000.00|'10,000.00|'0.00",
                        "26|1.境内的外部研发费|'25,000.00|'10,000.00|'0.00");
        Imported imported = of(form.as("r.xlsx"));
        assertThat(faults(imported))
                .containsExactly("r.xlsx A107041!B6 1.境内的外部研发费 出现不止一次，数不同，未采用；请核对并只留正确的一处，再导入");
        assertThat(year(imported, 2023)).containsExactly("rdExpenseHnteDomestic=5");
    }
}
