package org.huiqi.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** Writes JSON in one pass. Not for use by several threads at once. */
final class Json {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

    /** Characters of most reports. */
    private static final int USUAL_LENGTH = 1 << 17;

    /** Texts of the catalogue, escaped once: every report has them. */
    private static final Map<String, SerializableString> KEPT = new ConcurrentHashMap<>();

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
        StringWriter text = new StringWriter(USUAL_LENGTH);
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            part.write(new Json(generator));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Indented, without line break at the end. */
    static String pretty(Part part) {
        StringWriter text = new StringWriter(USUAL_LENGTH);
        try (JsonGenerator generator = FACTORY.createGenerator(text).useDefaultPrettyPrinter()) {
            part.write(new Json(generator));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static SerializableString kept(String text) {
        return KEPT.computeIfAbsent(text, SerializedString::new);
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

    /** A member with a text of the catalogue, the same for every firm. */
    void fixed(String name, @Nullable String text) throws IOException {
        name(name);
        if (text == null) {
            generator.writeNull();
        } else {
            generator.writeString(kept(text));
        }
    }

    /** A member with a word. */
    void word(String name, Enum<?> word) throws IOException {
        name(name);
        generator.writeString(word.name());
    }

    /** A member with both languages of a text of the catalogue. */
    void fixed(String name, Bilingual text) throws IOException {
        startObject(name);
        fixed("zh", text.zh());
        fixed("en", text.en());
        endObject();
    }

    /** A member with both languages of a text. */
    void text(String name, Bilingual text) throws IOException {
        startObject(name);
        value("zh", text.zh());
        value("en", text.en());
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
