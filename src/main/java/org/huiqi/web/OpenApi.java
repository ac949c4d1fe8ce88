package org.huiqi.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.huiqi.Checker;
import org.huiqi.profile.reading.ProfileSchema;

/**
 * The description of the API, OpenAPI 3.1: {@code openapi.yaml} beside this class, with the schema
 * of the profile, which is made from its records, and the version filled in.
 */
final class OpenApi {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final String PROFILE = "Profile";

    private OpenApi() {}

    static Answer of(Checker checker) {
        ObjectNode document = written();
        ((ObjectNode) document.get("info")).put("version", Health.version());
        ObjectNode schemas = (ObjectNode) document.at("/components/schemas");
        ObjectNode profile = profile(checker);
        profile.remove("$defs")
                .properties()
                .forEach(part -> schemas.set(PROFILE + "." + part.getKey(), part.getValue()));
        schemas.set(PROFILE, profile);
        return Answer.of(Face.JSON.header(), document.toPrettyString() + "\n");
    }

    private static ObjectNode written() {
        try (InputStream in = OpenApi.class.getResourceAsStream("openapi.yaml")) {
            return (ObjectNode) YAML.readTree(Objects.requireNonNull(in, "openapi.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its definitions become components, which is where tools look for them. */
    private static ObjectNode profile(Checker checker) {
        String schema = ProfileSchema.of(checker.edition().criterionIds()).toString();
        try {
            ObjectNode profile =
                    (ObjectNode)
                            YAML.readTree(
                                    schema.replace(
                                            "\"#/$defs/",
                                            "\"#/components/schemas/" + PROFILE + "."));
            profile.remove("$schema");
            profile.remove("$id");
            return profile;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
