package org.huiqi.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SizeIndustryTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    A01,   AGRICULTURE
                    A0511, AGRICULTURE
                    B06,   INDUSTRY
                    B1200, INDUSTRY
                    C13,   INDUSTRY
                    C4390, INDUSTRY
                    D44,   INDUSTRY
                    D4620, INDUSTRY
                    E47,   CONSTRUCTION
                    E5090, CONSTRUCTION
                    F51,   WHOLESALE
                    F5199, WHOLESALE
                    F52,   RETAIL
                    F5299, RETAIL
                    G54,   TRANSPORT
                    G55,   TRANSPORT
                    G5531, TRANSPORT
                    G56,   TRANSPORT
                    G57,   TRANSPORT
                    G5829, TRANSPORT
                    G591,  TRANSPORT
                    G5910, TRANSPORT
                    G592,  WAREHOUSING
                    G593,  WAREHOUSING
                    G594,  WAREHOUSING
                    G595,  WAREHOUSING
                    G5960, WAREHOUSING
                    G599,  WAREHOUSING
                    G60,   POSTAL
                    G6090, POSTAL
                    H61,   ACCOMMODATION
                    H6190, ACCOMMODATION
                    H62,   CATERING
                    H6299, CATERING
                    I63,   INFORMATION_TRANSMISSION
                    I64,   INFORMATION_TRANSMISSION
                    I6490, INFORMATION_TRANSMISSION
                    I65,   SOFTWARE_IT_SERVICES
                    I6599, SOFTWARE_IT_SERVICES
                    K701,  REAL_ESTATE_DEVELOPMENT
                    K7010, REAL_ESTATE_DEVELOPMENT
                    K702,  PROPERTY_MANAGEMENT
                    K7020, PROPERTY_MANAGEMENT
                    L71,   LEASING_BUSINESS_SERVICES
                    L7299, LEASING_BUSINESS_SERVICES
                    K703,  OTHER_UNLISTED
                    K7090, OTHER_UNLISTED
                    M73,   OTHER_UNLISTED
                    M7590, OTHER_UNLISTED
                    N76,   OTHER_UNLISTED
                    N79,   OTHER_UNLISTED
                    O80,   OTHER_UNLISTED
                    O8290, OTHER_UNLISTED
                    Q85,   OTHER_UNLISTED
                    Q8529, OTHER_UNLISTED
                    R86,   OTHER_UNLISTED
                    R9090, OTHER_UNLISTED
                    """)
    void a_code_of_the_table_has_its_size_industry(String code, SizeIndustry expected) {
        assertThat(SizeIndustry.ofCode(code)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "G53", "G5310", "J66", "J6990", "K704", "K7040", "P83", "P8391", "Q84", "Q8499",
                "S91", "S96", "T97", "T9700", "G597", "G598", "G590", "K705", "K700"
            })
    void a_code_that_the_standard_does_not_cover_has_none(String code) {
        assertThat(SizeIndustry.ofCode(code)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"G59", "K70"})
    void a_code_that_is_too_short_to_tell_has_none(String code) {
        assertThat(SizeIndustry.ofCode(code)).isNull();
    }

    @Test
    void a_missing_code_has_none() {
        assertThat(SizeIndustry.ofCode(null)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            value = {"RETAIL, C35, RETAIL", "RETAIL, J66, RETAIL", "RETAIL, ?, RETAIL"})
    void an_industry_given_goes_before_the_one_of_the_code(
            SizeIndustry given, @Nullable String code, SizeIndustry expected) {
        Industry industry = new Industry(code, given, null, null, null, null, null, null);
        assertThat(industry.effectiveSizeIndustry()).isEqualTo(expected);
    }

    @Test
    void without_one_given_the_code_counts() {
        Industry industry = new Industry("I65", null, null, null, null, null, null, null);
        assertThat(industry.effectiveSizeIndustry()).isEqualTo(SizeIndustry.SOFTWARE_IT_SERVICES);
    }
}
