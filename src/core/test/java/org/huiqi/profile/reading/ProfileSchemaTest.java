package org.huiqi.profile.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ProfileSchemaTest {

    private static final ObjectNode NODE = ProfileSchema.of(Reading.CRITERIA);
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(NODE);

    @Test
    void a_full_profile_is_valid() throws IOException {
        String full = new String(Reading.resource("/profiles/full.json"), UTF_8);
        assertThat(SCHEMA.validate(full, InputFormat.JSON)).isEmpty();
    }

    @Test
    void an_amount_is_described_in_both_languages_with_its_unit() {
        assertThat(NODE.at("/$defs/YearFigures/properties/revenue/description").asText())
                .isEqualTo("营业收入 / operating revenue（万元 / 10 000 yuan）");
    }

    @Test
    void an_enum_describes_its_words() {
        assertThat(NODE.at("/$defs/CultivationPool/properties/updateStatus/description").asText())
                .isEqualTo(
                        "审核状态 / result of that entry or update。"
                                + "APPROVED 审核通过 / approved；PENDING 审核中 / pending；REJECTED 未通过 / rejected");
    }

    @Test
    void the_schema_is_the_same_whatever_the_order_of_the_ids() {
        assertThat(ProfileSchema.of(Set.of("P14-07", "P09-08")).toString())
                .isEqualTo(ProfileSchema.of(Set.of("P09-08", "P14-07")).toString());
    }

    @Test
    void its_text_has_no_control_character_and_can_be_read_as_yaml_too() throws IOException {
        assertThat(NODE.toPrettyString()).doesNotContainPattern("[\\p{Cc}&&[^\n]]");
        assertThat(new YAMLMapper().readTree(NODE.toString())).isEqualTo(NODE);
    }

    @Test
    void its_patterns_speak_of_the_characters_that_the_reader_strips_and_refuses() {
        Pattern space = Pattern.compile(SchemaForms.SPACE);
        Pattern text = Pattern.compile(SchemaForms.TEXT);
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            String alone = Character.toString(c);
            assertThat(space.matcher(alone).matches()).isEqualTo(alone.strip().isEmpty());
            if (!Character.isSurrogate((char) c)) {
                Read read =
                        Reading.READER.read(
                                new ObjectMapper()
                                        .createObjectNode()
                                        .put("format", 1)
                                        .put("name", "a" + alone + "b"),
                                "",
                                Reading.AS_OF);
                assertThat(text.matcher(alone).matches()).isEqualTo(read instanceof Read.Accepted);
            }
        }
    }
}
