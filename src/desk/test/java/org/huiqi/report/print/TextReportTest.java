package org.huiqi.report.print;

import static org.assertj.core.api.Assertions.assertThat;

import org.huiqi.Report;
import org.huiqi.document.TextPrinter;
import org.huiqi.report.SampleReports;
import org.huiqi.report.view.ReportDocument;
import org.huiqi.text.DisplayWidth;
import org.huiqi.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextReportTest {
    private static final Report SENSORS = SampleReports.sensors(SampleReports.JULY);

    @ParameterizedTest
    @CsvSource({"ZH, 80", "EN, 80", "ZH, 60", "EN, 100", "ZH, 32"})
    void no_line_is_wider_than_the_terminal(Language language, int width) {
        assertThat(TextPrinter.text(ReportDocument.full(SENSORS, language), false, width).lines())
                .isNotEmpty()
                .allMatch(line -> DisplayWidth.of(line) <= width);
    }

    @Test
    void colour_comes_only_when_asked() {
        String plain = TextPrinter.text(ReportDocument.full(SENSORS, Language.ZH), false, 80);
        String coloured = TextPrinter.text(ReportDocument.full(SENSORS, Language.ZH), true, 80);

        assertThat(plain).doesNotContain("\u001b");
        assertThat(coloured).contains("\u001b[1;33m").endsWith("\n");
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({
        "手册第17页 申报条件（一） · P09-08；逐项条件不见于手册，据：工信部企业〔2022〕63号 附件2",
        "不符合 | 2023年研发投入：99万元（要求：",
        "鼓励支持企业牵头申报 [鼓励]",
        "申报要求6：项目所需的研究和示范经费，由牵头单位和参与单位多渠道自筹",
        "没有任何创新平台的见P26-S13"
    })
    void what_the_handbook_does_not_print_is_not_laid_at_its_door(String line) {
        Report report =
                SampleReports.of(
                        SampleReports.SEPTEMBER,
                        "subject: {type: ENTERPRISE, legalPerson: true}",
                        "years: {2023: {rdExpense: 99}}",
                        "researchProjects: [{id: r}]",
                        "futureInstitutes: [{id: i, kind: SPECIALISED}]");
        assertThat(TextPrinter.text(ReportDocument.full(report, Language.ZH), false, 400))
                .contains(line);
    }
}
