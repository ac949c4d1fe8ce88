package org.huiqi.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.huiqi.RandomProfile;
import org.huiqi.Report;
import org.huiqi.Sample;
import org.huiqi.SharedChecker;
import org.huiqi.Trees;
import org.huiqi.report.NearMiss.Mending;
import org.huiqi.report.ReadingOrder.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a report says beyond its records; where a programme stands is in resources/reports. */
class ReadingOrderTest {
    private static final JsonSchema SCHEMA = strict();

    /** The schema, with no member that it does not name. */
    private static JsonSchema strict() {
        ObjectNode schema = ReportSchema.of();
        schema.findParents("properties").stream()
                .filter(node -> node.get("properties").isObject())
                .filter(node -> node.path("type").toString().contains("\"object\""))
                .filter(node -> !node.has("additionalProperties"))
                .forEach(node -> ((ObjectNode) node).put("additionalProperties", false));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void a_report_is_as_its_schema_says_and_every_programme_has_exactly_one_place(long seed) {
        Report report =
                SharedChecker.CHECKER.check(
                        Trees.profile(RandomProfile.tree(seed)), Sample.AS_OF, "test");
        ReadingOrder order = ReadingOrder.of(report);
        assertThat(SCHEMA.validate(JsonReport.line(report, JsonContent.FULL), InputFormat.JSON))
                .isEmpty();
        assertThat(Stream.of(Place.values()).flatMap(place -> order.of(place).stream()))
                .containsExactlyInAnyOrderElementsOf(report.programmes())
                .allMatch(result -> order.of(order.place(result.id())).contains(result));
    }

    @Test
    void a_near_miss_knows_its_gap_and_when_it_can_be_mended() {
        Report report =
                SampleReports.of(
                        SampleReports.JULY,
                        "subject: {type: ENTERPRISE, legalPerson: true, mainlandRegistered: true}",
                        "industry: {code: C3562}",
                        "titles: [{type: NATIONAL_LITTLE_GIANT, issuedOn: 2022-09-01}]",
                        "listings: []",
                        "priorFunding: []",
                        "growthPlan: {aspects: [NEW_PRODUCT], totalInvestment: 1800}");
        NearMiss miss = ReadingOrder.of(report).miss("P08");
        assertThat(miss.steps()).hasSize(1);
        assertThat(miss.gap()).isEqualByComparingTo("0.1");
        assertThat(miss.mending()).isEqualTo(Mending.NOW);
    }

    @ParameterizedTest
    @CsvSource({
        "2030-01-15, 0,",
        "2030-06-30, 166,",
        "2030-07-01, 167, is 5 months old (from 2030-01-15)",
        "2030-07-16, 182, is 6 months old (from 2030-01-15)",
        "2031-01-15, 365, is 1 year old (from 2030-01-15)",
        "2031-02-15, 396, is 1 year and 1 month old (from 2030-01-15)",
        "2033-05-01, 1202, is 3 years and 3 months old (from 2030-01-15)"
    })
    void an_edition_is_stale_from_the_day_after_its_last_period_and_says_how_old_it_is(
            LocalDate day, long days, String age) {
        LocalDate to = LocalDate.of(2030, 6, 30);
        EditionAge edition = new EditionAge(LocalDate.of(2030, 1, 15), to, day);
        assertThat(edition.days()).isEqualTo(days);
        assertThat(edition.isStale()).isEqualTo(age != null);
        if (age == null) {
            assertThat(edition.note()).isNull();
        } else {
            assertThat(edition.note().en())
                    .isEqualTo(
                            "The handbook "
                                    + age
                                    + "; its last application period ended on 2030-06-30. Dates and"
                                    + " amounts need this year's notice.");
        }
        assertThat(new EditionAge(null, null, day).isStale()).isFalse();
        assertThat(new EditionAge(null, to, day).days()).isNull();
    }
}
