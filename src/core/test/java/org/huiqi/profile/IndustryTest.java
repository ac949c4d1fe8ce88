package org.huiqi.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndustryTest {
    /** Codes that the standard does not cover, or that are too short to tell, have none. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            textBlock =
                    """
                    AGRICULTURE,               A01 A0511
                    INDUSTRY,                  B06 B1200 C13 C4390 D44 D4620
                    CONSTRUCTION,              E47 E5090
                    WHOLESALE,                 F51 F5199
                    RETAIL,                    F52 F5299
                    TRANSPORT,                 G54 G55 G5531 G56 G57 G5829 G591 G5910
                    WAREHOUSING,               G592 G593 G594 G595 G5960 G599
                    POSTAL,                    G60 G6090
                    ACCOMMODATION,             H61 H6190
                    CATERING,                  H62 H6299
                    INFORMATION_TRANSMISSION,  I63 I64 I6490
                    SOFTWARE_IT_SERVICES,      I65 I6599
                    REAL_ESTATE_DEVELOPMENT,   K701 K7010
                    PROPERTY_MANAGEMENT,       K702 K7020
                    LEASING_BUSINESS_SERVICES, L71 L7299
                    OTHER_UNLISTED,            K703 K7090 M73 M7590 N76 N79 O80 O8290 Q85 Q8529 R86 R9090
                    ?,                         G53 G5310 J66 J6990 K704 K7040 P83 P8391 Q84 Q8499 S91 S96 T97 T9700
                    ?,                         G59 G597 G598 G590 K70 K705 K700
                    """)
    void a_code_has_its_size_industry(@Nullable SizeIndustry expected, String codes) {
        for (String code : codes.split(" ")) {
            assertThat(SizeIndustry.ofCode(code)).as(code).isEqualTo(expected);
        }
        assertThat(SizeIndustry.ofCode(null)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            value = {
                "MANUFACTURING, C13 C3562 C43",
                "MINING, B06 B1200",
                "POWER, D441 D4411 D4420",
                "PORT, G5531 G5532",
                "OTHER, D443 D4430 D45 D46 G5533 G5530 G5511 G551 G54 I65 A01 T97",
                "?, D44 G55 G553"
            })
    void a_code_has_its_key_sector(@Nullable KeySector expected, String codes) {
        for (String code : codes.split(" ")) {
            assertThat(KeySector.ofCode(code)).as(code).isEqualTo(expected);
        }
        assertThat(KeySector.ofCode(null)).isNull();
    }

    @Test
    void an_industry_given_goes_before_the_one_of_the_code() {
        Industry given =
                new IndustryBuilder().code("C35").sizeIndustry(SizeIndustry.RETAIL).build();
        assertThat(given.effectiveSizeIndustry()).isEqualTo(SizeIndustry.RETAIL);
        assertThat(new IndustryBuilder().code("I65").build().effectiveSizeIndustry())
                .isEqualTo(SizeIndustry.SOFTWARE_IT_SERVICES);
    }
}
