package org.huiqi.profile.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.huiqi.Sample;
import org.huiqi.profile.Profile;
import org.junit.jupiter.api.Test;

class ValuesTest {
    private static final Profile PROFILE =
            Sample.profile("subject: {legalPerson: true}", "years: {2023: {revenue: 8200}}");

    @Test
    void reads_below_records_and_years() {
        assertThat(Values.at(PROFILE, "subject.legalPerson")).isEqualTo(true);
        assertThat(Values.at(PROFILE, "years.2023.revenue")).isEqualTo(new BigDecimal("8200"));
    }

    @Test
    void is_null_below_what_is_missing() {
        assertThat(Values.at(PROFILE, "years.2022.revenue")).isNull();
        assertThat(Values.at(PROFILE, "years.2023.employees")).isNull();
    }

    @Test
    void refuses_a_name_that_no_component_has() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Values.at(PROFILE, "subject.colour"))
                .withMessageContaining("colour");
    }

    @Test
    void a_copy_differs_at_the_path_only() {
        Profile copy = Values.with(PROFILE, "subject.legalPerson", false);
        assertThat(copy.subject().legalPerson()).isFalse();
        assertThat(Values.with(copy, "subject.legalPerson", true)).isEqualTo(PROFILE);
        assertThat(PROFILE.subject().legalPerson()).isTrue();
    }
}
