package org.huiqi.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What the API's own description says about answers. Stricter than the description: a member that
 * it does not name is a fault too.
 */
final class Contract {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final JsonNode document;
    private final ObjectNode strict;
    private final Map<String, JsonSchema> schemas = new HashMap<>();

    Contract(JsonNode document) {
        this.document = document;
        this.strict = MAPPER.createObjectNode();
        strict.set("components", MAPPER.createObjectNode().set("schemas", closed(document)));
    }

    private static JsonNode closed(JsonNode document) {
        JsonNode schemas = document.at("/components/schemas").deepCopy();
        schemas.findParents("properties").stream()
                .filter(node -> node.get("properties").isObject())
                .filter(node -> node.path("type").toString().contains("\"object\""))
                .filter(node -> !node.has("additionalProperties"))
                .forEach(node -> ((ObjectNode) node).put("additionalProperties", false));
        return schemas;
    }

    JsonNode document() {
        return document;
    }

    /** Holds an answer to what is said about its address, method, status and type. */
    void assertKept(String method, String address, HttpResponse<byte[]> answer) {
        JsonNode operation =
                document.path("paths").path(address).path(method.toLowerCase(Locale.ROOT));
        JsonNode answers = operation.path("responses");
        String status = String.valueOf(answer.statusCode());
        JsonNode said =
                resolved(answers.has(status) ? answers.get(status) : answers.get("default"));
        assertThat(said).as("%s %s %s", method, address, status).isNotNull();
        said.path("headers")
                .fieldNames()
                .forEachRemaining(
                        field ->
                                assertThat(isOptional(field) || has(answer, field))
                                        .as("%s %s %s %s", method, address, status, field)
                                        .isTrue());
        if (!said.has("content")) {
            assertThat(answer.body()).isEmpty();
            return;
        }
        String type = Live.type(answer).replaceFirst(";.*", "");
        JsonNode content = said.path("content").path(type);
        assertThat(content.isMissingNode()).as("%s %s %s", address, status, type).isFalse();
        if (method.equals("HEAD")) {
            assertThat(answer.body()).isEmpty();
        } else if (type.matches("application/(.+\\+)?json") && content.has("schema")) {
            assertValid(content.get("schema"), Live.text(answer));
        }
    }

    private static boolean has(HttpResponse<byte[]> answer, String field) {
        return answer.headers().firstValue(field).isPresent();
    }

    /** What stands there only sometimes. */
    private static boolean isOptional(String field) {
        return field.equals("Accept-Encoding");
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }

    /** Holds a text to a schema of the description. */
    void assertValid(JsonNode schema, String json) {
        assertThat(compiled(schema).validate(json, InputFormat.JSON)).isEmpty();
    }

    private JsonSchema compiled(JsonNode schema) {
        return schemas.computeIfAbsent(
                schema.toString(),
                key -> {
                    ObjectNode whole = strict.deepCopy();
                    whole.setAll((ObjectNode) schema);
                    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                            .getSchema(whole);
                });
    }

    /** A schema of the description by name. */
    JsonNode named(String name) {
        return MAPPER.createObjectNode().put("$ref", "#/components/schemas/" + name);
    }
}
