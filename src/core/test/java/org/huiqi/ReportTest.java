package org.huiqi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huiqi.SharedChecker.CHECKER;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.huiqi.Report.ProgrammeResult;
import org.huiqi.profile.Profile;
import org.huiqi.profile.schema.Values;
import org.huiqi.text.Bilingual;
import org.huiqi.verdict.FactRead;
import org.huiqi.verdict.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReportTest {

    private static final String SECRET = "绝密公司";

    /** Every text in it is the same secret, every entry has it in its id. */
    private static Profile secretive(long seed) {
        Map<String, Object> tree = RandomProfile.tree(seed);
        Trees.walk(
                tree,
                (object, key) -> {
                    if (Set.of("name", "note", "lecturer", "standard").contains(key)) {
                        object.put(key, SECRET);
                    } else if (key.equals("id")) {
                        object.put(key, SECRET + object.get(key));
                    }
                });
        tree.put("name", SECRET);
        tree.put("attestations", Map.of("P09-08", Map.of("value", true, "by", SECRET)));
        return Trees.profile(tree);
    }

    private static Report report(long seed) {
        return CHECKER.check(secretive(seed), Sample.AS_OF, SECRET);
    }

    static Stream<Report> reports() {
        return LongStream.range(0, 12).mapToObj(ReportTest::report);
    }

    /** What is in a value, itself first, however deep. */
    private static List<Object> within(Object value) {
        List<Object> found = new ArrayList<>();
        collect(value, found);
        return found;
    }

    private static void collect(Object value, List<Object> found) {
        if (value == null) {
            return;
        }
        found.add(value);
        if (value instanceof Record record) {
            for (RecordComponent component : Values.components(record.getClass())) {
                collect(Values.get(record, component), found);
            }
        } else if (value instanceof Report || value instanceof Finding) {
            read(value).forEach(part -> collect(part, found));
        } else if (value instanceof Collection<?> all) {
            all.forEach(one -> collect(one, found));
        } else if (value instanceof Map<?, ?> map) {
            map.forEach(
                    (key, one) -> {
                        collect(key, found);
                        collect(one, found);
                    });
        }
    }

    /** What its accessors give. */
    private static List<Object> read(Object value) {
        List<Object> parts = new ArrayList<>();
        for (Method accessor : value.getClass().getDeclaredMethods()) {
            if (Modifier.isPublic(accessor.getModifiers())
                    && !Modifier.isStatic(accessor.getModifiers())
                    && accessor.getParameterCount() == 0) {
                try {
                    parts.add(accessor.invoke(value));
                } catch (ReflectiveOperationException e) {
                    throw new AssertionError(e);
                }
            }
        }
        assertThat(parts).hasSizeGreaterThan(8);
        return parts;
    }

    @ParameterizedTest
    @MethodSource("reports")
    void nothing_in_a_report_can_be_changed(Report report) {
        for (Object part : within(report)) {
            if (part instanceof Collection<?> collection) {
                assertThatThrownBy(() -> collection.add(null))
                        .isInstanceOf(UnsupportedOperationException.class);
            } else if (part instanceof Map<?, ?> map) {
                assertThatThrownBy(() -> map.put(null, null))
                        .isInstanceOf(UnsupportedOperationException.class);
            } else {
                assertThat(part.getClass().isArray()).isFalse();
            }
        }
    }

    @Test
    void a_fact_keeps_what_it_was_made_with() {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", "s1");
        entry.put("direction", null);
        List<Object> entries = new ArrayList<>(List.of(entry));
        FactRead fact = new FactRead("courses", Bilingual.same("课程"), entries, null);
        entries.clear();
        entry.put("id", "s2");
        assertThat(fact.value().toString()).isEqualTo("[{id=s1, direction=null}]");
    }

    @Test
    void obligations_stand_in_the_order_of_the_handbook() {
        for (ProgrammeResult result : report(1).programmes()) {
            assertThat(result.obligations().keySet())
                    .containsExactlyElementsOf(result.programme().obligations());
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void what_a_log_would_get_tells_nothing_of_the_firm(Report report) {
        assertThat(report).hasToString(line(report));
        assertThat(within(report))
                .filteredOn(Record.class::isInstance)
                .filteredOn(part -> !(part instanceof Bilingual))
                .filteredOn(part -> part.toString().contains(SECRET))
                .extracting(part -> part.getClass().getSimpleName())
                // Single amounts, which nobody prints who did not take them out.
                .isSubsetOf("Fee", "Order");
    }

    private static String line(Report report) {
        return String.format(
                Locale.ROOT,
                "Report[%s on 2024-09-20, %d programmes, %d questions, %d warnings]",
                report.edition().id(),
                SharedChecker.PROGRAMMES,
                report.questions().size(),
                report.warnings().size());
    }

    @Test
    void a_profile_tells_a_log_how_much_is_known_and_nothing_of_it() {
        assertThat(Sample.profile("name: " + SECRET, "years: {2023: {revenue: 1, employees: 2}}"))
                .hasToString("Profile[4 values known]");
    }

    @Test
    void a_programme_that_is_not_in_a_report_is_named_with_those_that_are() {
        Report report =
                CHECKER.check(
                        Sample.profile(), Sample.AS_OF, "", CheckOptions.of(Set.of("P09", "P14")));
        assertThat(report.programme("P14").id()).isEqualTo("P14");
        assertThatThrownBy(() -> report.programme("P99"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no programme P99 in this report; there are P09 P14");
    }

    @Test
    void a_programme_that_the_edition_has_not_is_refused_with_those_that_it_has() {
        assertThatThrownBy(
                        () ->
                                CHECKER.check(
                                        Sample.profile(),
                                        Sample.AS_OF,
                                        "",
                                        CheckOptions.of(Set.of("P99", "P09", "p14"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("no programme P99, p14; there are P01 P02 P03 ")
                .hasMessageEndingWith(" P26 P27");
        assertThatThrownBy(() -> CHECKER.edition().programme("P99"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("no programme P99; there are P01 P02 ");
    }

    @Test
    void no_programme_chosen_means_every_programme() {
        assertThat(
                        CHECKER.check(Sample.profile(), Sample.AS_OF, "", CheckOptions.of(Set.of()))
                                .programmes())
                .hasSize(SharedChecker.PROGRAMMES);
    }
}
