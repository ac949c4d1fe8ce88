package org.huiqi.report;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Writes a JSON object in one pass. Not for use by several threads at once. */
final class Json {
    /** Records are written by their components, without those that are null. */
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING)
                    .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
                    .defaultPropertyInclusion(
                            JsonInclude.Value.construct(
                                    JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                    .visibility(PropertyAccessor.GETTER, Visibility.NONE)
                    .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                    .visibility(PropertyAccessor.FIELD, Visibility.ANY)
                    .addModule(
                            new SimpleModule()
                                    .addSerializer(new PlainNumber())
                                    .addSerializer(
                                            Temporal.class, new ToStringSerializer(Temporal.class)))
                    .build();

    /** Characters of most reports. */
    private static final int USUAL_LENGTH = 1 << 17;

    private final JsonGenerator generator;

    private Json(JsonGenerator generator) {
        this.generator = generator;
    }

    /** Writes the members of an object. */
    interface Members<T> {
        void write(Json json, T value) throws IOException;
    }

    /** An exact number without trailing zeros: 3 for 3.00 and 30 for 3E+1. */
    private static final class PlainNumber extends StdSerializer<BigDecimal> {
        private static final long serialVersionUID = 1;

        PlainNumber() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(BigDecimal number, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            BigDecimal stripped = number.stripTrailingZeros();
            json.writeNumber(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
        }
    }

    /** On one line, without line break. */
    static <T> String line(T value, Members<T> members) {
        return text(value, members, false);
    }

    /** Indented, with a line break at the end. */
    static <T> String pretty(T value, Members<T> members) {
        return text(value, members, true) + "\n";
    }

    private static <T> String text(T value, Members<T> members, boolean indented) {
        StringWriter text = new StringWriter(USUAL_LENGTH);
        try {
            write(value, members, indented, MAPPER.createGenerator(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** In UTF-8 on a stream, which stays open; on one line without line break. */
    static <T> void writeLine(T value, Members<T> members, OutputStream out) throws IOException {
        write(value, members, false, generator(out));
    }

    /** In UTF-8 on a stream, which stays open; indented, with a line break at the end. */
    static <T> void writePretty(T value, Members<T> members, OutputStream out) throws IOException {
        write(value, members, true, generator(out));
        out.write('\n');
    }

    private static JsonGenerator generator(OutputStream out) throws IOException {
        return MAPPER.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }

    private static <T> void write(
            T value, Members<T> members, boolean indented, JsonGenerator generator)
            throws IOException {
        try (generator) {
            new Json(indented ? generator.useDefaultPrettyPrinter() : generator)
                    .object(value, members);
        }
    }

    private <T> void object(T value, Members<? super T> members) throws IOException {
        generator.writeStartObject();
        members.write(this, value);
        generator.writeEndObject();
    }

    /** A member with an object, or null. */
    <T> void object(String name, @Nullable T value, Members<? super T> members) throws IOException {
        generator.writeFieldName(name);
        if (value == null) {
            generator.writeNull();
        } else {
            object(value, members);
        }
    }

    /** A member with an object for each value. */
    <T> void array(String name, Iterable<T> values, Members<? super T> members) throws IOException {
        generator.writeArrayFieldStart(name);
        for (T value : values) {
            object(value, members);
        }
        generator.writeEndArray();
    }

    /** A member with a value as it is: a text, a word, a number, a day, a list, a record. */
    void value(String name, @Nullable Object value) throws IOException {
        generator.writeFieldName(name);
        if (value instanceof String text) {
            generator.writeString(text);
        } else {
            generator.writePOJO(value);
        }
    }

    /** The same, and nothing where it is null. */
    void valueIfAny(String name, @Nullable Object value) throws IOException {
        if (value != null) {
            value(name, value);
        }
    }

    /** The same, and nothing where the list is empty. */
    void valuesIfAny(String name, Collection<?> values) throws IOException {
        if (!values.isEmpty()) {
            value(name, values);
        }
    }
}
