package org.huiqi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Planted faults that lint must find. */
class LintCommandTest {
    @TempDir Path folder;

    @BeforeEach
    void copyThePack() throws IOException {
        copy(Path.of("rules"), folder.resolve("rules"));
        copy(Path.of("seeds"), folder.resolve("seeds"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            files.forEach(
                    file -> {
                        try {
                            Path target = to.resolve(from.relativize(file).toString());
                            if (Files.isDirectory(file)) {
                                Files.createDirectories(target);
                            } else {
                                Files.copy(file, target);
                            }
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        }
    }

    private void plant(String file, String old, String planted) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(old);
        Files.writeString(
                path, text.replaceFirst(Pattern.quote(old), Matcher.quoteReplacement(planted)));
    }

    private Run lint() {
        return Run.of("lint", folder.resolve("rules").toString(), "--lang", "en");
    }

    @Test
    void the_pack_as_it_is_has_no_problem() {
        Run run = lint();
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
    }

    @Test
    void a_clause_without_a_rule() throws IOException {
        plant("rules/2024q3/P14.drl", "rule \"P14-07\"", "rule \"P14-07x\"");
        Run run = lint();
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err())
                .contains("P14.drl:1:1: clause P14-07 has no rule")
                .containsPattern("P14\\.drl:\\d+:\\d+: rule P14-07x has no clause");
    }

    @Test
    void a_text_missing_in_one_language() throws IOException {
        plant("seeds/2024q3/P20.yaml", "      en: an enterprise", "      # en: an enterprise");
        Run run = lint();
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err())
                .containsPattern(
                        "P20\\.yaml:\\d+:\\d+: criteria\\[P20-01\\]\\.requirement\\.en: is missing\\. Add it");
    }

    @Test
    void a_criterion_that_the_register_does_not_list() throws IOException {
        plant("seeds/2024q3/edition.yaml", "P01-05b]", "P01-05c]");
        Run run = lint();
        assertThat(run.err())
                .contains("P01-05c of the register is missing")
                .contains("P01-05b is not in the register");
    }

    @Test
    void a_fact_that_no_field_supplies() throws IOException {
        plant("rules/2024q3/P14.drl", "salesRevenue( 2023 )", "turnover( 2023 )");
        Run run = lint();
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err())
                .containsPattern("P14\\.drl:\\d+:\\d+: Applicant has no fact 'turnover\\( … \\)'");
    }

    @Test
    void a_comparison_that_reads_unknown_as_no() throws IOException {
        plant("rules/2024q3/P12.drl", "post.classified == false", "post.classified != true");
        Run run = lint();
        assertThat(run.err())
                .containsPattern(
                        "P12\\.drl:\\d+:\\d+: the constraint .* is not safe on missing facts");
    }

    @Test
    void a_pattern_with_not() throws IOException {
        plant(
                "rules/2024q3/P12.drl",
                "    YoungScientistPost( post.classified == false )",
                "    not YoungScientistPost( post.classified == true )");
        assertThat(lint().err())
                .containsPattern("P12\\.drl:\\d+:\\d+: not, exists, eval or no condition");
    }

    @Test
    void a_file_that_leans_on_its_neighbours_imports() throws IOException {
        plant("rules/2024q3/P10.drl", "import org.huiqi.profile.fact.Attestation\n", "");
        assertThat(lint().err())
                .containsPattern("P10\\.drl:\\d+:\\d+: type Attestation is not imported");
    }

    @Test
    void a_syntax_error() throws IOException {
        plant("rules/2024q3/P09.drl", "then", "than");
        Run run = lint();
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("P09.drl").contains("not valid DRL");
    }

    @Test
    void an_attestation_of_another_criterion() throws IOException {
        plant("rules/2024q3/P14.drl", "criterion == \"P14-04\"", "criterion == \"P14-06\"");
        assertThat(lint().err()).contains("asks for another criterion's attestation");
    }

    @Test
    void cases_that_expect_something_of_nothing() throws IOException {
        Path cases = folder.resolve("cases.yaml");
        Files.writeString(
                cases,
                """
                firm: {format: 1}
                asOf: 2024-09-20
                cases:
                  - {name: 甲, expect: {criteria: {P14-7: MET}}}
                """);
        Run run =
                Run.of(
                        "lint",
                        folder.resolve("rules").toString(),
                        "--cases",
                        cases.toString(),
                        "--lang",
                        "en");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("cases.yaml:4:42: criteria.P14-7: the report has no such");
    }
}
