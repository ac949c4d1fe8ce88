package org.huiqi.report.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.huiqi.Report;
import org.huiqi.SharedChecker;
import org.huiqi.report.SampleReports;
import org.huiqi.report.view.FirmCell;
import org.huiqi.report.view.FirmRow;
import org.huiqi.report.view.PortfolioView;
import org.huiqi.report.view.PortfolioView.RefusedProfile;
import org.huiqi.report.view.ReportView;
import org.huiqi.text.Language;
import org.huiqi.verdict.Verdict;
import org.junit.jupiter.api.Test;

class PortfolioPageTest {
    private static final LocalDate DAY = SampleReports.SEPTEMBER;
    private static final Report SENSORS = SampleReports.sensors(DAY);

    private static final Map<Language, PortfolioView> VIEWS = new EnumMap<>(Language.class);

    private static PortfolioView view(Language language) {
        return VIEWS.computeIfAbsent(language, PortfolioPageTest::make);
    }

    private static PortfolioView make(Language language) {
        List<FirmRow> firms = new ArrayList<>();
        for (Report report :
                List.of(
                        SampleReports.of(DAY, "subject: {type: GOVERNMENT}"),
                        SENSORS,
                        SampleReports.sparse())) {
            ReportView view = ReportView.of(report, language);
            firms.add(
                    FirmRow.of(
                            view,
                            "a b.yaml",
                            "firm " + firms.size() + ".html",
                            HtmlReport.places(view)));
        }
        return PortfolioView.of(
                SENSORS.edition(),
                DAY,
                SENSORS.edition().programmes(),
                firms,
                List.of(new RefusedProfile("bad\u202e.yaml", 2)),
                language);
    }

    private static FirmCell cell(Language language, int firm, String id) {
        return view(language).firms().get(firm).cells().stream()
                .filter(cell -> cell.programme().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_cell_says_verdict_days_left_and_what_to_settle_first() {
        FirmCell short600 = cell(Language.ZH, 1, "P14");
        assertThat(short600.programme().verdict()).isEqualTo(SENSORS.programme("P14").verdict());
        FirmCell undecided = cell(Language.EN, 2, "P09");
        assertThat(undecided.programme().verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(undecided.time()).isEqualTo("28 days left");
        assertThat(undecided.missing()).isEqualTo(firstQuestion("P09") + " (10 more)");
        FirmCell none = cell(Language.ZH, 1, "P07");
        assertThat(none.time()).isEmpty();
        assertThat(none.missing()).isEqualTo("资料列明没有课程");
    }

    private static String firstQuestion(String programme) {
        return ReportView.of(SampleReports.sparse(), Language.EN).questions().stream()
                .filter(ask -> ask.programmes().contains(programme))
                .findFirst()
                .orElseThrow()
                .text();
    }

    @Test
    void counts_are_those_of_the_reports() {
        PortfolioView view = view(Language.ZH);
        for (PortfolioView.Column column : view.columns()) {
            assertThat(column.counts().stream().mapToInt(ReportView.Count::number).sum())
                    .isEqualTo(3);
        }
        assertThat(view.firms().get(1).counts())
                .isEqualTo(ReportView.of(SENSORS, Language.ZH).head().counts());
    }

    @Test
    void the_firm_with_most_open_programmes_ranks_first() {
        PortfolioView view = view(Language.ZH);
        List<Integer> open = view.firms().stream().map(FirmRow::open).toList();
        assertThat(open.get(2)).isGreaterThan(open.get(1));
        assertThat(open.get(1)).isGreaterThan(open.get(0));
        assertThat(view.byOpen()).containsExactly(2, 1, 0);
    }

    @Test
    void the_page_needs_nothing_but_itself_and_the_reports() {
        String page = PortfolioPage.render(view(Language.ZH));
        assertThat(page)
                .startsWith("<!doctype html>")
                .contains("default-src 'none'", "href=\"firm%201.html#card-P14\"", "bad.yaml")
                .doesNotContain("<link", "<script", "@import", "url(", " src=", "@raw", "null");
        assertThat(Pattern.compile("<td class=\"col P\\d\\d ").matcher(page).results())
                .hasSize(3 * SharedChecker.PROGRAMMES);
    }

    @Test
    void both_languages_are_whole() {
        assertThat(PortfolioPage.render(view(Language.EN)))
                .contains("<html lang=\"en\">", "Needs attestation", "3 (1 more refused)")
                .doesNotContainPattern("[\\u4e00-\\u9fff]");
        assertThat(PortfolioPage.render(view(Language.ZH)))
                .contains("<html lang=\"zh-CN\">", "待确认", "3 家（另有 1 份档案被拒）");
    }
}
