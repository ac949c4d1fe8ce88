package org.huiqi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.huiqi.Report.Warning;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Format;
import org.huiqi.report.JsonReport;
import org.huiqi.verdict.Finding;
import org.huiqi.verdict.ScoreFinding;
import org.huiqi.verdict.ScoreFinding.IndicatorFinding;
import org.huiqi.verdict.StandardResult;
import org.huiqi.verdict.Status;
import org.huiqi.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Standards outside the handbook by day: which version applies, their verdicts and scores, and what
 * rests on them.
 */
class StandardsTest {
    private static final Checker CHECKER = SharedChecker.CHECKER;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectNode WORKED = worked();

    private static ObjectNode worked() {
        try (InputStream in =
                StandardsTest.class.getResourceAsStream("/standards/worked-examples.json")) {
            return (ObjectNode) JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The worked examples of the contract: each is the firm that passes everything with changes, as
     * are its results.
     */
    static Stream<JsonNode> examples() {
        return StreamSupport.stream(WORKED.get("examples").spliterator(), false);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_worked_example_gives_what_it_says(JsonNode example) throws IOException {
        JsonNode expected = changed(WORKED.get("expected"), example.get("expected"));
        Report report =
                CHECKER.check(profile(example.get("profile").toString()), day(example), "example");
        JsonNode json = JSON.readTree(JsonReport.line(report));
        ObjectNode given = JSON.createObjectNode();
        ObjectNode standards = given.putObject("standards");
        json.get("standards").forEach(s -> standards.set(s.get("id").asText(), brief(s)));
        ObjectNode programmes = given.putObject("programmes");
        expected.get("programmes")
                .fieldNames()
                .forEachRemaining(id -> programmes.put(id, report.programme(id).verdict().name()));
        assertThat(given).as(example.get("what").asText()).isEqualTo(expected);
    }

    private static LocalDate day(JsonNode example) {
        return LocalDate.parse(example.get("asOf").asText());
    }

    /** RFC 7396: what is null goes, objects are merged, everything else is replaced. */
    private static JsonNode changed(JsonNode whole, JsonNode changes) {
        if (!whole.isObject() || !changes.isObject()) {
            return changes;
        }
        ObjectNode result = whole.deepCopy();
        changes.properties()
                .forEach(
                        change -> {
                            JsonNode old = result.path(change.getKey());
                            if (change.getValue().isNull()) {
                                result.remove(change.getKey());
                            } else {
                                result.set(change.getKey(), changed(old, change.getValue()));
                            }
                        });
        return result;
    }

    private static JsonNode brief(JsonNode standard) {
        ObjectNode brief = JSON.createObjectNode();
        brief.set("version", standard.get("version"));
        brief.set("title", standard.get("title"));
        JsonNode held = standard.get("held");
        brief.put(
                "held",
                held.isNull()
                        ? "none"
                        : held.get("validTo").asText("open").replace("null", "open")
                                + (held.get("expiring").asBoolean() ? " expiring" : " lasting"));
        brief.set("verdict", standard.get("verdict"));
        ObjectNode tracks = brief.putObject("tracks");
        for (JsonNode track : standard.get("tracks")) {
            ObjectNode one =
                    tracks.putObject(track.get("track").asText("only").replace("null", "only"));
            one.set("verdict", track.get("verdict"));
            track.get("criteria").forEach(c -> one.set(c.get("id").asText(), c.get("status")));
        }
        ObjectNode opens = brief.putObject("opens");
        for (JsonNode opened : standard.get("opens")) {
            opens.put(
                    opened.get("programme").asText(),
                    opened.get("was").asText() + " -> " + opened.get("is").asText());
        }
        JsonNode score = standard.get("score");
        if (score != null) {
            ObjectNode points = brief.putObject("score");
            points.put("total", bounds(score) + ", pass " + score.get("pass").asText());
            ObjectNode parts = points.putObject("parts");
            for (JsonNode part : score.get("parts")) {
                String min = part.get("min").isNull() ? "" : ", min " + part.get("min").asText();
                parts.put(part.get("id").asText(), bounds(part) + min);
            }
            ObjectNode indicators = points.putObject("indicators");
            score.get("indicators").forEach(i -> indicators.put(i.get("id").asText(), bounds(i)));
        }
        return brief;
    }

    private static String bounds(JsonNode points) {
        return points.get("low").asText() + " to " + points.get("high").asText();
    }

    /** The firm that passes everything, with changes written as JSON. */
    private static Profile profile(String changes) throws IOException {
        JsonNode changed = changed(WORKED.get("profile"), JSON.readTree(changes));
        return Sample.read(changed.toString(), Format.JSON, Sample.AS_OF);
    }

    private static StandardResult standard(Report report, String id) {
        return report.ladder().rungs().stream()
                .map(Ladder.Rung::result)
                .filter(result -> result.standard().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Finding finding(Report report, String programme, String criterion) {
        return report.programme(programme).candidates().stream()
                .flatMap(way -> way.findings().stream())
                .filter(finding -> finding.criterion().id().equals(criterion))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-09-20, srdi, 2022",
        "2026-03-31, srdi, 2022",
        "2026-04-01, srdi, 2026",
        "2026-03-31, little-giant, 2022",
        "2026-04-01, little-giant, 2026",
        "2026-04-01, innovative, 2022",
        "2026-04-01, champion, 2023"
    })
    void the_version_of_a_standard_is_that_of_the_day(LocalDate day, String id, String version)
            throws IOException {
        assertThat(standard(CHECKER.check(profile("{}"), day, "firm"), id).standard().version())
                .isEqualTo(version);
    }

    @Test
    void a_standard_without_a_version_on_the_day_is_left_out_and_what_rests_on_it_is_attested()
            throws IOException {
        LocalDate day = LocalDate.of(2022, 5, 31);
        Report report = CHECKER.check(profile("{\"attestations\": {}}"), day, "firm");
        assertThat(report.ladder().rungs())
                .extracting(rung -> rung.standard().id())
                .containsExactly("hnte", "tech-sme", "tech-advanced");
        assertThat(finding(report, "P09", "P09-08").status()).isEqualTo(Status.UNATTESTED);
        assertThat(finding(report, "P09", "P09-08").standard()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    # facts decide, whatever is attested
                    '{}',                                       -,     MET
                    '{}',                                       false, MET
                    '{"years": {"2023": {"rdExpense": 99.99}}}', -,    NOT_MET
                    '{"years": {"2023": {"rdExpense": 99.99}}}', true, NOT_MET
                    # a fact is missing: as attested
                    '{"market": {"nicheSince": null}}',         -,     UNATTESTED
                    '{"market": {"nicheSince": null}}',         true,  MET
                    '{"market": {"nicheSince": null}}',         false, NOT_MET
                    """)
    void a_standard_decides_where_its_facts_suffice(String changes, String attested, Status status)
            throws IOException {
        String attestations =
                attested == null ? "{}" : "{\"attestations\": {\"P09-08\": " + attested + "}}";
        JsonNode both = changed(JSON.readTree(changes), JSON.readTree(attestations));
        Report report = CHECKER.check(profile(both.toString()), Sample.AS_OF, "firm");
        Finding finding = finding(report, "P09", "P09-08");
        assertThat(finding.status()).isEqualTo(status);
        boolean contradicted =
                attested != null
                        && finding.attestation() == null
                        && (status == Status.MET) != Boolean.parseBoolean(attested);
        assertThat(report.warnings())
                .filteredOn(w -> w.path().equals("attestations.P09-08"))
                .hasSize(contradicted ? 1 : 0);
    }

    @Test
    void the_finding_lists_what_the_standard_still_lacks() throws IOException {
        Report report =
                CHECKER.check(
                        profile("{\"market\": {\"nicheSince\": null}}"), Sample.AS_OF, "firm");
        assertThat(finding(report, "P09", "P09-08").standard().verdict())
                .isEqualTo(Verdict.UNDECIDED);
        assertThat(finding(report, "P09", "P09-08").standard().missing())
                .contains("market.nicheSince");
    }

    @Test
    void the_finding_tells_the_conditions_of_the_standard_that_failed_with_what_they_read()
            throws IOException {
        Report report =
                CHECKER.check(
                        profile("{\"years\": {\"2023\": {\"rdExpense\": 99.99}}}"),
                        Sample.AS_OF,
                        "firm");
        Finding finding = finding(report, "P09", "P09-08");
        assertThat(finding.conditions())
                .extracting(condition -> condition.requirement().zh())
                .containsExactly("上年度研发费用不低于100万元", "研发费用占营业收入3%以上");
        assertThat(finding.facts())
                .extracting(fact -> fact.path() + " = " + fact.value())
                .contains("years.2023.rdExpense = 99.99");
    }

    @Test
    void attestations_of_facts_and_of_versions_not_in_force_are_warned_of() throws IOException {
        Report report =
                CHECKER.check(
                        profile(
                                "{\"attestations\": {\"SR-1\": true, \"S6-8\": true, \"SR-D\": true}}"),
                        Sample.AS_OF,
                        "firm");
        assertThat(report.warnings())
                .extracting(Warning::path)
                .contains("attestations.SR-1", "attestations.S6-8")
                .doesNotContain("attestations.SR-D");
    }

    @Test
    void a_score_says_what_the_next_points_cost_the_largest_gain_first() throws IOException {
        Report report =
                CHECKER.check(
                        profile(
                                """
                                {"years": {"2023": {"rdStaff": 16, "netProfit": 2600}},
                                 "srdiLocalScore": null}
                                """),
                        Sample.AS_OF,
                        "firm");
        ScoreFinding score = standard(report, "srdi").score();
        assertThat(score.byGain())
                .extracting(i -> i.indicator().id())
                .startsWith("SR-09", "SR-07", "SR-12");
        IndicatorFinding staff = score.byGain().get(2);
        assertThat(staff.value().number()).isEqualByComparingTo("8");
        assertThat(staff.points().least()).isEqualByComparingTo("1");
        assertThat(staff.next().points()).isEqualByComparingTo("3");
        assertThat(staff.next().shortfall().by()).isEqualByComparingTo("4");
        assertThat(score.byGain().get(0).missing()).isEqualTo(List.of("srdiLocalScore"));
    }

    @Test
    void a_bank_is_no_possible_champion() throws IOException {
        Report report =
                CHECKER.check(
                        Sample.profile("industry: {code: J6621}", "subject: {type: ENTERPRISE}"),
                        Sample.AS_OF,
                        "bank");
        assertThat(finding(report, "P03", "P03-01b").status()).isEqualTo(Status.NOT_MET);
    }
}
