package org.huiqi.profile.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

    /** The rules that no schema states: what the reader says, why, and a document that shows it. */
    private enum Beyond {
        ORDER_OF_DATES(
                "is before (validFrom|supportFrom|from) ",
                "a schema cannot compare two fields",
                "{format: 1, titles: [{validFrom: 2024-01-02, validTo: 2024-01-01}]}"),
        END_OF_WHAT_HAS_NO_END(
                "contradicts openEnded",
                "about two fields at once",
                "{format: 1, titles: [{openEnded: true, validTo: 2024-01-01}]}"),
        PART_OF_A_TEAM(
                "is more than teamSize",
                "a schema cannot compare two fields",
                "{format: 1, ministryProjects: [{id: a, teamSize: 1, teamAged40OrYounger: 2}]}"),
        PART_OF_THE_STAFF(
                "is more than the whole, employees",
                "a schema cannot compare two fields",
                "{format: 1, years: {2023: {employees: 1, rdStaff: 2}}}"),
        PART_OF_AN_AMOUNT(
                "is more than the whole, (totalIncome|rdExpenseHnte)",
                "a schema cannot compare two fields",
                "{format: 1, years: {2023: {totalIncome: 1, highTechIncome: 1.01}}}"),
        NOTHING_BEFORE_ITS_FOUNDING(
                "is of a year before foundedOn",
                "a schema cannot compare a key with a field",
                "{format: 1, foundedOn: 2023-01-01, years: {2022: {netProfit: -1, revenue: 0}}}"),
        BIRTH_BEFORE_TODAY(
                "is after the as-of date",
                "rests on the day of the check",
                "{format: 1, secondments: [{id: a, person: {birthDate: 2999-01-01}}]}"),
        BIRTH_BEFORE_APPLYING(
                "is after appliedOn",
                "a schema cannot compare two fields",
                "{format: 1, youngScientistPosts: [{id: a, appliedOn: 2020-01-01,"
                        + " person: {birthDate: 2020-01-02}}]}"),
        CITY_OF_THE_PROVINCE(
                "is not a prefecture city of 江苏",
                "about two fields at once",
                "{format: 1, registration: {province: 江苏, city: 昆山}}"),
        ID_OF_ITS_OWN(
                "is also the id of entry",
                "a schema tells entries apart as wholes, not by their ids",
                "{format: 1, bonds: [{id: a}, {id: ' a '}]}"),
        CHECK_CHARACTER(
                "has a wrong check character",
                "a schema cannot compute",
                "{format: 1, creditCode: 91320100000000000X}"),
        DIGITS(
                "has too many digits|is not an amount of money",
                "a schema knows numbers, not the digits they are written with",
                "{format: 1, vouchers: {spend: 1.0e-200}}"),
        HALF_A_CHARACTER(
                "has control characters",
                "patterns of a schema are about whole characters, not halves of surrogate pairs",
                "{format: 1, name: \"\\ud800\"}");

        private final Pattern says;
        private final String because;
        private final String example;

        Beyond(String says, String because, String example) {
            this.says = Pattern.compile(says);
            this.because = because;
            this.example = example;
        }

        boolean explains(Fault fault) {
            boolean isLong = fault.value() != null && fault.value().length() > 100;
            boolean isHalf = fault.value() != null && fault.value().matches("(?s).*\\p{Cs}.*");
            return says.matcher(fault.problem().en()).find()
                    && (this != DIGITS || isLong || fault.problem().en().contains("digits"))
                    && (this != HALF_A_CHARACTER || isHalf);
        }
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
                            + Printable.cut(document.toString(), 300)
                            + String.join("", Reading.messages(read)));
        }
    }

    private static boolean isExplained(Fault fault) {
        for (Beyond rule : Beyond.values()) {
            if (rule.explains(fault)) {
                return true;
            }
        }
        return false;
    }

    @ParameterizedTest
    @EnumSource
    void a_rule_beyond_the_schema_is_one(Beyond rule) {
        JsonNode document = SchemaValues.json(rule.example);
        assertThat(SCHEMA.validate(document)).as(rule.because).isEmpty();
        Read.Refused refused = (Read.Refused) Reading.READER.read(document, "", Reading.AS_OF);
        assertThat(refused.faults()).hasSize(1).allMatch(rule::explains);
    }

    @Test
    void every_value_in_every_place_is_valid_and_accepted_or_invalid_and_refused() {
        EveryPlace.of(NODE, this::compare);
        assertThat(disagreements).isEmpty();
        assertThat(compared).isGreaterThan(30_000);
    }

    @Test
    void the_description_names_every_rule_beyond_it() {
        assertThat(NODE.get("description").asText())
                .contains(
                        "openEnded",
                        "teamAged40OrYounger",
                        "collegeStaff",
                        "highTechIncome",
                        "rdExpenseHnteDomestic",
                        "foundedOn",
                        "birthDate",
                        "city",
                        "id",
                        "creditCode");
    }
}
