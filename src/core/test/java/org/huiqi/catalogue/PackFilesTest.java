package org.huiqi.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huiqi.SharedChecker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackFilesTest {
    @TempDir private Path folder;

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    @Test
    void a_rule_file_that_the_folder_lacks_is_not_taken_from_the_built_in_pack()
            throws IOException {
        write("rules/2024q3/P01.drl", "a rule");
        PackFiles pack = PackFiles.in(folder);
        assertThat(pack.rule("P01.drl")).contains("a rule");
        assertThat(pack.rule("P02.drl")).isEmpty();
        assertThat(pack.ruleFiles()).containsExactly("P01.drl");
    }

    @Test
    void a_folder_of_rules_alone_goes_with_the_built_in_catalogue_and_standards()
            throws IOException {
        write("P01.drl", "a rule");
        PackFiles pack = PackFiles.in(folder);
        assertThat(pack.seed("P01.yaml")).isEqualTo(PackFiles.builtIn().seed("P01.yaml"));
        assertThat(pack.standard("sme-size-2011-300.drl")).isPresent();
    }

    @Test
    void a_folder_without_rules_is_refused_by_name() {
        assertThatThrownBy(() -> PackFiles.in(folder))
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("no rule file");
    }

    @Test
    void a_folder_that_is_not_there_is_refused_by_name() {
        Path missing = folder.resolve("missing");
        assertThatThrownBy(() -> PackFiles.in(missing))
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining(missing.toString());
    }

    @Test
    void a_pack_is_what_was_read_whatever_becomes_of_the_folder() throws IOException {
        write("rules/P01.drl", "a rule");
        PackFiles pack = PackFiles.in(folder);
        write("rules/P01.drl", "another");
        write("rules/P02.drl", "one more");
        assertThat(pack.texts()).containsExactly(Map.entry("rules/P01.drl", "a rule"));
    }

    @Test
    void a_file_that_is_not_utf_8_is_refused_by_name() throws IOException {
        Files.write(folder.resolve("P01.drl"), "规则".getBytes("GBK"));
        assertThatThrownBy(() -> PackFiles.in(folder))
                .isInstanceOf(CatalogueException.class)
                .hasMessage(folder.resolve("P01.drl") + "：无法读取 / cannot be read");
    }

    @Test
    void the_built_in_pack_holds_every_file_that_its_edition_lists() {
        PackFiles pack = PackFiles.builtIn();
        Edition edition = Catalogue.read(pack);
        assertThat(edition.programmes())
                .hasSize(SharedChecker.PROGRAMMES)
                .allMatch(p -> pack.rule(p.id() + ".drl").isPresent());
        assertThat(edition.overviews()).extracting(Overview::id).containsExactly("G1", "G2", "G3");
        assertThat(edition.criterionIds()).hasSize(282 + 101);
        assertThat(edition.titleStandards())
                .hasSize(9)
                .allMatch(s -> pack.standard(s.file() + ".drl").isPresent());
        assertThat(edition.standards()).allMatch(s -> pack.standard(s + ".drl").isPresent());
    }

    private void twoEditions() throws IOException {
        write("rules/2030q1/P01.drl", "old");
        write("rules/2030q2/P01.drl", "new");
        write("seeds/2030q1/edition.yaml", "{id: 2030q1, from: 2030-01-01}");
        write("seeds/2030q2/edition.yaml", "{id: 2030q2, from: 2030-04-01}");
    }

    @ParameterizedTest
    @CsvSource({
        "2030q1, 2030-05-01, old",
        "2030q2, 2030-01-01, new",
        ", 2030-03-31, old",
        ", 2030-04-01, new",
        ", 2029-12-31, old"
    })
    void of_two_editions_in_a_folder_it_is_the_one_asked_for_or_the_newest_that_holds(
            String edition, LocalDate day, String rule) throws IOException {
        twoEditions();
        for (String given : List.of(".", "rules")) {
            PackFiles pack = PackFiles.in(folder.resolve(given), edition, day);
            assertThat(pack.rule("P01.drl")).contains(rule);
        }
    }

    @Test
    void the_name_of_a_folder_does_not_choose_its_edition() throws IOException {
        write("rules/a/P01.drl", "new");
        write("rules/b/P01.drl", "old");
        write("seeds/a/edition.yaml", "{id: 2030q2, from: 2030-04-01}");
        write("seeds/b/edition.yaml", "{id: 2030q1, from: 2030-01-01}");
        LocalDate day = LocalDate.of(2030, 2, 1);
        assertThat(PackFiles.in(folder, null, day).rule("P01.drl")).contains("old");
        assertThat(PackFiles.editions(folder).ids()).containsExactly("2030q1", "2030q2");
    }

    @Test
    void an_edition_that_a_folder_lacks_is_refused_with_those_that_it_has() throws IOException {
        twoEditions();
        assertThatThrownBy(() -> PackFiles.in(folder, "2030q3", LocalDate.of(2030, 5, 1)))
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining("no edition 2030q3; there are 2030q1 2030q2");
    }

    @Test
    void two_editions_of_one_id_are_refused_by_their_folders() throws IOException {
        twoEditions();
        write("seeds/2030q2/edition.yaml", "{id: 2030q1, from: 2030-04-01}");
        assertThatThrownBy(() -> PackFiles.in(folder))
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining("2030q1 (rules/2030q1, rules/2030q2)");
    }
}
