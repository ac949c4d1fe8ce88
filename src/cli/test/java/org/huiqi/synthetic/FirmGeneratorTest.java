package org.huiqi.synthetic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiqi.SharedChecker;
import org.huiqi.catalogue.PackFiles;
import org.huiqi.profile.Profile;
import org.huiqi.profile.SubjectType;
import org.huiqi.profile.TitleType;
import org.huiqi.profile.YearFigures;
import org.huiqi.profile.candidate.SoftwareProduct;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;
import org.huiqi.rules.compile.PackCompiler;
import org.huiqi.rules.pack.RulePack;
import org.huiqi.text.Digest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirmGeneratorTest {
    private static final LocalDate DAY = LocalDate.of(2024, 9, 20);
    private static final RulePack PACK = SharedChecker.CHECKER.pack();
    private static final Path SECOND = Path.of("src/authoring/test/resources/packs/second");
    private static final RulePack LATER_PACK = PackCompiler.load(PackFiles.in(SECOND));
    private static final LocalDate LATER = LocalDate.of(2025, 5, 20);

    private static final List<Profile> firms = new ArrayList<>();

    @TempDir private Path root;

    @Test
    void every_firm_is_accepted_on_any_day() throws IOException {
        byte[] lines = generated(1500, 5);
        for (String day : List.of("2020-01-01", "2024-09-20", "2030-12-31")) {
            List<String> refused = new ArrayList<>();
            reader(PACK)
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
                        "sha256:03b17917a0f2a80c08101935a03f07ee87689bb22e9169ea5af8e717aa8c2980");
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
        return generated(PACK, DAY, count, seed);
    }

    private static byte[] generated(RulePack pack, LocalDate day, int count, long seed)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new FirmGenerator(pack, day, seed).write(count, out);
        return out.toByteArray();
    }

    private static ProfileReader reader(RulePack pack) {
        return new ProfileReader(pack.edition().criterionIds());
    }

    private static List<Profile> profiles(int count) throws IOException {
        if (firms.isEmpty()) {
            firms.addAll(profiles(PACK, DAY, 1500));
        }
        return firms.subList(0, count);
    }

    private static List<Profile> profiles(RulePack pack, LocalDate day, int count)
            throws IOException {
        List<Profile> profiles = new ArrayList<>();
        reader(pack)
                .readLines(new ByteArrayInputStream(generated(pack, day, count, 5)), "x", day)
                .forEach(line -> profiles.add(((Read.Accepted) line.read()).profile()));
        return profiles;
    }

    @Test
    void firms_of_a_later_edition_have_its_years() throws IOException {
        assertThat(years(profiles(300))).contains(2023).doesNotContain(2024);
        assertThat(years(profiles(LATER_PACK, LATER, 300))).contains(2024).doesNotContain(2025);
    }

    private static Set<Integer> years(List<Profile> firms) {
        return firms.stream()
                .flatMap(firm -> firm.years().keySet().stream())
                .collect(Collectors.toSet());
    }

    @Test
    void days_follow_the_day_that_they_are_asked_for() throws IOException {
        LocalDate day = LocalDate.of(2024, 8, 6);
        assertThat(births(DAY)).contains(LocalDate.of(1963, 9, 20), LocalDate.of(1963, 9, 21));
        assertThat(births(day)).contains(LocalDate.of(1963, 8, 6), LocalDate.of(1963, 8, 7));
    }

    private static Set<LocalDate> births(LocalDate day) throws IOException {
        return profiles(PACK, day, 1500).stream()
                .filter(firm -> firm.secondments() != null)
                .flatMap(firm -> firm.secondments().stream())
                .map(secondment -> secondment.person().birthDate())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** The second edition with a condition more on a figure and on a day that nothing asks for. */
    private RulePack changed() throws IOException {
        for (String folder : List.of("rules/2025q1", "seeds/2025q1")) {
            Path to = Files.createDirectories(root.resolve(folder));
            try (Stream<Path> files = Files.list(SECOND.resolve(folder))) {
                for (Path file : files.toList()) {
                    Files.copy(file, to.resolve(file.getFileName()));
                }
            }
        }
        Path file = root.resolve("rules/2025q1/P29.drl");
        String asked =
                "subject.legalPerson == true, lastYear.netProfit >= 77.7B,"
                        + " registration.date <= java.time.LocalDate.of( 2019, 5, 6 ) )";
        Files.writeString(
                file, Files.readString(file).replace("subject.legalPerson == true )", asked));
        return PackCompiler.load(PackFiles.in(root));
    }

    @Test
    void firms_fall_on_a_line_that_a_pack_of_ones_own_draws() throws IOException {
        List<BigDecimal> beside = Stream.of("77.69", "77.7", "77.71").map(BigDecimal::new).toList();
        LocalDate last = LocalDate.of(2019, 5, 6);
        RulePack changed = changed();
        assertThat(profits(LATER_PACK)).doesNotContainAnyElementsOf(beside);
        assertThat(profits(changed)).containsAll(beside);
        assertThat(registrations(changed)).contains(last.minusDays(1), last, last.plusDays(1));
    }

    private static Set<BigDecimal> profits(RulePack pack) throws IOException {
        return profiles(pack, LATER, 600).stream()
                .flatMap(firm -> firm.years().values().stream())
                .map(YearFigures::netProfit)
                .filter(Objects::nonNull)
                .map(BigDecimal::stripTrailingZeros)
                .collect(Collectors.toSet());
    }

    private static Set<LocalDate> registrations(RulePack pack) throws IOException {
        return profiles(pack, LATER, 600).stream()
                .map(firm -> firm.registration().date())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
