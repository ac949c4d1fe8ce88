package org.huiqi.screening.synthetic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.huiqi.catalogue.Catalogue;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.PackFiles;
import org.huiqi.profile.Profile;
import org.huiqi.profile.SubjectType;
import org.huiqi.profile.candidate.SoftwareProduct;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;
import org.huiqi.text.Digest;
import org.junit.jupiter.api.Test;

class FirmGeneratorTest {
    private static final Edition EDITION = Catalogue.read(PackFiles.builtIn());

    @Test
    void every_firm_is_accepted_on_any_day() throws IOException {
        byte[] lines = generated(1500, 5);
        for (String day : List.of("2020-01-01", "2024-09-20", "2030-12-31")) {
            List<String> refused = new ArrayList<>();
            new ProfileReader(EDITION.criterionIds())
                    .readLines(new ByteArrayInputStream(lines), "x", java.time.LocalDate.parse(day))
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
                        "sha256:f7ed1dbf1dec780a575bbf9a77372fd6cc01ecf6efacac49eaef203690baba19");
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

    private static List<Profile> profiles(int count) throws IOException {
        List<Profile> profiles = new ArrayList<>();
        new ProfileReader(EDITION.criterionIds())
                .readLines(new ByteArrayInputStream(generated(count, 5)), "x", Chance.TODAY)
                .forEach(line -> profiles.add(((Read.Accepted) line.read()).profile()));
        return profiles;
    }
}
