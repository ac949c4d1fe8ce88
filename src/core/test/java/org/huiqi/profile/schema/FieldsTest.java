package org.huiqi.profile.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.huiqi.text.Bilingual;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/tables/fields.txt")
    void a_concrete_path_has_its_field(String path, String meaning) {
        assertThat(Fields.of(path)).map(Fields.Field::meaning).map(Bilingual::zh).hasValue(meaning);
    }

    @ParameterizedTest
    @ValueSource(strings = {"subject.colour", "years.revenue", "softwareProducts.rdExpense", ""})
    void a_path_that_is_none_has_no_field(String path) {
        assertThat(Fields.of(path)).isEmpty();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/tables/units.txt")
    void a_number_has_its_unit(String path, String unit) {
        assertThat(Fields.of(path))
                .map(Fields.Field::unit)
                .map(found -> found.text().zh())
                .hasValue(unit);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/tables/entry-words.txt")
    void a_word_in_brackets_means_what_it_means_in_its_list(String list, String word, String zh) {
        assertThat(Words.named(list, word).zh()).isEqualTo(zh);
    }

    @Test
    void every_field_is_worded_in_both_languages() {
        assertThat(Fields.map().values())
                .allSatisfy(
                        field -> {
                            assertThat(field.meaning().zh()).isNotBlank();
                            assertThat(field.meaning().en()).isNotBlank();
                        });
    }
}
