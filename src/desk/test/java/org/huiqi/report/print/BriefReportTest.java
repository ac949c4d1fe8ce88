package org.huiqi.report.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huiqi.Report;
import org.huiqi.document.Document;
import org.huiqi.document.Document.Heading;
import org.huiqi.document.Document.Items;
import org.huiqi.document.Document.Table;
import org.huiqi.report.SampleReports;
import org.huiqi.report.view.ReportView;
import org.huiqi.text.Language;
import org.huiqi.text.TextPage;
import org.junit.jupiter.api.Test;

class BriefReportTest {
    private static final Document BRIEF = brief(SampleReports.sensors(SampleReports.SEPTEMBER));

    private static Document brief(Report report) {
        return BriefDocument.of(ReportView.of(report, Language.ZH));
    }

    private static List<Heading> headings(Document brief, int level) {
        return brief.nodes().stream()
                .filter(Heading.class::isInstance)
                .map(Heading.class::cast)
                .filter(heading -> heading.level() == level)
                .toList();
    }

    @Test
    void it_says_what_to_go_for_what_is_missing_what_to_mind_and_whom_to_call() {
        assertThat(headings(BRIEF, 1))
                .extracting(Heading::text)
                .containsExactly("最有把握的项目", "还缺什么", "需要留意", "找谁办理");
    }

    @Test
    void three_chances_at_most_what_is_certain_first() {
        assertThat(headings(BRIEF, 3))
                .hasSizeLessThanOrEqualTo(3)
                .first()
                .satisfies(heading -> assertThat(heading.tag().text()).isEqualTo("可申报"));
    }

    @Test
    void five_questions_at_most() {
        Document sparse = brief(SampleReports.sparse());
        int at = sparse.nodes().indexOf(Heading.of(1, "还缺什么"));

        assertThat(((Items) sparse.nodes().get(at + 1)).items()).hasSize(5);
    }

    @Test
    void every_chance_tells_who_does_what() {
        assertThat(BRIEF.nodes())
                .filteredOn(Table.class::isInstance)
                .hasSize(headings(BRIEF, 3).size() + 1)
                .allSatisfy(table -> assertThat(((Table) table).rows()).isNotEmpty());
    }

    @Test
    void every_format_says_the_same() {
        ReportView view =
                ReportView.of(SampleReports.sensors(SampleReports.SEPTEMBER), Language.ZH);
        String title = headings(BRIEF, 3).get(0).text();

        assertThat(BriefReport.text(view, new TextPage(false, 200))).contains(title, "找谁办理");
        assertThat(BriefReport.markdown(view)).contains(title, "## 找谁办理");
        assertThat(BriefReport.html(view)).contains(title, "<h2>找谁办理</h2>");
    }
}
