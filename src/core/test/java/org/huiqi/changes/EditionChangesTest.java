package org.huiqi.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.huiqi.Sample;
import org.huiqi.catalogue.Catalogue;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.PackFiles;
import org.huiqi.changes.ProgrammeChange.Kind;
import org.huiqi.text.Bilingual;
import org.junit.jupiter.api.Test;

/** From the first edition to a second one of eight programmes. */
class EditionChangesTest {
    private static final Edition SECOND =
            Catalogue.read(PackFiles.in(Path.of("src/authoring/test/resources/packs/second")));
    private static final EditionChanges CHANGES = EditionChanges.of(Sample.EDITION, SECOND);

    private static ProgrammeChange change(String id) {
        return CHANGES.programmes().stream()
                .filter(change -> change.programme().id().equals(id) && change.is() != null)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_programme_is_new_withdrawn_changed_or_as_before() {
        assertThat(CHANGES.of(Kind.ADDED))
                .extracting(change -> change.programme().id())
                .containsExactly("P28", "P29");
        assertThat(CHANGES.of(Kind.CHANGED))
                .extracting(change -> change.programme().id())
                .containsExactly("P08", "P09", "P12", "P16", "P17");
        assertThat(CHANGES.of(Kind.SAME))
                .extracting(change -> change.programme().id())
                .containsExactly("P21");
        assertThat(CHANGES.of(Kind.WITHDRAWN))
                .extracting(change -> change.programme().id())
                .contains("P12", "P15")
                .doesNotContain("P18")
                .hasSize(Sample.EDITION.programmes().size() - 6);
    }

    @Test
    void a_threshold_is_told_by_its_clause_with_the_old_and_the_new_text() {
        ClauseChange requirement =
                change("P08").clauses().stream()
                        .filter(clause -> clause.field() == ClauseField.REQUIREMENT)
                        .findFirst()
                        .orElseThrow();
        assertThat(requirement)
                .isEqualTo(
                        new ClauseChange(
                                ClauseField.REQUIREMENT,
                                "P08-06",
                                "申报资格（三）",
                                new Bilingual(
                                        "投资总额超过2000万元", "total investment above 20 million yuan"),
                                new Bilingual(
                                        "投资总额超过3000万元", "total investment above 30 million yuan")));
        assertThat(change("P08").clauses())
                .extracting(ClauseChange::field)
                .containsOnly(ClauseField.REQUIREMENT, ClauseField.READING);
    }

    @Test
    void window_and_deadlines_are_told_with_whom_they_bind() {
        assertThat(change("P16").clauses())
                .filteredOn(clause -> clause.field() == ClauseField.DEADLINE)
                .extracting(
                        clause ->
                                clause.was().zh().substring(0, 15)
                                        + " "
                                        + clause.is().zh().substring(0, 15))
                .containsExactly(
                        "2024-09-20 申报单位 2025-03-20 申报单位", "2024-10-10 设区市主 2025-04-10 设区市主");
        assertThat(change("P16").clauses())
                .filteredOn(clause -> clause.field() == ClauseField.WINDOW)
                .extracting(clause -> clause.was().zh() + " " + clause.is().zh())
                .containsExactly("2024年8月至10月 2025年2月至4月");
    }

    @Test
    void another_number_alone_is_no_other_text() {
        assertThat(change("P12").isRenumbered()).isTrue();
        assertThat(change("P12").was().id()).isEqualTo("P18");
        assertThat(change("P12").clauses()).isEmpty();
    }

    @Test
    void an_edition_does_not_differ_from_itself() {
        EditionChanges none = EditionChanges.of(SECOND, SECOND);
        assertThat(none.of(Kind.SAME)).hasSize(8);
        assertThat(none.programmes()).allMatch(change -> change.kind() == Kind.SAME);
    }
}
