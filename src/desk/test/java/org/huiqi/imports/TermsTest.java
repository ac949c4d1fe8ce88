package org.huiqi.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of the figures of a statement, in whatever words and wherever it stands. */
class TermsTest {
    private static final List<StatementText> REASONS =
            List.of(
                    StatementText.UNREAD,
                    StatementText.CONTRADICTS,
                    StatementText.NO_PERIOD,
                    StatementText.NOT_A_WHOLE_YEAR,
                    StatementText.NOT_OVER,
                    StatementText.NOT_IN_YUAN,
                    StatementText.NOT_ACTUAL,
                    StatementText.NOT_OWN);

    /** An income statement of 12 345 678 with a text in one place, in one of three formats. */
    private static ImportFile file(String place, String text) {
        String period = place.equals("period") ? text : "2023年度";
        String unit = place.equals("unit") ? text : "";
        String head = place.equals("head") ? text : "本期金额";
        FormFile form = new FormFile();
        if (place.equals("cover")) {
            form.sheet("封面", text);
        }
        form.sheet(
                place.equals("sheet") ? text : "利润表",
                place.equals("title") ? text : "利润表",
                "编制单位：甲乙丙有限公司|" + period + "|" + unit,
                place.equals("above") ? text : "",
                (place.equals("item") ? text : "项目") + "|行次|" + head,
                (place.equals("line") ? text : "一、营业收入") + "|1|12,345,678.00",
                place.equals("between") ? text : "",
                "四、净利润|32|1,000.00" + (place.equals("beside") ? "||" + text : ""),
                place.equals("below") ? text : "单位负责人：张三|制表：李四|2024-01-15");
        String name = place.equals("file") ? text : "报表";
        int format = Math.floorMod(text.hashCode(), 3);
        boolean isWorkbook = place.equals("sheet") || place.equals("cover") || format < 2;
        return form.as(name + (isWorkbook ? format == 1 ? ".xls" : ".xlsx" : ".csv"));
    }

    /** The revenue and the unit that was told, or why there is none. */
    static String outcome(Imported imported) {
        List<String> messages =
                Stream.concat(
                                imported.faults().stream().map(fault -> fault.problem().zh()),
                                imported.notes().stream().map(note -> note.text().zh()))
                        .toList();
        List<String> outcome = new ArrayList<>(Imports.year(imported, 2023));
        outcome.removeIf(line -> !line.startsWith("revenue="));
        outcome.replaceAll(line -> line.substring("revenue=".length()));
        REASONS.stream()
                .filter(reason -> messages.stream().anyMatch(said -> isOf(reason, said)))
                .forEach(reason -> outcome.add(reason.name()));
        messages.stream()
                .filter(said -> isOf(StatementText.UNIT, said))
                .map(said -> said.replaceFirst(".*金额按(.*)读入并换算", "$1"))
                .distinct()
                .forEach(outcome::add);
        return String.join(" ", outcome);
    }

    private static boolean isOf(StatementText reason, String said) {
        String words = Pattern.quote(reason.text().zh()).replaceAll("%[0-9$]*s", "\\\\E.*\\\\Q");
        return said.matches("(?s)" + words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            period | 2023年 | 1234.5678
            period | 2023年1-12月 | 1234.5678
            period | 2023年1月至12月 | 1234.5678
            period | 2023年1月—2023年12月 | 1234.5678
            period | 2023.01-2023.12 | 1234.5678
            period | 202301-202312 | 1234.5678
            period | 2023年一至十二月 | 1234.5678
            period | 2023年元月至十二月 | 1234.5678
            period | 2023年全年 | 1234.5678
            period | 自2023年1月1日起至2023年12月31日止 | 1234.5678
            period | 截至2023年12月31日止年度 | 1234.5678
            period | 截至2023年12月31日止十二个月期间 | 1234.5678
            period | 会计期间：2023年1-12月 | 1234.5678
            period | 2023年度 打印日期：2024年5月 | 1234.5678
            period | 2023年度 2024-01-15 10:22:31 | 1234.5678
            period | For the year ended December 31, 2023 | 1234.5678
            period | 2023年半年度 | NOT_A_WHOLE_YEAR
            period | 2023年上半年 | NOT_A_WHOLE_YEAR
            period | 2023年下半年 | NOT_A_WHOLE_YEAR
            period | 2023年半年 | NOT_A_WHOLE_YEAR
            period | 2023年中报 | NOT_A_WHOLE_YEAR
            period | 2023年中期 | NOT_A_WHOLE_YEAR
            period | 2023年前三季度 | NOT_A_WHOLE_YEAR
            period | 2023年头三季度 | NOT_A_WHOLE_YEAR
            period | 2023年前9个月 | NOT_A_WHOLE_YEAR
            period | 2023年前九个月 | NOT_A_WHOLE_YEAR
            period | 2023年一至九月 | NOT_A_WHOLE_YEAR
            period | 2023年元月至九月 | NOT_A_WHOLE_YEAR
            period | 2023年度（1-9月） | NOT_A_WHOLE_YEAR
            period | 2023年度1-9 | NOT_A_WHOLE_YEAR
            period | 2023年1~3季度 | NOT_A_WHOLE_YEAR
            period | 2023年第一至三季度 | NOT_A_WHOLE_YEAR
            period | 2023年四季度 | NOT_A_WHOLE_YEAR
            period | 2023年至今 | NOT_A_WHOLE_YEAR
            period | 2023年年初至今 | NOT_A_WHOLE_YEAR
            period | 2023年度（未完） | NOT_A_WHOLE_YEAR
            period | 2023年1-6月 | NOT_A_WHOLE_YEAR
            period | 2023.1-6 | NOT_A_WHOLE_YEAR
            period | 2023.01-2023.06 | NOT_A_WHOLE_YEAR
            period | 202301-202309 | NOT_A_WHOLE_YEAR
            period | 2023年1月1日至9月30日 | NOT_A_WHOLE_YEAR
            period | 2023年1月1日至12月31日 | 1234.5678
            period | 2023年中 | UNREAD
            period | 2023年度年化数 | UNREAD
            period | 2023 TTM | UNREAD
            period | 2023年度截至6月 | UNREAD
            period | 截至2023年9月30日止九个月期间 | NOT_A_WHOLE_YEAR
            period | 截至9月30日 2023年 | UNREAD
            period | 2023年7月1日至2024年6月30日 | NOT_A_WHOLE_YEAR
            period | 2023年12月 | NOT_A_WHOLE_YEAR
            period | 2023年度12月份 | NOT_A_WHOLE_YEAR
            period | 2023年02月30日 | UNREAD
            period | 2023Q3 | NOT_A_WHOLE_YEAR
            period | Q3 2023 | NOT_A_WHOLE_YEAR
            period | 2023 H1 | NOT_A_WHOLE_YEAR
            period | 2023 YTD | NOT_A_WHOLE_YEAR
            period | FY2023 | UNREAD
            period | 1H2023 | NOT_A_WHOLE_YEAR
            period | 2023年第9期 | NOT_A_WHOLE_YEAR
            period | 2023年1-9期 | NOT_A_WHOLE_YEAR
            period | 2023年1-12期 | 1234.5678
            period | 2023E | NOT_ACTUAL
            period | FY23 | UNREAD
            period | 23年度 | UNREAD
            period | 民国112年度 | UNREAD
            period | For the six months ended June 30, 2023 | UNREAD
            period | 2022年度、2023年度 | NOT_A_WHOLE_YEAR
            period | 2024年度 | NOT_OVER
            period | 2023年度至6月 | UNREAD
            period | 2023年度预算 | NOT_ACTUAL
            period | 2023年度（计划） | NOT_ACTUAL
            period | 2023年全年预计 | NOT_ACTUAL
            period | 2023年度未经审计 | 1234.5678
            period | 2023年度（已审） | 1234.5678
            title | 利润表（月报） | NOT_A_WHOLE_YEAR
            title | 利润表（季报） | NOT_A_WHOLE_YEAR
            title | 半年度利润表 | NOT_A_WHOLE_YEAR
            title | 2022年度利润表 | CONTRADICTS
            title | 利润表（年报） | 1234.5678
            title | 利润表（适用执行小企业会计准则的企业） | 1234.5678
            title | 一般企业财务报表格式（2019年版）利润表 | 1234.5678
            title | 财会〔2019〕6号 利润表 | 1234.5678
            title | 苏州千百度万亿月饼有限公司利润表 | 1234.5678
            title | 利润表 单位万元 | 12345678 万元
            title | 利润表（万元） | 12345678 万元
            title | 利润表(单位：人民币千元) | 1234567.8 千元
            title | 合并利润表 | NOT_OWN
            title | 合并及母公司利润表 | NOT_OWN
            title | 模拟合并利润表 | NOT_OWN
            title | 汇总利润表 | NOT_OWN
            title | 备考利润表 | NOT_OWN
            title | 母公司利润表 | 1234.5678
            title | 利润表（预算） | NOT_ACTUAL
            title | 利润计划表 | NOT_ACTUAL
            title | 盈利预测表 | NOT_ACTUAL
            title | 利润表同比增减 | NOT_ACTUAL
            unit | 单位：元 | 1234.5678
            unit | 金额单位：元（列至角分） | 1234.5678
            unit | 金额单位：人民币元 | 1234.5678
            unit | 货币单位：元 | 1234.5678
            unit | 币种：人民币 单位：元 | 1234.5678
            unit | Unit: RMB | 1234.5678
            unit | 单位：￥ | 1234.5678
            unit | 单位：人民币 | 1234.5678
            unit | 以元为单位 | 1234.5678
            unit | 单位：万元 | 12345678 万元
            unit | RMB万元 | 12345678 万元
            unit | ￥万元 | 12345678 万元
            unit | CNY万元 | 12345678 万元
            unit | 人民币万元 | 12345678 万元
            unit | （人民币万元） | 12345678 万元
            unit | 单位为万元 | 12345678 万元
            unit | 以万元为单位 | 12345678 万元
            unit | 以人民币千元列示 | 1234567.8 千元
            unit | 金额：万元 | 12345678 万元
            unit | 单位/万元 | 12345678 万元
            unit | Unit: 万元 | 12345678 万元
            unit | 单位：人民币千元 | 1234567.8 千元
            unit | 单位：仟元 | 1234567.8 千元
            unit | 单位：萬元 | 12345678 万元
            unit | 单位：佰万元 | 1234567800 百万元
            unit | 单位：百万元 | 1234567800 百万元
            unit | 单位：亿元 | 123456780000 亿元
            unit | RMB'000 | 1234567.8 千元
            unit | 单位：万 | UNREAD
            unit | 单位：亿 | UNREAD
            unit | 单位：百万 | UNREAD
            unit | 单位：十万元 | UNREAD
            unit | 单位：百元 | UNREAD
            unit | 单位：十亿元 | UNREAD
            unit | 单位：千万元 | UNREAD
            unit | 单位：K元 | UNREAD
            unit | 单位：分 | UNREAD
            unit | 单位：RMB million | UNREAD
            unit | Unit: RMB mn | UNREAD
            unit | in thousands | UNREAD
            unit | 单位：10万元 | UNREAD
            unit | 单位：吨 | UNREAD
            unit | 单位：日元 | NOT_IN_YUAN
            unit | 单位：英镑 | NOT_IN_YUAN
            unit | 单位：EUR | NOT_IN_YUAN
            unit | 单位：US$ | NOT_IN_YUAN
            unit | HK$ | NOT_IN_YUAN
            unit | 单位：美金 | NOT_IN_YUAN
            unit | 单位：万美元 | NOT_IN_YUAN
            unit | 币种：美元 单位：元 | NOT_IN_YUAN
            unit | 单位：港幣 | NOT_IN_YUAN
            unit | 单位：₩ | NOT_IN_YUAN
            unit | 单位：JPY | NOT_IN_YUAN
            unit | USD'000 | NOT_IN_YUAN
            unit | 单位：千欧元 | NOT_IN_YUAN
            unit | 单位：新台币元 | NOT_IN_YUAN
            unit | 币种：CHF | NOT_IN_YUAN
            unit | 单位：比特币 | UNREAD
            unit | 单位：墨元 | UNREAD
            sheet | 利润表(万元) | 12345678 万元
            sheet | 利润表-万 | UNREAD
            sheet | 2023年1-9月 | NOT_A_WHOLE_YEAR
            sheet | 9月 | NOT_A_WHOLE_YEAR
            sheet | 12月 | NOT_A_WHOLE_YEAR
            sheet | 三季度 | NOT_A_WHOLE_YEAR
            sheet | 美元 | NOT_IN_YUAN
            sheet | 预算 | NOT_ACTUAL
            sheet | 合并 | NOT_OWN
            sheet | Budget | NOT_ACTUAL
            sheet | 本部 | 1234.5678
            file | 2023年半年度利润表 | NOT_A_WHOLE_YEAR
            file | 2023年9月利润表 | NOT_A_WHOLE_YEAR
            file | 2023年12月利润表 | 1234.5678
            file | 利润表20240115 | 1234.5678
            file | 利润表（万元） | 12345678 万元
            file | 利润表（美元） | NOT_IN_YUAN
            file | 2023年预算 | NOT_ACTUAL
            file | 合并报表 | NOT_OWN
            file | 万通电子2023 | 1234.5678
            cover | 单位：万元 | UNREAD
            cover | 2023年合并财务报表 | NOT_OWN
            cover | 2023年上半年财务报表 | NOT_A_WHOLE_YEAR
            head | 本期金额（万元） | 12345678 万元
            head | 本期金额（单位：千元） | 1234567.8 千元
            head | 2023年度（元） | 1234.5678
            head | 2023年实际 | 1234.5678
            head | 2023年12月31日 | 1234.5678
            head | 本年累计（未审） | 1234.5678
            head | 本期金额（美元） | NOT_IN_YUAN
            head | 本期金额（万） | UNREAD
            head | 本年预算数 | NOT_ACTUAL
            head | 本年计划 | NOT_ACTUAL
            head | 2023年预计 | NOT_ACTUAL
            head | 2023年1-6月 | NOT_A_WHOLE_YEAR
            head | 本年累计（1-9月） | NOT_A_WHOLE_YEAR
            head | 上半年金额 | ``
            head | 本期金额（合并） | NOT_OWN
            head | 2024年度 | CONTRADICTS
            item | 项目（万元） | 12345678 万元
            item | 项目 单位：万元 | 12345678 万元
            item | 项目（美元） | NOT_IN_YUAN
            item | 项目（万） | UNREAD
            item | 项目（预算） | NOT_ACTUAL
            line | 营业收入（万元） | 12345678 万元
            line | 营业收入（美元） | NOT_IN_YUAN
            line | 营业收入（1-9月） | NOT_A_WHOLE_YEAR
            line | 营业收入（预算） | NOT_ACTUAL
            line | 营业收入（2+9） | 1234.5678
            above | 以下数据为1-9月 | NOT_A_WHOLE_YEAR
            above | 注：表内金额以百万元计 | 1234567800 百万元
            above | 数据不含12月 | NOT_A_WHOLE_YEAR
            between | 减：预付款项及预计负债 | 1234.5678
            between | （六）外币财务报表折算差额 | 1234.5678
            between | 以下单位万元 | UNREAD
            between | 其中：出口（元） | 1234.5678
            beside | 单位：万元 | UNREAD
            beside | 比预算高 | NOT_ACTUAL
            below | 注：金额单位为万元 | 12345678 万元
            below | 注：本表数据截至2023年9月30日 | NOT_A_WHOLE_YEAR
            below | 注：以上为预算数 | NOT_ACTUAL
            below | 注：以上为合并数 | NOT_OWN
            below | 备注：折合美元 | NOT_IN_YUAN
            below | 注：金额均以万计 | UNREAD
            below | 法定代表人：万千里 主管会计工作负责人：季月 | 1234.5678
            below | 地址：千灯镇百花路1号 | 1234.5678
            """)
    void a_text_is_understood_or_stops_the_figures_beside_it(
            String place, String text, String outcome) {
        assertThat(outcome(Imports.of(file(place, text)))).isEqualTo(outcome);
    }

    @Test
    void a_text_that_is_not_understood_is_quoted_with_its_place_and_what_to_do() {
        assertThat(Imports.faults(Imports.of(file("below", "注：金额均以万计"))))
                .containsExactly(
                        "报表.xls 利润表!A8 注：金额均以万计 可能说明期间、单位、币种或口径，但未能识别，相关数据均未采用；"
                                + "请改写成“2023年度”“单位：万元”这样的文字，与数据无关的请删去，再导入");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            项目;2023年实际;2024年预算;同比增减% | 1 NOT_ACTUAL
            项目;2023年1-6月;2022年 | NOT_A_WHOLE_YEAR
            项目;合并;母公司 | ``
            项目;2023年（合并）;2023年（母公司） | 2 NOT_OWN
            项目;2023年预算;;2023年实际/;本期;上期;本期 | 3 NOT_ACTUAL
            项目;2023年度;2022年度/;万元;万元 | 10000 万元
            项目;本期金额;上期金额/;单位：千元;单位：千元 | 1000 千元
            项目;2022年度;2023年度 | 2
            2023年1-9月/项目;2023年;2022年 | NOT_A_WHOLE_YEAR
            单位：万元/项目;2023年;2022年 | 10000 万元
            项目;行次;本期金额（万）;上期金额 | UNREAD
            编制单位：甲有限公司 RMB万元/项目;2023年;2022年 | 10000 万元
            编制单位：甲有限公司1-6月/项目;2023年;2022年 | NOT_A_WHOLE_YEAR
            编制单位：甲有限公司（合并）/项目;2023年;2022年 | NOT_OWN
            项目;1月;12月;本年累计 | 3 NOT_A_WHOLE_YEAR
            项目;上年同期;本月;本年累计 | 3
            """)
    void each_column_is_taken_or_left_out_by_its_own_heads(String heads, String outcome) {
        List<String> rows = new ArrayList<>(List.of("利润表"));
        rows.addAll(List.of(heads.replace(';', '|').split("/")));
        int amounts =
                rows.stream().mapToInt(row -> row.split("\\|", -1).length).max().orElseThrow() - 1;
        rows.add(
                "营业收入"
                        + Stream.of("|'10,000.00", "|'20,000.00", "|'30,000.00")
                                .limit(amounts)
                                .collect(Collectors.joining()));
        rows.add("净利润" + "|'0.00".repeat(amounts));
        String[] all = rows.toArray(String[]::new);
        Imported imported =
                Imports.of(Imports.year(2023), new FormFile().sheet("利润表", all).as("a.csv"));
        assertThat(outcome(imported)).isEqualTo(outcome);
    }

    @Test
    void a_statement_without_a_unit_is_not_read_beside_one_in_another_unit() {
        FormFile form =
                new FormFile()
                        .sheet(
                                "资产负债表",
                                "2023年12月31日|单位：万元",
                                "资产|期末余额|负债和所有者权益|期末余额",
                                "资产总计|'9,000.00|负债合计|'4,000.00")
                        .sheet("利润表", "2023年度", "项目|本期金额", "营业收入|'1,000.00", "净利润|'1.00");
        Imported imported = Imports.of(form.as("a.xlsx"));
        assertThat(Imports.year(imported, 2023))
                .containsExactly("totalAssets=9000", "totalLiabilities=4000");
        assertThat(Imports.faults(imported).get(0)).startsWith("a.xlsx 资产负债表!B1 单位：万元 可能说明");
    }
}
