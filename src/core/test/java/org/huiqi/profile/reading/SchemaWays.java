package org.huiqi.profile.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * The ways in which a schema lets a value be.
 *
 * @param root the whole schema, which references are followed in
 */
record SchemaWays(JsonNode root) {

    /** A schema's alternatives, references followed. */
    List<JsonNode> of(JsonNode schema) {
        if (schema.has("$ref")) {
            return of(root.at(schema.get("$ref").asText().substring(1)));
        }
        if (schema.has("anyOf")) {
            return StreamSupport.stream(schema.get("anyOf").spliterator(), false)
                    .flatMap(way -> of(way).stream())
                    .toList();
        }
        return List.of(schema);
    }
}
