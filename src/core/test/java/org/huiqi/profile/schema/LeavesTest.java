package org.huiqi.profile.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.huiqi.Sample;
import org.huiqi.profile.Profile;
import org.huiqi.profile.schema.Leaves.Leaf;
import org.junit.jupiter.api.Test;

class LeavesTest {

    @Test
    void every_known_value_has_its_path() {
        Profile profile =
                Sample.profile(
                        "subject: {roles: [LEADING_FIRM, CHAIN_LEADER]}",
                        "years: {2023: {revenue: 1}, 2022: {revenue: 2}}",
                        "titles: [{type: HNTE, level: NATIONAL}, {number: X}]",
                        "softwareProducts: [{id: s1, test: {passed: true}}]",
                        "attestations: {P09-08: true}");
        assertThat(Leaves.of(profile))
                .extracting(Leaf::path)
                .containsExactly(
                        "format",
                        "subject.roles",
                        "subject.roles",
                        "years.2022.revenue",
                        "years.2023.revenue",
                        "titles[HNTE].type",
                        "titles[HNTE].level",
                        "titles[].number",
                        "softwareProducts[s1].id",
                        "softwareProducts[s1].test.passed");
    }
}
