package org.huiqi.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.huiqi.Checker;
import org.huiqi.Checkers;
import org.huiqi.Sample;
import org.huiqi.catalogue.Editions.Entry;
import org.huiqi.profile.schema.Values;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class EditionsTest {
    private static final Editions THREE =
            new Editions(
                    List.of(
                            new Entry("b", LocalDate.of(2030, 4, 1)),
                            new Entry("c", LocalDate.of(2030, 1, 1)),
                            new Entry("a", LocalDate.of(2030, 7, 1))));

    @ParameterizedTest
    @CsvFileSource(resources = "/tables/editions.txt")
    void the_newest_holds_from_its_first_day_on_and_the_first_one_before_that(
            LocalDate day, String id) {
        assertThat(THREE.on(day)).isEqualTo(id);
        assertThat(THREE.chosen(null, day)).isEqualTo(id);
        assertThat(THREE.chosen("b", day)).isEqualTo("b");
    }

    @Test
    void an_edition_that_does_not_say_from_when_it_holds_is_older_than_those_that_do() {
        Editions two = new Editions(List.of(THREE.all().get(0), new Entry("z", null)));
        assertThat(two.ids()).containsExactly("z", "c");
        assertThat(two.on(LocalDate.of(2029, 1, 1))).isEqualTo("z");
    }

    @Test
    void the_year_of_an_edition_comes_from_its_days_whatever_its_id() {
        Edition named = Values.with(Sample.EDITION, "id", "autumn");
        assertThat(named.year()).isEqualTo(2024);
        assertThat(Values.with(named, "from", LocalDate.of(2026, 1, 1)).year()).isEqualTo(2026);
        assertThat(Values.with(named, "from", null).year()).isEqualTo(2024);
    }

    /** Map.copyOf has another order in each run, and what the build writes would have it too. */
    @Test
    void maps_of_an_edition_keep_the_order_of_its_files() {
        Class<?> ordered = Collections.unmodifiableMap(Map.of()).getClass();
        List<Map<?, ?>> maps = new ArrayList<>();
        maps(Checker.builtIn().edition(), maps);
        assertThat(maps).hasSizeGreaterThan(2).hasOnlyElementsOfType(ordered);
    }

    private static void maps(Object value, List<Map<?, ?>> found) {
        if (value instanceof Map<?, ?> map && map.size() > 1) {
            found.add(map);
        } else if (value instanceof List<?> list) {
            list.forEach(entry -> maps(entry, found));
        } else if (value instanceof Record) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                try {
                    maps(component.getAccessor().invoke(value), found);
                } catch (ReflectiveOperationException e) {
                    throw new AssertionError(component.toString(), e);
                }
            }
        }
    }

    @Test
    void an_unknown_edition_is_refused_with_those_that_there_are() {
        assertThatThrownBy(() -> THREE.named("d"))
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining("没有版次 d；可用的版次：c b a / no edition d; there are c b a");
    }

    @Test
    void the_text_of_the_build_names_the_oldest_first() {
        assertThat(THREE.text()).isEqualTo("c 2030-01-01\nb 2030-04-01\na 2030-07-01\n");
    }

    @Test
    void what_is_built_in_says_from_when_it_holds_as_its_catalogue_does() {
        for (Entry held : Editions.builtIn().all()) {
            Edition edition = Catalogue.read(PackFiles.builtIn(held.id()));
            assertThat(edition.id()).isEqualTo(held.id());
            assertThat(edition.from()).isEqualTo(held.from()).isNotNull();
        }
    }

    @Test
    void a_checker_of_an_edition_is_made_once_by_its_id_and_by_its_day() {
        Checkers checkers = Checkers.builtIn();
        Checker checker = checkers.on(Sample.AS_OF);
        assertThat(checkers.named(checker.edition().id())).isSameAs(checker);
        assertThat(Checker.builtIn(checker.edition().id()).pack().digest())
                .isEqualTo(checker.pack().digest());
        assertThatThrownBy(() -> Checker.builtIn("1999q1"))
                .hasMessageContaining("no edition 1999q1");
    }
}
