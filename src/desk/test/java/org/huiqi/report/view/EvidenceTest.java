package org.huiqi.report.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiqi.Report;
import org.huiqi.Sample;
import org.huiqi.report.Evidence;
import org.huiqi.report.SampleReports;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Language;
import org.junit.jupiter.api.Test;

class EvidenceTest {
    private static final Report SENSORS = SampleReports.sensors(SampleReports.JULY);

    private static Evidence document(Report report, String zh) {
        return Evidence.of(report).stream()
                .filter(evidence -> evidence.text().zh().equals(zh))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void one_audit_report_serves_every_programme_that_asks_for_the_last_full_year() {
        Evidence audit = document(SENSORS, "2023年度审计报告");
        assertThat(audit.programmes()).containsExactly("P14", "P17", "P20");
        assertThat(audit.text().en()).isEqualTo("audit report for 2023");
        assertThat(audit.isPerProgramme()).isFalse();
    }

    @Test
    void what_each_programme_wants_written_anew_is_marked() {
        assertThat(document(SENSORS, "应用成效证明材料").isPerProgramme()).isTrue();
    }

    @Test
    void what_the_handbook_lists_stands_first_and_each_programme_has_its_own() {
        var groups = ReportText.of(SENSORS, Language.EN).checklist();
        assertThat(groups.keySet().iterator().next()).isEqualTo(Label.MATERIALS);
        assertThat(groups.get(Label.MATERIALS))
                .allMatch(d -> d.links().size() == 1)
                .hasSize(
                        Evidence.withinReach(SENSORS).stream()
                                .mapToInt(p -> p.programme().materials().size())
                                .sum());
    }

    @Test
    void what_the_handbook_lists_is_not_suggested_again() {
        Report report =
                SampleReports.of(
                        SampleReports.SEPTEMBER, "subject: {type: UNIVERSITY, legalPerson: true}");
        for (Report.ProgrammeResult result : report.programmes()) {
            Set<Bilingual> printed = Set.copyOf(result.programme().materials());
            assertThat(
                            ReportText.of(report, Language.ZH).checklist().values().stream()
                                    .skip(1)
                                    .flatMap(List::stream)
                                    .filter(d -> d.links().contains(result.id())))
                    .noneMatch(d -> printed.stream().anyMatch(m -> m.zh().equals(d.text())));
        }
    }

    @Test
    void every_document_that_is_written_anew_occurs_in_the_handbook() {
        Set<String> pieces =
                Sample.EDITION.programmes().stream()
                        .flatMap(p -> p.criteria().stream())
                        .flatMap(c -> Stream.of(c.evidence().zh().split("；")))
                        .collect(Collectors.toSet());
        assertThat(pieces).containsAll(Sample.EDITION.perProgramme());
        assertThat(Sample.EDITION.perProgramme()).isNotEmpty();
    }

    @Test
    void nothing_is_to_be_prepared_for_what_is_out_of_reach_or_over() {
        Set<String> reach =
                SENSORS.programmes().stream()
                        .filter(p -> p.verdict().ordinal() <= 2 && p.timing().state().isTimely())
                        .map(Report.ProgrammeResult::id)
                        .collect(Collectors.toSet());
        assertThat(Evidence.of(SENSORS).stream().flatMap(e -> e.programmes().stream()))
                .isNotEmpty()
                .allMatch(reach::contains);
    }
}
