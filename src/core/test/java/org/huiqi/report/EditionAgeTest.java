package org.huiqi.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import org.huiqi.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditionAgeTest {
    private static final LocalDate FROM = LocalDate.of(2030, 1, 15);
    private static final LocalDate TO = LocalDate.of(2030, 6, 30);

    private static EditionAge on(String day) {
        return new EditionAge(FROM, TO, LocalDate.parse(day));
    }

    @Test
    void an_edition_is_stale_from_the_day_after_its_last_period() {
        assertThat(on("2030-06-30").isStale()).isFalse();
        assertThat(on("2030-06-30").note()).isNull();
        assertThat(on("2030-07-01").isStale()).isTrue();
        assertThat(new EditionAge(FROM, null, TO.plusYears(9)).isStale()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2030-07-01, is 5 months old (from 2030-01-15)",
        "2030-07-16, is 6 months old (from 2030-01-15)",
        "2031-01-15, is 1 year old (from 2030-01-15)",
        "2031-02-15, is 1 year and 1 month old (from 2030-01-15)",
        "2033-05-01, is 3 years and 3 months old (from 2030-01-15)"
    })
    void the_note_says_how_old_it_is_in_years_and_months(String day, String age) {
        assertThat(on(day).note().en())
                .isEqualTo(
                        "The handbook "
                                + age
                                + "; its last application period ended on 2030-06-30. Dates and"
                                + " amounts need this year's notice.");
    }

    @Test
    void days_are_counted_from_the_first_day_on() {
        assertThat(on("2030-01-15").days()).isZero();
        assertThat(on("2031-01-15").days()).isEqualTo(365);
        assertThat(new EditionAge(null, TO, TO).days()).isNull();
    }

    @Test
    void the_json_says_from_and_until_when_and_how_old() throws Exception {
        JsonNode info =
                new ObjectMapper()
                        .readTree(JsonReport.line(SampleReports.of(LocalDate.of(2026, 11, 26))))
                        .get("editionInfo");
        assertThat(info.get("from").asText()).isEqualTo(Sample.EDITION.from().toString());
        assertThat(info.get("stale").asBoolean()).isTrue();
        assertThat(info.get("ageDays").asLong()).isEqualTo(878);
        assertThat(info.at("/note/zh").asText()).contains("须以当年通知为准");
        JsonNode fresh =
                new ObjectMapper()
                        .readTree(JsonReport.line(SampleReports.of(SampleReports.SEPTEMBER)))
                        .get("editionInfo");
        assertThat(fresh.get("stale").asBoolean()).isFalse();
        assertThat(fresh.has("note")).isFalse();
    }
}
