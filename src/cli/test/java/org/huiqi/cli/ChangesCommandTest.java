package org.huiqi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangesCommandTest {
    private static final String SECOND = "src/authoring/test/resources/packs/second";

    @TempDir private Path folder;

    private static Run changes(String... more) {
        String[] args = new String[more.length + 5];
        System.arraycopy(
                new String[] {"changes", "2024q3", "2025q1", "--rules", SECOND}, 0, args, 0, 5);
        System.arraycopy(more, 0, args, 5, more.length);
        return Run.of(args);
    }

    @Test
    void the_log_tells_old_new_and_where_it_stands() {
        Run run = changes("--lang", "en");
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains(
                        "2 new, 21 withdrawn, 5 changed, 1 as before.",
                        "- was total investment above 20 million yuan",
                        "+ is total investment above 30 million yuan",
                        "申报资格（三） · P08-06",
                        "(was P18)");
    }

    @Test
    void markdown_and_html_say_the_same() throws IOException {
        assertThat(changes("--format", "md").out())
                .startsWith("# ")
                .contains("~~投资总额超过2000万元~~", "现 投资总额超过3000万元");
        Path page = folder.resolve("log.html");
        assertThat(changes("-o", page.toString()).exit()).isZero();
        assertThat(Files.readString(page))
                .startsWith("<!doctype html>")
                .contains("<del>投资总额超过2000万元</del>", "<ins>投资总额超过3000万元</ins>");
    }

    @Test
    void a_firm_gets_a_page_of_what_it_gains_and_loses_and_what_moves() throws IOException {
        Path firm =
                Files.writeString(
                        folder.resolve("firm.yaml"),
                        """
                        format: 1
                        name: 南京示例有限公司
                        subject: {type: ENTERPRISE, legalPerson: true}
                        registration: {province: 江苏}
                        titles: [{type: NATIONAL_LITTLE_GIANT, issuedOn: 2023-07-01, validTo: 2026-06-30}]
                        listings: []
                        priorFunding: []
                        growthPlan: {aspects: [NEW_TECHNOLOGY], totalInvestment: 2500万元}
                        attestations: {P08-03: true, P08-05: true, P08-07: true}
                        """);
        Run run = changes("--firms", firm.toString(), "--as-of", "2024-07-15", "--lang", "en");
        assertThat(run.err()).isEmpty();
        String page = run.out().replaceAll("\\s+", " ");
        assertThat(page)
                .contains("What changes from 2024q3 to 2025q1 南京示例有限公司 ")
                .contains("New for you", "P29 Subsidy for SMEs going abroad")
                .contains("What you lose", "P08 Key little giant enterprise")
                .contains("- was eligible to apply + is not eligible");
        Path pages = Files.createDirectory(folder.resolve("pages"));
        assertThat(
                        changes(
                                        "--firms",
                                        firm.toString(),
                                        "--format",
                                        "html",
                                        "-o",
                                        pages.toString())
                                .exit())
                .isZero();
        assertThat(pages.resolve("changes-0001.html")).content().contains("南京示例有限公司");
    }

    @Test
    void cases_are_carried_over_and_summed_up() {
        Run run =
                Run.of(
                        "test",
                        "--from",
                        "2024q3",
                        "--edition",
                        "2025q1",
                        "--rules",
                        SECOND,
                        "--lang",
                        "en",
                        "facts/cases");
        assertThat(run.out())
                .contains(
                        "P15 withdrawn: ",
                        " cases set aside\n",
                        "P18 → P12: ",
                        "carried over: all pass");
        assertThat(run.out()).containsPattern("P08: \\d+ carried over: \\d+ pass, \\d+ fail");
        assertThat(run.exit()).isEqualTo(Exit.FOUND);
    }
}
