package org.huiqi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    private static final String FIRM = "facts/first-time-srdi-applicant.yaml";

    @TempDir Path folder;

    @Test
    void a_gbk_file_is_refused_with_the_advice_to_convert_it() throws IOException {
        Path file = folder.resolve("gbk.yaml");
        Files.write(file, "format: 1\nname: 测试\n".getBytes(Charset.forName("GBK")));
        Run run = Run.of("check", file.toString());
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("UTF-8").contains("GBK");
    }

    @Test
    void a_short_report_fits_two_hundred_lines_and_a_full_one_has_every_finding() {
        Run brief = Run.of("check", FIRM, "--as-of", "2024-09-20");
        Run full = Run.of("check", FIRM, "--as-of", "2024-09-20", "--full");
        assertThat(brief.out().lines().count()).isLessThanOrEqualTo(200);
        assertThat(brief.out()).contains("--full").doesNotContain("逐项核对明细\n");
        assertThat(full.out()).contains("、逐项核对明细\n", "P25-02");
    }
}
