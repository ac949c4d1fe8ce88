package org.huiqi.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeySectorTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    C13,   MANUFACTURING
                    C3562, MANUFACTURING
                    C43,   MANUFACTURING
                    B06,   MINING
                    B1200, MINING
                    D441,  POWER
                    D4411, POWER
                    D4420, POWER
                    D443,  OTHER
                    D4430, OTHER
                    D45,   OTHER
                    D46,   OTHER
                    G5531, PORT
                    G5532, PORT
                    G5533, OTHER
                    G5530, OTHER
                    G5511, OTHER
                    G551,  OTHER
                    G54,   OTHER
                    I65,   OTHER
                    A01,   OTHER
                    T97,   OTHER
                    """)
    void a_code_has_its_sector(String code, KeySector expected) {
        assertThat(KeySector.ofCode(code)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"D44", "G55", "G553"})
    void a_code_that_could_still_be_power_or_a_port_is_undecided(String code) {
        assertThat(KeySector.ofCode(code)).isNull();
    }

    @Test
    void a_missing_code_is_undecided() {
        assertThat(KeySector.ofCode(null)).isNull();
    }
}
