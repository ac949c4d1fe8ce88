package org.huiqi.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import org.huiqi.RandomProfile;
import org.huiqi.Report;
import org.huiqi.Sample;
import org.huiqi.SharedChecker;
import org.huiqi.Trees;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every report is as its schema says, and has no member that the schema does not name. */
class ReportSchemaTest {
    private static final JsonSchema SCHEMA = strict();

    private static JsonSchema strict() {
        ObjectNode schema = ReportSchema.of();
        schema.findParents("properties").stream()
                .filter(node -> node.get("properties").isObject())
                .filter(node -> node.path("type").toString().contains("\"object\""))
                .filter(node -> !node.has("additionalProperties"))
                .forEach(node -> ((ObjectNode) node).put("additionalProperties", false));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void aReportIsValid(long seed) {
        Report report =
                SharedChecker.CHECKER.check(
                        Trees.profile(RandomProfile.tree(seed)), Sample.AS_OF, "test");

        assertThat(SCHEMA.validate(JsonReport.line(report), InputFormat.JSON)).isEmpty();
    }
}
