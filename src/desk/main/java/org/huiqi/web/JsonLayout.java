package org.huiqi.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.server.Request;

/** How the JSON of every answer is laid out: for programs, or indented where a person asks. */
final class JsonLayout {
    /** Name of the parameter that asks for indentation; its value says nothing. */
    static final String PARAMETER = "pretty";

    private static final JsonFactory JSON = new JsonFactory();

    private JsonLayout() {}

    /** The same JSON without a space between its parts, and a line break at the end. */
    static byte[] compact(String json) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(json.length());
        try {
            copy(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), out, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** An answer as it was asked for. */
    static Answer asked(Answer answer, Request request) {
        boolean isJson = answer.type().matches("application/(\\w+\\+)?json");
        if (!isJson || !answer.hasBody() || Call.parameter(request, PARAMETER) == null) {
            return answer;
        }
        Packing packing = answer.packing();
        InputStream in =
                packing == null ? new ByteArrayInputStream(answer.body()) : packing.unpacked();
        Packing indented = Packing.of(() -> {}, out -> copy(in, out, true));
        return new Answer(answer.status(), answer.type(), new byte[0], answer.headers(), indented);
    }

    /** Numbers stay as they are written. */
    private static void copy(InputStream in, OutputStream out, boolean isIndented)
            throws IOException {
        try (JsonParser parser = JSON.createParser(in);
                JsonGenerator generator = JSON.createGenerator(out)) {
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
