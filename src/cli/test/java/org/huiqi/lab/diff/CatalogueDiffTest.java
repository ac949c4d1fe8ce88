package org.huiqi.lab.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.huiqi.Checker;
import org.huiqi.Sample;
import org.huiqi.catalogue.PackFiles;
import org.huiqi.changes.ClauseChange;
import org.huiqi.changes.ClauseField;
import org.huiqi.changes.EditionChanges;
import org.huiqi.changes.ProgrammeChange.Kind;
import org.huiqi.rules.compile.PackCompiler;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** diff sees what a reader sees, also where no firm's verdict moves. */
class CatalogueDiffTest {
    private static final LocalDate DAY = LocalDate.of(2024, 9, 20);
    private static final Path DEMO = Path.of("src/authoring/test/resources/packs/2025demo");

    private static final Checker UNCHANGED = checker(DEMO);

    @TempDir Path folder;

    @BeforeEach
    void copyThePack() throws IOException {
        try (Stream<Path> files = Files.walk(DEMO)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(DEMO.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    private CatalogueDiffTest change(String file, String old, String with) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(old);
        Files.writeString(path, text.replace(old, with));
        return this;
    }

    private PackDiff diff() {
        return new PackDiff(UNCHANGED, checker(folder), DAY, Set.of());
    }

    private static Checker checker(Path pack) {
        return Checker.of(PackCompiler.load(PackFiles.in(pack)));
    }

    private List<String> changes() {
        return changes(diff());
    }

    private static List<String> changes(PackDiff diff) {
        return diff.catalogue().stream()
                .map(one -> one.judged() + " " + one.at() + ": " + one.was() + " -> " + one.is())
                .toList();
    }

    @Test
    void a_pack_and_its_copy_say_the_same() {
        assertThat(changes()).isEmpty();
    }

    @Test
    void dates_actors_texts_and_duties_are_seen() throws IOException {
        change("seeds/P28.yaml", "date: 2025-05-20", "date: 2025-05-27");
        change("seeds/P28.yaml", "from: 3, to: 5", "from: 4, to: 5");
        change("seeds/P28.yaml", "closes: true", "closes: false");
        change("seeds/P21.yaml", "actor: PROVINCE", "actor: CITY");
        change("seeds/P21.yaml", "zh: 中央企业项目由国务院国资委汇总报送", "zh: 中央企业项目由国资委报送");
        change("seeds/P28.yaml", "  - zh: 补助申请表（签字盖章）", "  - zh: 补助申请表");
        assertThat(changes())
                .containsExactlyInAnyOrder(
                        "P28 window.from: 3 -> 4",
                        "P28 deadlines.0.date: 2025-05-20 -> 2025-05-27",
                        "P28 deadlines.0.closes: true -> false",
                        "P28 materials.0.zh: 补助申请表（签字盖章） -> 补助申请表",
                        "P21 deadlines.0.actor: PROVINCE -> CITY",
                        "P21 P21-03.text.zh: 中央企业项目由国务院国资委汇总报送 -> 中央企业项目由国资委报送");
    }

    @Test
    void numbers_of_rules_are_seen_with_the_texts_that_name_them() throws IOException {
        change("rules/P28.drl", "<= 30000", "<= 40000");
        change(
                "seeds/P28.yaml",
                "revenue of the last full year at most 300 million yuan",
                "revenue of the last full year at most 400 million yuan");
        change("seeds/P28.yaml", "force: IN_PRINCIPLE", "force: MUST");
        assertThat(changes())
                .containsExactlyInAnyOrder(
                        "P28 P28-02.requirement.en: revenue of the last full year at most 300 million"
                                + " yuan -> revenue of the last full year at most 400 million yuan",
                        "P28 P28-04.force: IN_PRINCIPLE -> MUST",
                        "P28 P28-02.rule: revenueOfLastFullYear <= 30000 -> revenueOfLastFullYear <="
                                + " 40000");
    }

    @Test
    void what_is_added_and_withdrawn_is_told_whole() throws IOException {
        change("seeds/edition.yaml", "  P21: [P21-01a, P21-01b]\n", "");
        assertThat(diff().catalogue())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.judged()).isEqualTo("P21");
                            assertThat(one.at()).isEmpty();
                            assertThat(one.was()).startsWith("{id: P21, name: {zh: 绿色低碳");
                            assertThat(one.is()).isNull();
                        });
    }

    @Test
    void a_programme_with_another_number_is_compared_with_what_it_was() throws IOException {
        for (String file : List.of("seeds/P28.yaml", "rules/P28.drl", "seeds/edition.yaml")) {
            Path path = folder.resolve(file);
            Files.writeString(path, Files.readString(path).replace("P28", "P30"));
        }
        Files.move(folder.resolve("seeds/P28.yaml"), folder.resolve("seeds/P30.yaml"));
        Files.move(folder.resolve("rules/P28.drl"), folder.resolve("rules/P30.drl"));
        change(
                "seeds/edition.yaml",
                "id: 2025demo",
                "id: 2026demo\nprevious: 2025demo\nrenumbered: {P30: P28}");
        change("rules/P30.drl", "<= 30000", "<= 29000");
        PackDiff diff = diff();
        assertThat(diff.programmes()).contains("P30").doesNotContain("P28");
        assertThat(diff.sides("P30").was().id()).isEqualTo("P28");
        assertThat(changes(diff))
                .containsExactly(
                        "P30 P30-02.rule: revenueOfLastFullYear <= 30000 -> revenueOfLastFullYear <="
                                + " 29000");
        List<PackDiff.VerdictChange> moved =
                diff.of(
                        Sample.profile(
                                "subject: {type: ENTERPRISE, legalPerson: true}",
                                "registration: {province: 江苏}",
                                "titles: [{type: HNTE, validTo: 2026-01-01}]",
                                "years: {2023: {revenue: 29500}}"),
                        "x");
        assertThat(moved)
                .filteredOn(change -> change.programme().equals("P30"))
                .singleElement()
                .satisfies(
                        change ->
                                assertThat(change.through())
                                        .extracting(PackDiff.CriterionChange::id)
                                        .containsExactly("P30-02"));
    }

    @Test
    void changes_misses_nothing_that_diff_sees() throws IOException {
        change("rules/P28.drl", "<= 30000", "<= 40000");
        assertThat(EditionChanges.of(UNCHANGED.pack(), checker(folder).pack()).of(Kind.CHANGED))
                .singleElement()
                .satisfies(
                        change ->
                                assertThat(change.clauses())
                                        .extracting(
                                                ClauseChange::id,
                                                ClauseChange::field,
                                                clause -> clause.is().zh())
                                        .containsExactly(
                                                tuple(
                                                        "P28-02",
                                                        ClauseField.RULE,
                                                        "revenueOfLastFullYear <= 40000")));
    }

    @Test
    void a_raised_cap_is_told() throws IOException {
        String terms = "benefit:\n  amounts: []\n  atMost:\n    formula: \"20\"\n";
        String text = "    text: {zh: \"至多 {atMost}\", en: \"at most {atMost}\"}\n";
        change("seeds/P28.yaml", "\nmaterials:", "\n" + terms + text + "materials:");
        Checker before = checker(folder);
        change("seeds/P28.yaml", "formula: \"20\"", "formula: \"30\"");
        assertThat(EditionChanges.of(before.pack(), checker(folder).pack()).of(Kind.CHANGED))
                .singleElement()
                .satisfies(
                        change ->
                                assertThat(change.clauses())
                                        .extracting(clause -> clause.is().zh())
                                        .containsExactly("benefit.atMost.formula: 30"));
    }
}
