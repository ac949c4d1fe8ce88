package org.huiqi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.huiqi.Migration.Why;
import org.huiqi.catalogue.Catalogue;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.PackFiles;
import org.huiqi.profile.AttestationEntry;
import org.huiqi.text.Bilingual;
import org.junit.jupiter.api.Test;

/** From the first edition to a second, in which P18 has become P12. */
class MigrationTest {
    private static final Edition OLD = Sample.EDITION;
    private static final Edition NOW =
            Catalogue.read(PackFiles.in(Path.of("src/authoring/test/resources/packs/second")));

    private static Migration migrate(Object... given) {
        Map<String, AttestationEntry> attestations = new LinkedHashMap<>();
        for (int i = 0; i < given.length; i += 2) {
            attestations.put((String) given[i], (AttestationEntry) given[i + 1]);
        }
        return Migration.of(attestations, OLD, NOW, Sample.AS_OF);
    }

    private static AttestationEntry yes() {
        return AttestationEntry.of(true);
    }

    @Test
    void what_is_required_in_the_same_words_moves_to_its_number() {
        Migration migration =
                migrate(
                        "P18-04a",
                        yes(),
                        "P09-08",
                        yes(),
                        "P21-01b@g1",
                        AttestationEntry.of(false));
        assertThat(migration.aside()).isEmpty();
        assertThat(migration.moved())
                .extracting(m -> m.was() + " " + m.is())
                .containsExactly("P18-04a P12-04a", "P09-08 P09-08", "P21-01b@g1 P21-01b@g1");
        assertThat(migration.moved())
                .allSatisfy(
                        m -> {
                            assertThat(m.entry().edition()).isEqualTo(NOW.id());
                            assertThat(m.entry().digest())
                                    .isEqualTo(
                                            NOW.criterion(m.is().criterion(), Sample.AS_OF)
                                                    .orElseThrow()
                                                    .digest());
                        });
        assertThat(migration.moved().get(2).entry().value()).isFalse();
    }

    @Test
    void the_number_of_another_programme_takes_nothing_over() {
        Migration migration = migrate("P12-05", yes());
        assertThat(migration.moved()).isEmpty();
        assertThat(migration.aside())
                .extracting(Migration.Aside::why)
                .containsExactly(Why.PROGRAMME_WITHDRAWN);
    }

    @Test
    void a_withdrawn_programme_and_a_reworded_condition_are_set_aside_with_both_wordings() {
        Migration migration = migrate("P15-02b", yes(), "P08-06", yes());
        assertThat(migration.aside())
                .extracting(Migration.Aside::why)
                .containsExactly(Why.PROGRAMME_WITHDRAWN, Why.REWORDED);
        assertThat(migration.aside().get(1).was().zh()).contains("2000万元");
        assertThat(migration.aside().get(1).is().zh()).contains("3000万元");
    }

    @Test
    void who_read_another_wording_than_that_of_the_old_edition_is_asked_again() {
        AttestationEntry other =
                new AttestationEntry(true, "甲", null, null, OLD.id(), "0123456789ab");
        assertThat(migrate("P09-08", other).aside())
                .extracting(Migration.Aside::why)
                .containsExactly(Why.OTHER_WORDING_READ);
    }

    @Test
    void what_is_of_a_standard_or_of_yet_another_edition_stays() {
        AttestationEntry older = new AttestationEntry(true, null, null, null, "2019q1", null);
        Migration migration = migrate("LG-8c", yes(), "P09-12", older, "P77-01", yes());
        assertThat(migration.kept()).containsOnlyKeys("LG-8c", "P09-12");
        assertThat(migration.aside()).extracting(Migration.Aside::why).containsExactly(Why.UNKNOWN);
    }

    @Test
    void numbers_of_a_new_edition_are_told_by_those_of_the_old_one() {
        Map<String, String> numbers = NOW.numbersSince(OLD);
        assertThat(numbers)
                .containsEntry("P18", "P12")
                .containsEntry("P18-01", "P12-01")
                .containsEntry("P09-08", "P09-08")
                .doesNotContainKeys("P12", "P12-01", "P15", "P15-01");
        assertThat(OLD.numbersSince(OLD)).containsEntry("P12-01", "P12-01");
    }

    @Test
    void the_digest_of_a_wording_changes_with_every_letter_of_either_language() {
        Map<Bilingual, String> digests = new HashMap<>();
        OLD.programmes().stream()
                .flatMap(programme -> programme.criteria().stream())
                .forEach(c -> digests.put(c.requirement(), c.digest()));
        assertThat(digests.values())
                .hasSizeGreaterThan(200)
                .doesNotHaveDuplicates()
                .allMatch(digest -> digest.matches("[0-9a-f]{12}"));
    }
}
