package org.huiqi.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * The JSON Schema (2020-12) of a report as {@link JsonReport} writes it. Its number is the report's
 * {@code report}: members are added without a new one, so a reader should pass over those that it
 * does not know; what changes or goes takes a new one. A report of format 1 keeps to it too.
 *
 * @since 0.2.0
 */
public final class ReportSchema {
    private static final String REPORT = "Report";

    private ReportSchema() {}

    /** {@return the schema, a new node for each call} */
    public static ObjectNode of() {
        ObjectNode definitions = definitions();
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "https://huiqi.org/schema/report-2.json");
        schema.put("title", "惠企核对报告，格式 2 / Huiqi report, format 2");
        schema.setAll((ObjectNode) definitions.remove(REPORT));
        schema.set("$defs", definitions);
        return schema;
    }

    /** {@return the report and its parts by name; they refer to each other as {@code #/$defs/…}} */
    public static ObjectNode definitions() {
        try (InputStream in = ReportSchema.class.getResourceAsStream("report-2.yaml")) {
            return (ObjectNode)
                    new YAMLMapper().readTree(Objects.requireNonNull(in, "report-2.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException("report-2.yaml", e);
        }
    }
}
