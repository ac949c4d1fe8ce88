package org.huiqi.rules.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.huiqi.Checker;
import org.huiqi.Sample;
import org.huiqi.catalogue.CatalogueException;
import org.huiqi.catalogue.PackFiles;
import org.huiqi.rules.compile.PackCompiler;
import org.huiqi.rules.language.RulePackException;
import org.huiqi.text.Language;
import org.huiqi.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pack in a folder is what is checked against, and does not load with a fault. */
class PlantedFaultsTest {
    private static final String RULES = "rules/P07.drl";
    private static final String SEED = "seeds/P07.yaml";
    private static final String EDITION = "seeds/edition.yaml";

    private final SmallPack pack = new SmallPack("P07");

    /** What loading says, in English. */
    private static List<String> load(SmallPack pack) {
        try {
            PackCompiler.load(pack.files());
            return List.of();
        } catch (RulePackException e) {
            return e.problems().stream().map(p -> p.in(Language.EN)).toList();
        }
    }

    @Test
    void a_changed_rule_decides_and_gives_another_digest() {
        String before = PackCompiler.load(pack.files()).digest();
        pack.change(RULES, "courseCount <= 10", "courseCount <= 1");
        Checker checker = Checker.of(PackCompiler.load(pack.files()));

        assertThat(checker.pack().digest()).isNotEqualTo(before);
        assertThat(
                        checker.verdicts(
                                Sample.profile(
                                        "courses:",
                                        "- {id: a, category: LAW, lecturer: 张三}",
                                        "- {id: b, category: LAW, lecturer: 李四}"),
                                Sample.AS_OF))
                .containsExactly(java.util.Map.entry("P07", Verdict.NOT_ELIGIBLE));
    }

    @Test
    void a_rule_file_that_is_missing_is_found() {
        SmallPack two = new SmallPack("P07", "P08");
        two.delete("rules/P08.drl");

        assertThat(load(two)).containsExactly("P08.drl: the rule file is missing. Add it");
    }

    @Test
    void a_catalogue_file_that_is_missing_or_of_another_shape_is_told_with_its_place() {
        pack.change(SEED, "kind: RECOGNITION", "kind: PRIZE");
        assertThatThrownBy(() -> PackCompiler.load(pack.files()))
                .isInstanceOf(CatalogueException.class)
                .hasMessageMatching("(?s)P07\\.yaml:\\d+:\\d+ kind：.*PRIZE.*");

        pack.delete(SEED);
        assertThatThrownBy(() -> PackCompiler.load(pack.files()))
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining("P07.yaml");
    }

    @Test
    void a_folder_without_rules_is_told(@TempDir Path folder) throws IOException {
        pack.write(folder);
        assertThatThrownBy(() -> PackFiles.in(folder.resolve("seeds")))
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining("no rule file");
    }

    @Test
    void a_longer_term_of_the_glossary_is_taken_before_those_inside_it() {
        pack.plant(
                "seeds/glossary.yaml",
                null,
                """
                terms:
                  - {zh: 中小, en: nothing like it}
                  - {zh: 中小企业, en: small firms, forms: [smes, Sme]}
                  - {zh: 回执, en: reply-slip}
                names:
                  - {zh: 中小企业, en: Master courses}
                  - {zh: 中, en: middle}
                """);

        assertThat(pack.lint()).isEmpty();
    }

    @Test
    void every_fault_is_told_at_once() {
        pack.change(RULES, "courseCount <= 10", "courseCount != 10")
                .change(RULES, "rule \"P07-05\"", "rule \"P07-5\"")
                .change(EDITION, "P07-01, ", "");

        List<String> problems = load(pack);

        assertThat(problems)
                .anyMatch(p -> p.contains("not safe on missing facts"))
                .anyMatch(p -> p.contains("rule P07-5 has no clause"))
                .anyMatch(p -> p.contains("P07-01 is not in the register"));
    }
}
