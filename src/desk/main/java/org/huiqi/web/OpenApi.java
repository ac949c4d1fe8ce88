package org.huiqi.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.huiqi.Checker;
import org.huiqi.profile.reading.ProfileSchema;
import org.huiqi.report.ReportSchema;
import org.huiqi.text.ResourceText;

/**
 * The description of the API, OpenAPI 3.1: {@code openapi.yaml} beside this class, with the schemas
 * of the profile and of the report, which other rooms have, and the version filled in.
 */
final class OpenApi {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final String PROFILE = "Profile";

    private OpenApi() {}

    static Answer of(Checker checker, List<Extension> extensions) {
        ObjectNode document = tree(ResourceText.of(OpenApi.class, "openapi.yaml"));
        extensions.forEach(
                one -> ((ObjectNode) document.get("paths")).setAll(tree(one.description())));
        ((ObjectNode) document.get("info")).put("version", Router.version());
        document.get("paths").forEach(path -> addMethods((ObjectNode) path));
        ObjectNode schemas = (ObjectNode) document.at("/components/schemas");
        schemas.setAll(components(ReportSchema.definitions(), ""));
        ObjectNode profile = profile(checker);
        profile.remove("$defs")
                .properties()
                .forEach(part -> schemas.set(PROFILE + "." + part.getKey(), part.getValue()));
        schemas.set(PROFILE, profile);
        return Answer.json(document.toString());
    }

    private static ObjectNode tree(String yaml) {
        try {
            return (ObjectNode) YAML.readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** HEAD beside every GET, and OPTIONS everywhere: they say the same of every address. */
    private static void addMethods(ObjectNode path) {
        ObjectNode written = (ObjectNode) path.elements().next();
        String id = written.get("operationId").asText();
        written.withArray("parameters")
                .addObject()
                .put("$ref", "#/components/parameters/" + Router.PRETTY);
        if (path.has("get")) {
            ObjectNode head = written.deepCopy();
            head.put("operationId", id + "Head");
            head.put("summary", "只要头部 / The head alone: " + written.get("summary").asText());
            path.set("head", head);
        }
        ObjectNode options = path.putObject("options");
        options.put("operationId", id + "Options");
        options.put("summary", "可用的方法 / Which methods there are");
        ArrayNode parameters = options.putArray("parameters");
        for (JsonNode parameter : written.path("parameters")) {
            if (parameter.path("in").asText().equals("path")) {
                parameters.add(parameter);
            }
        }
        ObjectNode responses = options.putObject("responses");
        responses.putObject("204").put("$ref", "#/components/responses/Methods");
        responses.putObject("default").put("$ref", "#/components/responses/Problem");
    }

    private static ObjectNode profile(Checker checker) {
        ObjectNode profile =
                components(ProfileSchema.of(checker.edition().criterionIds()), PROFILE + ".");
        profile.remove("$schema");
        profile.remove("$id");
        return profile;
    }

    /** Definitions become components, which is where tools look for them. */
    private static ObjectNode components(ObjectNode schema, String prefix) {
        return tree(schema.toString().replace("\"#/$defs/", "\"#/components/schemas/" + prefix));
    }
}
