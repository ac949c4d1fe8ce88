package org.huiqi.profile.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The schema and the reader say the same of every document: instances are made from the schema, and
 * what it holds valid is accepted, what it holds invalid is refused. Except for {@link Beyond}.
 */
class SchemaAgreementTest {

    private static final ObjectNode NODE = ProfileSchema.of(Reading.CRITERIA);
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(
                            NODE,
                            SchemaValidatorsConfig.builder()
                                    .regularExpressionFactory(SchemaAgreementTest::pattern)
                                    .build());

    /**
     * A rule that no schema states.
     *
     * @param says what the reader says
     * @param value what the fault is about; null: anything
     * @param because why no schema states it
     * @param example a document that shows it
     */
    record Beyond(Pattern says, @Nullable Pattern value, String because, JsonNode example) {
        boolean explains(Fault fault) {
            String met = Objects.requireNonNullElse(fault.value(), "");
            return says.matcher(fault.problem().en()).find()
                    && (value == null || value.matcher(met).matches());
        }
    }

    private static final List<Beyond> BEYOND =
            EveryPlace.YAML.convertValue(
                    EveryPlace.resource("beyond.yaml"), new TypeReference<>() {});

    static List<Beyond> beyond() {
        return BEYOND;
    }

    /** In a schema {@code $} is the end, in Java also the line break before it. */
    private static com.networknt.schema.regex.RegularExpression pattern(String regex) {
        Pattern pattern = Pattern.compile(regex.replaceAll("\\$$", "\\\\z"));
        return text -> pattern.matcher(text).find();
    }

    private final List<String> disagreements = new ArrayList<>();
    private int compared;

    private void compare(JsonNode document) {
        compared++;
        boolean isValid = SCHEMA.validate(document).isEmpty();
        Read read = Reading.READER.read(document, "", Reading.AS_OF);
        boolean isAccepted = read instanceof Read.Accepted;
        boolean isExplained =
                isValid
                        && read instanceof Read.Refused refused
                        && refused.faults().stream().allMatch(SchemaAgreementTest::isExplained);
        if (isValid != isAccepted && !isExplained) {
            disagreements.add(
                    (isValid ? "valid, refused: " : "invalid, accepted: ")
                            + Fault.cut(document.toString(), 300)
                            + String.join("", Reading.messages(read)));
        }
    }

    private static boolean isExplained(Fault fault) {
        return BEYOND.stream().anyMatch(rule -> rule.explains(fault));
    }

    @ParameterizedTest
    @MethodSource("beyond")
    void a_rule_beyond_the_schema_is_one(Beyond rule) {
        assertThat(SCHEMA.validate(rule.example())).as(rule.because()).isEmpty();
        Read read = Reading.READER.read(rule.example(), "", Reading.AS_OF);
        assertThat(((Read.Refused) read).faults()).hasSize(1).allMatch(rule::explains);
    }

    @Test
    void every_value_in_every_place_is_valid_and_accepted_or_invalid_and_refused() {
        new EveryPlace(NODE, this::compare).all();
        assertThat(disagreements).isEmpty();
        assertThat(compared).isGreaterThan(30_000);
    }

    @Test
    void the_description_names_every_rule_beyond_it() {
        assertThat(NODE.get("description").asText())
                .contains(
                        ("openEnded teamAged40OrYounger collegeStaff highTechIncome"
                                        + " rdExpenseHnteDomestic foundedOn birthDate city id creditCode")
                                .split(" "));
    }
}
