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
import java.util.List;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Language;
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
    private static final int USUAL_LENGTH = 1 << 15;

    private final JsonGenerator generator;
    private final JsonContent content;

    private Json(JsonGenerator generator, JsonContent content) {
        this.generator = generator;
        this.content = content;
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
            json.writeNumber(plain(number));
        }

        static BigDecimal plain(BigDecimal number) {
            BigDecimal stripped = number.stripTrailingZeros();
            return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }
    }

    /** On one line, without line break. */
    static <T> String line(T value, JsonContent content, Members<T> members) {
        return text(value, content, members, false);
    }

    /** Indented, with a line break at the end. */
    static <T> String pretty(T value, JsonContent content, Members<T> members) {
        return text(value, content, members, true) + "\n";
    }

    private static <T> String text(
            T value, JsonContent content, Members<T> members, boolean indented) {
        StringWriter text = new StringWriter(USUAL_LENGTH);
        try {
            write(value, content, members, indented, MAPPER.createGenerator(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** In UTF-8 on a stream, which stays open; on one line without line break. */
    static <T> void writeLine(T value, JsonContent content, Members<T> members, OutputStream out)
            throws IOException {
        JsonGenerator generator = MAPPER.createGenerator(out);
        generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        write(value, content, members, false, generator);
    }

    private static <T> void write(
            T value,
            JsonContent content,
            Members<T> members,
            boolean indented,
            JsonGenerator generator)
            throws IOException {
        try (generator) {
            new Json(indented ? generator.useDefaultPrettyPrinter() : generator, content)
                    .object(value, members);
        }
    }

    /** How much is asked for. */
    JsonContent content() {
        return content;
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
        write(value);
    }

    /** What is most frequent is written here, without asking Jackson for its serializer. */
    private void write(@Nullable Object value) throws IOException {
        if (value == null) {
            generator.writeNull();
        } else if (value instanceof Bilingual text) {
            write(text);
        } else if (value instanceof BigDecimal number) {
            generator.writeNumber(PlainNumber.plain(number));
        } else if (value instanceof Boolean truth) {
            generator.writeBoolean(truth);
        } else if (value instanceof String || value instanceof Enum || value instanceof Temporal) {
            generator.writeString(value.toString());
        } else if (value instanceof List<?> list) {
            generator.writeStartArray();
            for (Object one : list) {
                write(one);
            }
            generator.writeEndArray();
        } else {
            generator.writePOJO(value);
        }
    }

    private void write(Bilingual text) throws IOException {
        generator.writeStartObject();
        if (content.speaks(Language.ZH)) {
            generator.writeStringField("zh", text.zh());
        }
        if (content.speaks(Language.EN)) {
            generator.writeStringField("en", text.en());
        }
        generator.writeEndObject();
    }

    /** A member with a text of the edition or several, where such are asked for. */
    void text(String name, Object text) throws IOException {
        if (content.hasTexts()) {
            value(name, text);
        }
    }

    /** The same, and nothing where there is none. */
    void textIfAny(String name, @Nullable Object text) throws IOException {
        if (text != null) {
            text(name, text);
        }
    }

    /** A member with a value, and nothing where it is null. */
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
