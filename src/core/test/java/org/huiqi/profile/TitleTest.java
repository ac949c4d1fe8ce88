package org.huiqi.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import org.huiqi.Sample;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TitleTest {
    private static final LocalDate LONG_AGO = LocalDate.of(1990, 1, 1);
    private static final LocalDate FAR_AHEAD = LocalDate.of(2090, 1, 1);

    /** A title of another or of no known type has no term of its own. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    # type,  issuedOn, validFrom,  validTo,    openEnded, starts,     ends
                    HNTE,    -,          -,          -,          -,         ?,          ?
                    HNTE,    -,          -,          -,          false,     ?,          ?
                    HNTE,    -,          -,          -,          true,      ?,          never
                    HNTE,    -,          -,          2025-06-30, -,         ?,          2025-06-30
                    HNTE,    -,          -,          2025-06-30, false,     ?,          2025-06-30
                    HNTE,    -,          2023-01-01, -,          -,         2023-01-01, ?
                    HNTE,    -,          2023-01-01, -,          false,     2023-01-01, ?
                    HNTE,    -,          2023-01-01, -,          true,      2023-01-01, never
                    HNTE,    -,          2023-01-01, 2025-06-30, -,         2023-01-01, 2025-06-30
                    HNTE,    -,          2023-01-01, 2025-06-30, false,     2023-01-01, 2025-06-30
                    HNTE,    2022-10-12, -,          -,          -,         2022-10-12, 2025-10-11
                    HNTE,    2022-10-12, -,          -,          false,     2022-10-12, 2025-10-11
                    HNTE,    2022-10-12, -,          -,          true,      2022-10-12, never
                    HNTE,    2022-10-12, -,          2025-06-30, -,         2022-10-12, 2025-06-30
                    HNTE,    2022-10-12, -,          2025-06-30, false,     2022-10-12, 2025-06-30
                    HNTE,    2022-10-12, 2023-01-01, -,          -,         2023-01-01, 2025-10-11
                    HNTE,    2022-10-12, 2023-01-01, -,          false,     2023-01-01, 2025-10-11
                    HNTE,    2022-10-12, 2023-01-01, -,          true,      2023-01-01, never
                    HNTE,    2022-10-12, 2023-01-01, 2025-06-30, -,         2023-01-01, 2025-06-30
                    HNTE,    2022-10-12, 2023-01-01, 2025-06-30, false,     2023-01-01, 2025-06-30
                    UNICORN, -,          -,          -,          -,         ?,          ?
                    UNICORN, -,          -,          -,          true,      ?,          never
                    UNICORN, -,          -,          2025-06-30, -,         ?,          2025-06-30
                    UNICORN, -,          2023-01-01, -,          -,         2023-01-01, ?
                    UNICORN, -,          2023-01-01, -,          true,      2023-01-01, never
                    UNICORN, -,          2023-01-01, 2025-06-30, false,     2023-01-01, 2025-06-30
                    UNICORN, 2022-10-12, -,          -,          -,         2022-10-12, ?
                    UNICORN, 2022-10-12, -,          -,          false,     2022-10-12, ?
                    UNICORN, 2022-10-12, -,          -,          true,      2022-10-12, never
                    UNICORN, 2022-10-12, -,          2025-06-30, -,         2022-10-12, 2025-06-30
                    UNICORN, 2022-10-12, 2023-01-01, -,          -,         2023-01-01, ?
                    UNICORN, 2022-10-12, 2023-01-01, -,          true,      2023-01-01, never
                    UNICORN, 2022-10-12, 2023-01-01, 2025-06-30, -,         2023-01-01, 2025-06-30
                    """)
    void a_title_is_valid_from_its_first_to_its_last_day(
            TitleType type,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable Boolean openEnded,
            String starts,
            String ends) {
        check(title(type, issuedOn, validFrom, validTo, openEnded), starts, ends);
        if (type == TitleType.UNICORN) {
            check(title(null, issuedOn, validFrom, validTo, openEnded), starts, ends);
        }
    }

    /** Days around both ends; a start or an end of {@code ?} is not known. */
    private static void check(Title title, String starts, String ends) {
        boolean openStart = starts.equals("?");
        boolean openEnd = ends.equals("?");
        if (!openStart) {
            LocalDate first = LocalDate.parse(starts);
            assertThat(title.validOn(LONG_AGO)).isFalse();
            assertThat(title.validOn(first.minusDays(1))).isFalse();
            assertThat(title.validOn(first)).isEqualTo(openEnd ? null : (Boolean) true);
        } else {
            assertThat(title.validOn(LONG_AGO)).isNull();
        }
        if (ends.startsWith("20")) {
            LocalDate last = LocalDate.parse(ends);
            assertThat(title.validOn(last)).isEqualTo(openStart ? null : (Boolean) true);
            assertThat(title.validOn(last.plusDays(1))).isFalse();
            assertThat(title.validOn(FAR_AHEAD)).isFalse();
        } else {
            assertThat(title.validOn(FAR_AHEAD))
                    .isEqualTo(openStart || openEnd ? null : (Boolean) true);
        }
    }

    @ParameterizedTest
    @EnumSource
    void five_types_last_three_years(TitleType type) {
        boolean three =
                EnumSet.of(
                                TitleType.HNTE,
                                TitleType.INNOVATIVE_SME,
                                TitleType.PROV_SRDI,
                                TitleType.NATIONAL_LITTLE_GIANT,
                                TitleType.CHAMPION)
                        .contains(type);
        assertThat(end(type)).isEqualTo(three ? LocalDate.of(2025, 10, 11) : null);
    }

    private static @Nullable LocalDate end(TitleType type) {
        return title(type, LocalDate.of(2022, 10, 12), null, null, null).end();
    }

    @Test
    void a_title_issued_on_29_february_ends_on_27_february_three_years_later() {
        Title title = title(TitleType.HNTE, LocalDate.of(2020, 2, 29), null, null, null);
        assertThat(title.end()).isEqualTo(LocalDate.of(2023, 2, 27));
    }

    @Test
    void a_term_that_ends_before_it_starts_is_never_valid() {
        Title title =
                title(
                        TitleType.OTHER,
                        LocalDate.of(2024, 1, 1),
                        null,
                        LocalDate.of(2023, 1, 1),
                        null);
        assertThat(title.validOn(LocalDate.of(2023, 6, 1))).isFalse();
        assertThat(title.validOn(LocalDate.of(2024, 6, 1))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'{type: HNTE, issuedOn: 2022-10-12, validTo: 2025-10-11}', false",
        "'{type: HNTE, issuedOn: 2022-10-12, validTo: 2025-10-12}', true",
        "'{type: HNTE, issuedOn: 2022-10-12, validTo: 2025-10-10}', true",
        "'{type: UNICORN, issuedOn: 2022-10-12, validTo: 2025-10-12}', false",
        "'{type: HNTE, validTo: 2025-10-12}', false",
        "'{type: HNTE, issuedOn: 2022-10-12}', false",
        "'{issuedOn: 2022-10-12, validTo: 2025-10-12}', false"
    })
    void a_term_differs_only_where_a_three_year_title_says_another_end(
            String title, boolean expected) {
        Title read = Sample.profile("titles: [" + title + "]").titles().get(0);
        assertThat(read.termDiffers()).isEqualTo(expected);
    }

    private static Title title(
            @Nullable TitleType type,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable Boolean openEnded) {
        return new Title(
                type, null, null, null, null, null, issuedOn, validFrom, validTo, openEnded, null,
                null);
    }
}
