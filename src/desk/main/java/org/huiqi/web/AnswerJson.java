package org.huiqi.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Writes records as JSON, and lays JSON out: for programs, or indented where a person asks. */
final class AnswerJson {
    /** Name of the parameter that asks for indentation; its value says nothing. */
    static final String PRETTY = "pretty";

    private static final JsonMapper MAPPER = new JsonMapper();

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
}
