package org.huiqi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.huiqi.SharedChecker.CHECKER;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.huiqi.profile.AttestationEntry;
import org.huiqi.profile.Profile;
import org.huiqi.profile.ProfileBuilder;
import org.huiqi.profile.TitleType;
import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.InvalidProfileException;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.report.JsonContent;
import org.huiqi.report.JsonReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A profile that a program made is judged as if a file had said it. */
class UnreadProfileTest {
    private static final LocalDate DAY = Sample.AS_OF;
    private static final ProfileReader READER = new ProfileReader(Sample.EDITION.criterionIds());

    private static Profile made(Consumer<ProfileBuilder> changes) {
        ProfileBuilder builder = Profile.builder();
        changes.accept(builder);
        return builder.build();
    }

    @Test
    void words_are_judged_in_the_form_in_which_a_file_s_are_kept() {
        Profile made =
                made(
                        p ->
                                p.registration(r -> r.province("江苏省").city(" 无锡市 "))
                                        .bond("b1", b -> b.projectProvince(" Jiangsu")));
        Profile read =
                Sample.profile(
                        "registration: {province: 江苏, city: 无锡}",
                        "bonds: [{id: b1, projectProvince: 江苏}]");
        assertThat(JsonReport.line(CHECKER.check(made, DAY, "x"), JsonContent.FULL))
                .isEqualTo(JsonReport.line(CHECKER.check(read, DAY, "x"), JsonContent.FULL));
        assertThat(CHECKER.verdicts(made, DAY)).isEqualTo(CHECKER.verdicts(read, DAY));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                refused("years.2023.revenue", p -> p.year(2023, y -> y.revenue(-5))),
                refused("registration.province", p -> p.registration(r -> r.province("火星"))),
                refused("registration.city", p -> p.registration(r -> r.province("江苏").city("杭州"))),
                refused("bonds[0].id", p -> p.bond("b@1", b -> {})),
                refused(
                        "attestations.P99-01",
                        p -> p.attestation("P99-01", AttestationEntry.of(true))),
                refused(
                        "titles[0].validTo",
                        p ->
                                p.title(
                                        t ->
                                                t.type(TitleType.HNTE)
                                                        .validFrom(LocalDate.of(2024, 1, 2))
                                                        .validTo(LocalDate.of(2024, 1, 1)))),
                refused(
                        "secondments[0].person.birthDate",
                        p ->
                                p.secondment(
                                        "s1",
                                        s -> s.person(who -> who.birthDate(DAY.plusDays(1))))));
    }

    private static Arguments refused(String path, Consumer<ProfileBuilder> changes) {
        return Arguments.of(path, made(changes));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void what_reading_refuses_is_not_judged(String path, Profile made) {
        for (ThrowingCallable judging :
                List.<ThrowingCallable>of(
                        () -> CHECKER.check(made, DAY, "x"),
                        () -> CHECKER.verdicts(made, DAY),
                        () -> CHECKER.ladder(made, DAY))) {
            InvalidProfileException refusal =
                    catchThrowableOfType(InvalidProfileException.class, judging);
            assertThat(refusal.faults()).extracting(Fault::path).containsExactly(path);
        }
    }

    @Test
    void the_message_of_a_refusal_names_fields_and_no_values() {
        Profile made = made(p -> p.softwareProduct("机密", s -> s.rdExpense(-1)));
        assertThat(
                        catchThrowableOfType(
                                InvalidProfileException.class, () -> CHECKER.check(made, DAY, "x")))
                .hasMessage("the profile is refused for softwareProducts[].rdExpense");
    }

    @Test
    void what_was_read_is_valid_from_its_day_on_and_a_copy_of_it_is_validated_anew() {
        Profile read = Sample.profile("registration: {province: 江苏}");
        Profile copy = read.toBuilder().build();
        assertThat(READER.valid(read, DAY.plusDays(1))).isSameAs(read);
        assertThat(READER.valid(read, DAY.minusDays(1))).isNotSameAs(read).isEqualTo(read);
        assertThat(READER.valid(copy, DAY)).isNotSameAs(copy).isEqualTo(read);
    }
}
