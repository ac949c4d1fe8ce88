package org.huiqi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.huiqi.catalogue.Catalogue;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.PackFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewCommandTest {
    @TempDir private Path root;

    private Run made(String... args) {
        String[] all = new String[args.length + 3];
        all[0] = "new";
        System.arraycopy(args, 0, all, 1, args.length);
        all[args.length + 1] = "--into";
        all[args.length + 2] = root.toString();
        return Run.of(all);
    }

    private Edition read(String edition) {
        return Catalogue.read(
                PackFiles.in(root.resolve("rules"), edition, LocalDate.of(2025, 2, 1)));
    }

    @Test
    void a_new_edition_and_a_new_programme_of_it_are_accepted_by_lint_and_their_cases_pass()
            throws IOException {
        Run edition = made("edition", "2025q2", "--from", "2024q3");
        assertThat(edition.err()).isEmpty();
        assertThat(edition.exit()).isZero();
        Run programme = made("programme", "P28", "--edition", "2025q2");
        assertThat(programme.err()).isEmpty();
        Edition made = read("2025q2");
        assertThat(made.from()).isEqualTo("2025-04-01");
        assertThat(made.previous()).isEqualTo("2024q3");
        assertThat(made.programmeIds()).contains("P01", "P28");
        assertThat(Files.readString(root.resolve("rules/2025q2/P14.drl")))
                .contains("package org.huiqi.edition2025q2.p14");
        assertThat(Files.readString(root.resolve("rules/2025q2/P28.drl")))
                .contains("package org.huiqi.edition2025q2.p28");
        Run lint = Run.of("lint", root.resolve("rules").toString(), "--lang", "en");
        assertThat(lint.err()).isEmpty();
        assertThat(lint.exit()).isZero();
        Run cases =
                Run.of(
                        "test",
                        "--rules",
                        root.resolve("rules").toString(),
                        root.resolve("facts/cases").toString());
        assertThat(cases.out()).contains("通过 5，未通过 0");
    }

    @Test
    void nothing_that_is_there_is_written_over() {
        assertThat(made("edition", "2025q2", "--from", "2024q3").exit()).isZero();
        Run again = made("edition", "2025q2", "--from", "2024q3", "--lang", "en");
        assertThat(again.exit()).isEqualTo(Exit.USAGE);
        assertThat(again.err()).contains("exists already and is left alone");
        Run known = made("programme", "P14", "--edition", "2025q2", "--lang", "en");
        assertThat(known.exit()).isEqualTo(Exit.USAGE);
        assertThat(known.err()).contains("exists already");
    }

    @Test
    void an_id_that_names_no_quarter_needs_its_first_day() {
        Run run = made("edition", "spring", "--from", "2024q3", "--lang", "en");
        assertThat(run.exit()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains("write --holds-from YYYY-MM-DD");
        assertThat(
                        made("edition", "spring", "--from", "2024q3", "--holds-from", "2025-03-01")
                                .exit())
                .isZero();
        assertThat(read("spring").from()).isEqualTo("2025-03-01");
    }

    @Test
    void a_wrong_id_or_edition_is_refused_by_what_is_allowed() {
        assertThat(made("edition", "../x", "--from", "2024q3", "--lang", "en").err())
                .contains("the id of an edition has letters and digits");
        assertThat(made("edition", "2025q2", "--from", "1999q1", "--lang", "en").err())
                .contains("no edition 1999q1; there are 2024q3");
    }
}
