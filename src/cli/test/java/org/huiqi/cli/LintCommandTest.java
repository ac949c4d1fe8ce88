package org.huiqi.cli;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Planted faults that lint must find; those that are found together are planted together. */
class LintCommandTest {
    @TempDir static Path folder;

    /** What is said of a pack that cannot be read. */
    private static Run unreadable;

    @BeforeAll
    static void plantAllThatCannotBeRead() throws IOException {
        copyThePack();
        plant("seeds/2024q3/P20.yaml", "      en: an enterprise", "      # en: an enterprise");
        plant("seeds/2024q3/edition.yaml", "P01-05b]", "P01-05c]");
        plant("rules/2024q3/P09.drl", "then", "than");
        plant("rules/2024q3/P10.drl", "import org.huiqi.profile.fact.Attestation\n", "");
        plant("rules/2024q3/P12.drl", "post.classified == false", "post.classified != true");
        plant(
                "rules/2024q3/P12.drl",
                "    YoungScientistPost( post.degreeEducation == false )",
                "    not YoungScientistPost( post.degreeEducation == true )");
        plant("rules/2024q3/P14.drl", "salesRevenue( 2023 )", "turnover( 2023 )");
        plant("rules/2024q3/P14.drl", "criterion == \"P14-04\"", "criterion == \"P14-06\"");
        unreadable = lint();
        copyThePack();
    }

    private static void copyThePack() throws IOException {
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
                                Files.copy(file, target, REPLACE_EXISTING);
                            }
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        }
    }

    private static void plant(String file, String old, String planted) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(old);
        Files.writeString(
                path, text.replaceFirst(Pattern.quote(old), Matcher.quoteReplacement(planted)));
    }

    private static Run lint() {
        return Run.of("lint", folder.resolve("rules").toString(), "--lang", "en");
    }

    @Test
    void a_fault_is_the_exit_code() {
        assertThat(unreadable.exit()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // a text missing in one language
                "P20\\.yaml:\\d+:\\d+: criteria\\[P20-01\\]\\.requirement\\.en: is missing\\. Add it",
                // a criterion that the register does not list
                "P01-05c of the register is missing",
                "P01-05b is not in the register",
                // a syntax error
                "P09\\.drl:\\d+:\\d+: a rule matches several facts",
                // a file that leans on its neighbours' imports
                "P10\\.drl:\\d+:\\d+: type Attestation is not imported",
                // a comparison that reads unknown as no
                "P12\\.drl:\\d+:\\d+: the constraint .* is not safe on missing facts",
                // a pattern with not
                "P12\\.drl:\\d+:\\d+: not, exists, eval or no condition",
                // a fact that no field supplies
                "P14\\.drl:\\d+:\\d+: Applicant has no fact 'turnover\\( … \\)'",
                // an attestation of another criterion
                "P14-04: asks for another criterion's attestation"
            })
    void what_cannot_be_read_is_told_with_its_place(String said) {
        assertThat(unreadable.err()).containsPattern(said);
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
        copyThePack();
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err())
                .contains("P14.drl:1:1: clause P14-07 has no rule")
                .containsPattern("P14\\.drl:\\d+:\\d+: rule P14-07x has no clause");
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
