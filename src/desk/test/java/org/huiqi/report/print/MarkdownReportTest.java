package org.huiqi.report.print;

import static org.assertj.core.api.Assertions.assertThat;

import org.huiqi.Report;
import org.huiqi.report.SampleReports;
import org.huiqi.report.view.ReportDocument;
import org.huiqi.text.Language;
import org.junit.jupiter.api.Test;

class MarkdownReportTest {
    private static final Report SENSORS = SampleReports.sensors(SampleReports.JULY);

    @Test
    void a_hostile_name_is_inert() {
        Report report =
                SampleReports.of(
                        SampleReports.SEPTEMBER, "name: '<script>alert(1)</script> & \"x\" | *y*'");

        assertThat(MarkdownRenderer.render(ReportDocument.full(report, Language.ZH)))
                .startsWith("# &lt;script&gt;alert(1)&lt;/script&gt; & \"x\" \\| \\*y\\*\n")
                .doesNotContain("<script");
    }

    @Test
    void every_programme_and_every_criterion_of_the_best_track_is_there() {
        String page = MarkdownRenderer.render(ReportDocument.full(SENSORS, Language.ZH));

        SENSORS.programmes()
                .forEach(
                        p ->
                                assertThat(page)
                                        .containsPattern(
                                                "(?m)^(#### \\\\\\[.*\\] |\\| )" + p.id() + " "));
        assertThat(page).contains("P14-00a", "P14-07", "P14-13");
    }

    @Test
    void rows_of_a_table_have_as_many_cells_as_its_head() {
        assertThat(MarkdownRenderer.render(ReportDocument.full(SENSORS, Language.EN)).lines())
                .filteredOn(line -> line.matches("\\| P\\d\\d .*"))
                .isNotEmpty()
                .allMatch(line -> line.matches("(\\| [^|]+ ){3,4}\\|"));
    }
}
