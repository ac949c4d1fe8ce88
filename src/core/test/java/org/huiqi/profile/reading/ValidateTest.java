package org.huiqi.profile.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.huiqi.RandomProfile;
import org.huiqi.Sample;
import org.huiqi.Trees;
import org.huiqi.profile.AttestationEntry;
import org.huiqi.profile.Profile;
import org.huiqi.profile.Subject;
import org.huiqi.profile.TitleType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a program made is refused as a file that says the same is. */
class ValidateTest {

    private static final ProfileReader READER = new ProfileReader(Sample.EDITION.criterionIds());

    /** Makes objects of whatever their types can hold. */
    private static final JsonMapper OBJECTS =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                    .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                    .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .withCoercionConfig(
                            LogicalType.Textual,
                            texts ->
                                    texts.setCoercion(
                                                    CoercionInputShape.Integer, CoercionAction.Fail)
                                            .setCoercion(
                                                    CoercionInputShape.Float, CoercionAction.Fail)
                                            .setCoercion(
                                                    CoercionInputShape.Boolean,
                                                    CoercionAction.Fail))
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build();

    @Test
    void a_profile_that_was_read_is_valid_and_stays_as_it_is() {
        LongStream.range(0, 60)
                .mapToObj(seed -> Trees.profile(RandomProfile.tree(seed)))
                .forEach(
                        profile ->
                                assertThat(READER.validate(profile, Sample.AS_OF))
                                        .isEqualTo(new Read.Accepted(profile)));
    }

    @Test
    void what_is_accepted_has_the_form_that_the_rules_compare_with() {
        Profile made =
                Profile.builder()
                        .name(" 甲公司 ")
                        .registration(r -> r.province("江苏省").city("徐州市"))
                        .year(2023, y -> y.revenue(new BigDecimal("8200.00")))
                        .subject(s -> s.roles(Subject.Role.LEADING_FIRM, Subject.Role.CHAIN_LEADER))
                        .build();
        assertThat(Reading.accepted(READER.validate(made, Sample.AS_OF)))
                .isEqualTo(
                        Sample.profile(
                                "name: 甲公司",
                                "registration: {province: 江苏, city: 徐州}",
                                "years: {2023: {revenue: 8200}}",
                                "subject: {roles: [CHAIN_LEADER, LEADING_FIRM]}"));
    }

    @Test
    void a_fault_names_the_path_the_value_and_what_is_allowed() {
        Profile made =
                Profile.builder()
                        .format(null)
                        .registration(r -> r.province("火星"))
                        .year(23, y -> y.revenue(1))
                        .year(2023, y -> y.revenue(-5).employees(-1))
                        .title(
                                t ->
                                        t.type(TitleType.HNTE)
                                                .validFrom(LocalDate.of(2024, 1, 2))
                                                .validTo(LocalDate.of(2024, 1, 1)))
                        .holding(h -> h.pct(101))
                        .bond("b@1", b -> b.subsidyYears(-1))
                        .attestation("P99-01", AttestationEntry.of(true))
                        .build();
        Read.Refused refused = (Read.Refused) READER.validate(made, Sample.AS_OF);
        assertThat(refused.faults())
                .extracting(fault -> fault.message().en())
                .containsExactly(
                        "registration.province: 火星 is not a province-level name; write one of the 34"
                                + " province-level names: Jiangsu, 江苏 or 江苏省",
                        "years.23: 23 is not a year; write four digits such as 2023",
                        "years.2023.revenue: -5 is negative; write 0 or more",
                        "years.2023.employees: -1 is negative; write 0 or more",
                        "titles[0].validTo: 2024-01-01 is before validFrom (2024-01-02); check both dates",
                        "holdings[0].pct: 101 is not between 0 and 100; write per cent, 30 for 30 %",
                        "bonds[0].subsidyYears[0]: -1 is negative; write 0 or more",
                        "bonds[0].id: b@1 contains @, which an id cannot; leave the @ out",
                        "attestations.P99-01: P99-01 is not the id of a known criterion;"
                                + " did you mean P09-01?",
                        "format: the format version is missing; add a line format: 1");
    }

    @Test
    void what_no_file_can_say_is_refused() {
        BigDecimal endless = new BigDecimal("1E+2000000000");
        Profile made =
                Profile.builder()
                        .year(-5, y -> y.revenue(1))
                        .year(
                                2023,
                                y -> y.revenue(endless).rdExpense(new BigDecimal("1E-2000000000")))
                        .registration(r -> r.date(LocalDate.of(12024, 1, 1)))
                        .build();
        assertThat(Reading.messages(READER.validate(made, Sample.AS_OF)))
                .containsExactly(
                        "registration.date：+12024-01-01 不是日期；应为 YYYY-MM-DD，如 2024-09-01",
                        "years.-5：-5 不是年份；应为四位数字，如 2023",
                        "years.2023.revenue：1E+2000000000 位数太多；小数点前后最多各 40 位",
                        "years.2023.rdExpense：1E-2000000000 位数太多；小数点前后最多各 40 位");
    }

    /** The files in {@code refused/} whose faults, or some of them, objects can have too. */
    static List<String> filesOfObjects() {
        return List.of(
                ("attestations.yaml candidate-ids.yaml codes-letters.json codes-malformed.json"
                                + " codes.yaml cross-fields.yaml format-2.yaml format-missing.yaml"
                                + " format-null.json format-text.json money.yaml numbers.yaml"
                                + " places.yaml standards-fields.yaml unquoted-text.yaml")
                        .split(" "));
    }

    @ParameterizedTest
    @MethodSource("filesOfObjects")
    void a_refused_file_is_refused_as_objects_with_the_same_faults(String name) throws IOException {
        List<String> asFile = asFile(name);
        assertThat(asFile).isNotEmpty();
        assertThat(asObjects(name)).containsExactlyInAnyOrderElementsOf(asFile);
    }

    @Test
    void no_other_refused_file_has_a_fault_that_objects_can_have() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/core/test/resources/refused"))) {
            assertThat(
                            files.map(file -> file.getFileName().toString())
                                    .filter(name -> name.matches(".*\\.(yaml|json)"))
                                    .filter(name -> !asFile(name).isEmpty()))
                    .containsExactlyInAnyOrderElementsOf(filesOfObjects());
        }
    }

    /** Faults of what is left of a file without all that objects cannot say. */
    private static List<String> asFile(String name) {
        ObjectNode sayable = sayable(name);
        return sayable == null
                ? List.of()
                : Reading.messages(Reading.READER.read(sayable, "", Reading.AS_OF));
    }

    private static List<String> asObjects(String name) throws IOException {
        Profile made = OBJECTS.treeToValue(sayable(name), Profile.class);
        return Reading.messages(Reading.READER.validate(made, Reading.AS_OF));
    }

    /** The tree of a file without what cannot be bound; null where it has none. */
    private static ObjectNode sayable(String name) {
        try {
            Format format = name.endsWith(".json") ? Format.JSON : Format.YAML;
            byte[] bytes = Files.readAllBytes(Path.of("src/core/test/resources/refused", name));
            if (!(Tree.read(bytes, name, format) instanceof Tree.Parsed parsed)
                    || !(parsed.root() instanceof Node.Mapping)) {
                return null;
            }
            ObjectNode tree = (ObjectNode) OBJECTS.readTree(NodeText.json(parsed.root()));
            removeNulls(tree);
            if (tree.get("attestations") instanceof ObjectNode attestations) {
                whole(attestations);
            }
            while (remove(tree)) {}
            return tree;
        } catch (IOException e) {
            throw new AssertionError(name, e);
        }
    }

    /** What is null in a file is missing among objects. */
    private static void removeNulls(JsonNode tree) {
        if (tree instanceof ObjectNode object) {
            object.removeNulls();
        } else if (tree instanceof ArrayNode array) {
            array.removeNulls();
        }
        tree.forEach(ValidateTest::removeNulls);
    }

    /** An answer alone is an object of its value, as it is among records. */
    private static void whole(ObjectNode attestations) {
        attestations
                .properties()
                .forEach(
                        entry -> {
                            if (entry.getValue() instanceof BooleanNode answer) {
                                entry.setValue(OBJECTS.createObjectNode().set("value", answer));
                            }
                        });
    }

    /** Removes the first thing that cannot be bound; false where all can. */
    private static boolean remove(ObjectNode tree) throws IOException {
        for (String map : List.of("years", "attestations", "origin")) {
            if (!tree.has(map)) {
                tree.putObject(map); // the record has none where it is unknown
            }
        }
        try {
            OBJECTS.treeToValue(tree, Profile.class);
            return false;
        } catch (JsonMappingException e) {
            JsonPointer at = JsonPointer.empty();
            for (JsonMappingException.Reference step : e.getPath()) {
                at =
                        step.getFieldName() == null
                                ? at.appendIndex(step.getIndex())
                                : at.appendProperty(step.getFieldName());
            }
            while (tree.at(at).isMissingNode()) {
                at = at.head(); // what lacks it goes
            }
            JsonNode holder = tree.at(at.head());
            if (holder instanceof ObjectNode object) {
                object.remove(at.last().getMatchingProperty());
            } else {
                ((ArrayNode) holder).remove(at.last().getMatchingIndex());
            }
            return true;
        }
    }
}
