package org.huiqi.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.huiqi.profile.reading.Node;

/** Writes records as JSON, and lays JSON out: for programs, or indented where a person asks. */
final class AnswerJson {
    /** Name of the parameter that asks for indentation; its value says nothing. */
    static final String PRETTY = "pretty";

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .addModule(new SimpleModule().addSerializer(Node.class, new NodeSerializer()))
                    .build();

    private AnswerJson() {}

    /** A record, or JSON, without a space between its parts, and a line break at the end. */
    static byte[] compact(Object value) {
        try {
            String json = value instanceof String text ? text : MAPPER.writeValueAsString(value);
            ByteArrayOutputStream out = new ByteArrayOutputStream(json.length());
            copy(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), out, false);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Numbers stay as they are written. */
    static void copy(InputStream in, OutputStream out, boolean isIndented) throws IOException {
        try (JsonParser parser = MAPPER.createParser(in);
                JsonGenerator generator = MAPPER.createGenerator(out)) {
            generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            if (isIndented) {
                generator.useDefaultPrettyPrinter();
            }
            while (parser.nextToken() != null) {
                generator.copyCurrentEventExact(parser);
            }
        }
        out.write('\n');
    }

    /** A part of a profile's document. */
    private static final class NodeSerializer extends JsonSerializer<Node> {
        @Override
        public void serialize(Node value, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            if (value instanceof Node.Mapping map) {
                out.writeStartObject();
                for (Node.Entry entry : map.entries()) {
                    out.writeFieldName(entry.key());
                    serialize(entry.value(), out, provider);
                }
                out.writeEndObject();
            } else if (value instanceof Node.Sequence list) {
                out.writeStartArray();
                for (Node item : list.items()) {
                    serialize(item, out, provider);
                }
                out.writeEndArray();
            } else if (((Node.Scalar) value).kind() == Node.Kind.TEXT) {
                out.writeString(((Node.Scalar) value).text());
            } else {
                out.writeRawValue(((Node.Scalar) value).text());
            }
        }
    }
}
