package org.huiqi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

    @ParameterizedTest
    @CsvSource({
        "clients/firm.yaml, firm",
        "clients\\firm.yml, firm",
        "firm.v2.json, firm.v2",
        "firm.XLSX, firm",
        "clients.jsonl:17, clients-17",
        "苏州示例 有限公司.yaml, 苏州示例 有限公司",
        "a<b>|c?.yaml, a-b--c-",
        "a#1%20.yaml, a-1-20",
        "..yaml, profile",
        "-, profile",
        "con.yaml, _con",
        "LPT1.txt.yaml, _LPT1.txt",
        "index.yaml, index-2",
        "INDEX.yaml, INDEX-2",
    })
    void a_report_is_called_like_its_profile_where_that_is_safe(String source, String name) {
        assertThat(new FileNames("index").of(source)).isEqualTo(name);
    }

    @Test
    void no_two_reports_share_a_name_even_where_letter_case_does_not_count() {
        FileNames names = new FileNames();
        assertThat(names.of("a/x.yaml")).isEqualTo("x");
        assertThat(names.of("b/X.json")).isEqualTo("X-2");
        assertThat(names.of("b/x-2.yaml")).isEqualTo("x-2-2");
        assertThat(names.of("c/x.yaml")).isEqualTo("x-3");
    }

    @Test
    void a_long_name_is_cut_between_characters() {
        String name = new FileNames().of("🏭".repeat(100) + ".yaml");
        assertThat(name).isEqualTo("🏭".repeat(40));
        assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSize(160);
    }
}
