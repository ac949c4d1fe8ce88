package org.huiqi.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.huiqi.Sample;
import org.huiqi.catalogue.Catalogue;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.PackFiles;
import org.huiqi.changes.ProgrammeChange.Kind;
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
