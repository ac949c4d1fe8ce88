package org.huiqi.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

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
    @CsvFileSource(
            resources = "/org/huiqi/imports/terms.csv",
            delimiter = '|',
            quoteCharacter = '`')
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
    @CsvFileSource(
            resources = "/org/huiqi/imports/heads.csv",
            delimiter = '|',
            quoteCharacter = '`')
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
}
