package org.huiqi.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.huiqi.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseCheckTest {
    @TempDir Path folder;

    @Test
    void the_cases_of_the_project_are_in_order() {
        assertThat(CaseCheck.check(CaseFile.find(List.of(Path.of("facts/cases"))), Sample.EDITION))
                .isEmpty();
    }

    @Test
    void of_cases_about_another_edition_only_the_form_is_looked_at() throws IOException {
        Path file = folder.resolve("cases.yaml");
        String text =
                """
                edition: %s
                firm: {format: 1}
                asOf: 2024-09-20
                cases:
                  - {name: 甲, expect: {criteria: {P99-01: MET}}}
                """;
        Files.writeString(file, String.format(Locale.ROOT, text, "2031q4"));
        assertThat(CaseCheck.check(List.of(file), Sample.EDITION)).isEmpty();
        Files.writeString(file, String.format(Locale.ROOT, text, Sample.EDITION.id()));
        assertThat(CaseCheck.check(List.of(file), Sample.EDITION)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "P14-07: MET | P14-7: MET | :6:32 criteria.P14-7: the report has no such criterion or candidate; did you mean P14-07?",
                "P14/L1: ELIGIBLE | P14/L9: ELIGIBLE | tracks.P14/L9: there is no such track or candidate; did you mean P14/L1?",
                "subject.type: ENTERPRISE | subject.typ: ENTERPRISE | is not a key that is known here; did you mean type?",
                "subject.type: ENTERPRISE | subject.type: FIRM | FIRM is not an allowed value",
                "years.2023.revenue: 100 | years.2023.revenue: 100 USD | 100 USD",
                "P14-07: true | P14-70: true | P14-70 is not the id of a known criterion"
            })
    void a_fault_is_told_at_its_place(String old, String planted, String says) throws IOException {
        String text =
                """
                firm: {format: 1}
                asOf: 2024-09-20
                cases:
                  - name: 甲
                    set: {subject.type: ENTERPRISE, years.2023.revenue: 100}
                    expect: {criteria: {P14-07: MET}, tracks: {P14/L1: ELIGIBLE}}
                  - name: 乙
                    set: {attestations.P14-07: true}
                    expect: {criteria: {P14-08: MET}}
                """;
        assertThat(text).contains(old);
        Path file = folder.resolve("cases.yaml");
        Files.writeString(file, text);
        assertThat(CaseCheck.check(List.of(file), Sample.EDITION)).isEmpty();
        Files.writeString(file, text.replaceFirst(java.util.regex.Pattern.quote(old), planted));
        assertThat(CaseCheck.check(List.of(file), Sample.EDITION))
                .singleElement()
                .satisfies(fault -> assertThat(fault.message().en()).contains(says, "cases.yaml:"));
    }
}
