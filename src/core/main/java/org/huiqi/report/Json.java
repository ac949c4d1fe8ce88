package org.huiqi.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** Writes JSON in one pass. Not for use by several threads at once. */
final class Json {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

    /** Characters of most reports. */
    private static final int USUAL_LENGTH = 1 << 17;

    private final JsonGenerator generator;

    private Json(JsonGenerator generator) {
        this.generator = generator;
    }

    /** Something that can be written as JSON. */
    interface Part {
        void write(Json json) throws IOException;
    }

    /** On one line, without line break. */
    static String line(Part part) {
        return text(part, false);
    }

    /** Indented, without line break at the end. */
    static String pretty(Part part) {
        return text(part, true);
    }

    private static String text(Part part, boolean indented) {
        StringWriter text = new StringWriter(USUAL_LENGTH);
        try {
            write(part, indented, FACTORY.createGenerator(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** In UTF-8 on a stream, which stays open. */
    static void write(Part part, boolean indented, OutputStream out) throws IOException {
        JsonGenerator generator = FACTORY.createGenerator(out);
        generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        write(part, indented, generator);
    }

    private static void write(Part part, boolean indented, JsonGenerator generator)
            throws IOException {
        try (generator) {
            part.write(new Json(indented ? generator.useDefaultPrettyPrinter() : generator));
        }
    }

    void startObject() throws IOException {
        generator.writeStartObject();
    }

    void startObject(String name) throws IOException {
        name(name);
        generator.writeStartObject();
    }

    void endObject() throws IOException {
        generator.writeEndObject();
    }

    void startArray() throws IOException {
        generator.writeStartArray();
    }

    void startArray(String name) throws IOException {
        name(name);
        generator.writeStartArray();
    }

    void endArray() throws IOException {
        generator.writeEndArray();
    }

    private void name(String name) throws IOException {
        generator.writeFieldName(name);
    }

    /** A member with a text, or null. */
    void text(String name, @Nullable String text) throws IOException {
        generator.writeStringField(name, text);
    }

    /** A member with a word. */
    void word(String name, Enum<?> word) throws IOException {
        name(name);
        generator.writeString(word.name());
    }

    /** A member with both languages of a text. */
    void text(String name, Bilingual text) throws IOException {
        name(name);
        text(text);
    }

    /** An entry with both languages of a text. */
    void text(Bilingual text) throws IOException {
        startObject();
        text("zh", text.zh());
        text("en", text.en());
        endObject();
    }

    /** A member with a value of a report, as {@link JsonValues} writes it. */
    void value(String name, @Nullable Object value) throws IOException {
        name(name);
        value(value);
    }

    /** A value of a report, as {@link JsonValues} writes it. */
    void value(@Nullable Object value) throws IOException {
        JsonValues.write(generator, value);
    }

    /** A member with a list of texts. */
    void texts(String name, Iterable<String> texts) throws IOException {
        startArray(name);
        for (String text : texts) {
            generator.writeString(text);
        }
        endArray();
    }
}
