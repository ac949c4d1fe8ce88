package org.huiqi.screening.synthetic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.huiqi.catalogue.Catalogue;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Editions;
import org.huiqi.catalogue.PackFiles;
import org.huiqi.profile.Profile;
import org.huiqi.profile.SubjectType;
import org.huiqi.profile.TitleType;
import org.huiqi.profile.YearFigures;
import org.huiqi.profile.candidate.SoftwareProduct;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;
import org.huiqi.text.Digest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FirmGeneratorTest {
    private static final Edition EDITION =
            Catalogue.read(PackFiles.builtIn(Editions.builtIn().on(LocalDate.of(2024, 9, 20))));
    private static final List<String> FIGURES =
            List.of("revenue", "salesRevenue", "rdExpense", "totalAssets", "employees");
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .build();

    @Test
    void every_firm_is_accepted_on_any_day() throws IOException {
        byte[] lines = generated(1500, 5);
        for (String day : List.of("2020-01-01", "2024-09-20", "2030-12-31")) {
            List<String> refused = new ArrayList<>();
            new ProfileReader(EDITION.criterionIds())
                    .readLines(new ByteArrayInputStream(lines), "x", LocalDate.parse(day))
                    .forEach(
                            line -> {
                                if (line.read() instanceof Read.Refused refusal) {
                                    refused.add(refusal.faults().get(0).message().en());
                                }
                            });
            assertThat(refused).isEmpty();
        }
    }

    @Test
    void seed_and_number_decide_the_bytes() throws IOException {
        assertThat(generated(200, 5)).isEqualTo(generated(200, 5));
        assertThat(generated(200, 6)).isNotEqualTo(generated(200, 5));
        assertThat(Digest.of(List.of(new String(generated(200, 5), UTF_8))))
                .isEqualTo(
                        "sha256:44096c829b428d05f65fc5d30b8987dac9ea63f4889d59eb18edc2ef64cc31a9");
    }

    @Test
    void the_fields_before_standards_came_are_those_of_the_same_seed_then() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (JsonNode firm : trees(200)) {
            StandardFactsMaker.PATHS.forEach(((ObjectNode) firm)::remove);
            lines.append(withoutStandards((ObjectNode) firm)).append('\n');
        }
        assertThat(Digest.of(List.of(lines.toString())))
                .isEqualTo(
                        "sha256:f7ed1dbf1dec780a575bbf9a77372fd6cc01ecf6efacac49eaef203690baba19");
    }

    private static String withoutStandards(ObjectNode firm) throws IOException {
        if (firm.get("conduct") instanceof ObjectNode conduct) {
            conduct.remove("prohibitedProduct");
        }
        firm.path("years").forEach(year -> ((ObjectNode) year).retain(FIGURES));
        if (firm.get("titles") instanceof ArrayNode titles) {
            titles.removeIf(title -> Likelihood.LATER.contains(title.path("type").asText()));
        }
        return JSON.writeValueAsString(firm);
    }

    @Test
    void what_standards_read_fits_together() throws IOException {
        List<Profile> firms = profiles(1500);
        List<YearFigures> years = firms.stream().flatMap(f -> f.years().values().stream()).toList();
        long indebted =
                years.stream().filter(y -> above(y.totalLiabilities(), y.totalAssets())).count();
        long balanced =
                years.stream()
                        .filter(y -> y.totalLiabilities() != null && y.totalAssets() != null)
                        .count();
        assertThat(indebted).isBetween(1L, balanced / 10);
        assertThat(years)
                .noneMatch(y -> above(y.mainRevenue(), y.revenue()))
                .noneMatch(y -> above(y.offshoreIncome(), y.totalIncome()))
                .noneMatch(y -> above(y.advancedServiceIncome(), y.totalIncome()))
                .noneMatch(y -> above(y.rdExpenseHnte(), y.rdExpense()))
                .anyMatch(y -> y.netProfit() != null && y.netProfit().signum() < 0);
        assertThat(firms).allMatch(f -> !isBefore(f.market().nicheSince(), f.foundedOn()));
    }

    @Test
    void the_firms_of_a_seed_differ_in_what_standards_read() throws IOException {
        List<Profile> firms = profiles(1500);
        for (TitleType type :
                List.of(
                        TitleType.IP_DEMO,
                        TitleType.IP_ADVANTAGE,
                        TitleType.NATIONAL_TECH_INNOVATION_DEMO)) {
            assertThat(firms)
                    .anyMatch(
                            firm ->
                                    firm.titles() != null
                                            && firm.titles().stream()
                                                    .anyMatch(t -> t.type() == type));
        }
        assertThat(firms).anyMatch(firm -> firm.ip() == null);
        assertThat(firms).anyMatch(firm -> firm.ip() != null && firm.ip().isEmpty());
        assertThat(firms).anyMatch(firm -> firm.ip() != null && firm.ip().size() > 3);
        assertThat(firms).anyMatch(firm -> Boolean.TRUE.equals(firm.conduct().prohibitedProduct()));
    }

    private static boolean above(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
        return part != null && whole != null && part.compareTo(whole) > 0;
    }

    private static boolean isBefore(@Nullable LocalDate day, @Nullable LocalDate other) {
        return day != null && other != null && day.isBefore(other);
    }

    @Test
    void a_longer_file_starts_with_the_shorter_one() throws IOException {
        assertThat(new String(generated(50, 5), UTF_8))
                .startsWith(new String(generated(20, 5), UTF_8));
    }

    @Test
    void firms_are_marked_as_synthetic_and_have_no_credit_code() throws IOException {
        List<Profile> firms = profiles(100);
        assertThat(firms).extracting(Profile::name).allMatch(name -> name.startsWith("合成企业-"));
        assertThat(firms.get(0).name()).isEqualTo("合成企业-000001");
        assertThat(firms).extracting(Profile::creditCode).containsOnlyNulls();
    }

    @Test
    void values_fall_on_the_boundary_and_beside_it() throws IOException {
        List<BigDecimal> spent =
                profiles(1500).stream()
                        .map(Profile::softwareProducts)
                        .filter(Objects::nonNull)
                        .flatMap(List::stream)
                        .map(SoftwareProduct::rdExpense)
                        .filter(Objects::nonNull)
                        .toList();
        for (String boundary : List.of("199.99", "200", "200.01")) {
            assertThat(spent).anyMatch(amount -> amount.compareTo(new BigDecimal(boundary)) == 0);
        }
    }

    @Test
    void kinds_of_applicants_are_mixed() throws IOException {
        Set<SubjectType> types = EnumSet.noneOf(SubjectType.class);
        profiles(1000)
                .forEach(
                        firm -> {
                            if (firm.subject().type() != null) {
                                types.add(firm.subject().type());
                            }
                        });
        assertThat(types)
                .contains(
                        SubjectType.ENTERPRISE,
                        SubjectType.INDIVIDUAL_BUSINESS,
                        SubjectType.UNIVERSITY,
                        SubjectType.RESEARCH_INSTITUTE);
    }

    private static byte[] generated(int count, long seed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new FirmGenerator(EDITION, seed).write(count, out);
        return out.toByteArray();
    }

    private static List<JsonNode> trees(int count) throws IOException {
        return JSON.readerFor(JsonNode.class).<JsonNode>readValues(generated(count, 5)).readAll();
    }

    private static List<Profile> profiles(int count) throws IOException {
        List<Profile> profiles = new ArrayList<>();
        new ProfileReader(EDITION.criterionIds())
                .readLines(new ByteArrayInputStream(generated(count, 5)), "x", Chance.TODAY)
                .forEach(line -> profiles.add(((Read.Accepted) line.read()).profile()));
        return profiles;
    }

    @Test
    void firms_of_a_later_edition_have_its_years() throws IOException {
        Edition later =
                Catalogue.read(PackFiles.in(Path.of("src/authoring/test/resources/packs/second")));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new FirmGenerator(later, 5).write(300, out);
        String firms = out.toString(UTF_8);
        String before = new String(generated(300, 5), UTF_8);
        assertThat(before).contains("\"2023\":{").doesNotContain("\"2024\":{");
        assertThat(firms).contains("\"2024\":{").doesNotContain("\"2025\":{");
        List<String> refused = new ArrayList<>();
        new ProfileReader(later.criterionIds())
                .readLines(
                        new ByteArrayInputStream(out.toByteArray()), "x", LocalDate.of(2025, 9, 20))
                .forEach(
                        line -> {
                            if (line.read() instanceof Read.Refused refusal) {
                                refused.add(refusal.faults().get(0).message().en());
                            }
                        });
        assertThat(refused).isEmpty();
    }
}
