package org.huiqi.rules.pack;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.fasterxml.jackson.dataformat.cbor.CBORGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiqi.profile.schema.Values;
import org.huiqi.rules.condition.AccessorCall;
import org.huiqi.rules.condition.Literal;
import org.huiqi.rules.condition.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Records as CBOR: a record is an array of its components in their order, a sealed type's begins
 * with the place of its class among the permitted ones, a map is an array of keys and values in
 * turn. Names of components are not written, so what one build writes only the same build reads.
 */
public final class RecordCodec {
    // A text that was written before is referred to; reading follows the references.
    private static final CBORFactory FACTORY =
            CBORFactory.builder().enable(CBORGenerator.Feature.STRINGREF).build();

    /** What was read from a text before, by type: methods and literals repeat a lot. */
    private final Map<Class<?>, Map<String, Object>> known = new HashMap<>();

    private RecordCodec() {}

    /** {@return a record as bytes} */
    public static byte[] write(Record record) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = FACTORY.createGenerator(bytes)) {
            write(out, record.getClass(), record);
        } catch (IOException e) {
            throw new UncheckedIOException("memory can be written to", e);
        }
        return bytes.toByteArray();
    }

    /**
     * {@return the record that bytes hold}
     *
     * @throws IllegalArgumentException where they hold no such record
     */
    public static <T extends Record> T read(byte[] bytes, Class<T> type) {
        try (JsonParser in = FACTORY.createParser(bytes)) {
            in.nextToken();
            Object record = new RecordCodec().value(in, type);
            if (record == null) {
                throw damaged(type.getSimpleName());
            }
            return type.cast(record);
        } catch (IOException | IllegalStateException e) {
            throw new IllegalArgumentException("not records", e);
        }
    }

    private static void write(JsonGenerator out, Type type, @Nullable Object value)
            throws IOException {
        Class<?> raw = Values.raw(type);
        if (value == null) {
            out.writeNull();
        } else if (value instanceof Integer number) {
            out.writeNumber(number);
        } else if (value instanceof Boolean flag) {
            out.writeBoolean(flag);
        } else if (value instanceof byte[] bytes) {
            out.writeBinary(bytes);
        } else if (value instanceof List<?> list) {
            out.writeStartArray();
            for (Object entry : list) {
                write(out, argument(type, 0), entry);
            }
            out.writeEndArray();
        } else if (value instanceof Map<?, ?> map) {
            out.writeStartArray();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                write(out, argument(type, 0), entry.getKey());
                write(out, argument(type, 1), entry.getValue());
            }
            out.writeEndArray();
        } else if (value instanceof AccessorCall call) {
            out.writeStartArray();
            out.writeString(text(call.method()));
            for (Literal argument : call.arguments()) {
                out.writeString(text(argument));
            }
            out.writeEndArray();
        } else if (value instanceof Record && raw != Literal.class) {
            out.writeStartArray();
            if (raw.isSealed()) {
                out.writeNumber(List.of(raw.getPermittedSubclasses()).indexOf(value.getClass()));
            }
            for (RecordComponent component : Values.components(value.getClass())) {
                write(out, component.getGenericType(), Values.get(value, component));
            }
            out.writeEndArray();
        } else {
            out.writeString(text(value));
        }
    }

    private @Nullable Object value(JsonParser in, Type type) throws IOException {
        Class<?> raw = Values.raw(type);
        JsonToken token = in.currentToken();
        if (token == null) {
            throw new IllegalArgumentException("not records"); // they end before their end
        }
        switch (token) {
            case VALUE_NULL:
                return null;
            case VALUE_NUMBER_INT:
                return in.getIntValue();
            case VALUE_TRUE, VALUE_FALSE:
                return in.getBooleanValue();
            case VALUE_EMBEDDED_OBJECT:
                return in.getBinaryValue();
            case VALUE_STRING:
                return raw == String.class ? in.getText() : shared(raw, in.getText());
            case START_ARRAY:
                break;
            default:
                throw damaged(token.name());
        }
        if (raw == List.class) {
            List<@Nullable Object> list = new ArrayList<>();
            while (in.nextToken() != JsonToken.END_ARRAY) {
                list.add(value(in, argument(type, 0)));
            }
            return Collections.unmodifiableList(list);
        }
        if (raw == Map.class) {
            Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
            while (in.nextToken() != JsonToken.END_ARRAY) {
                Object key = value(in, argument(type, 0));
                in.nextToken();
                map.put(key, value(in, argument(type, 1)));
            }
            return Collections.unmodifiableMap(map);
        }
        if (raw == AccessorCall.class) {
            Method method = (Method) shared(Method.class, in.nextTextValue());
            List<Literal> arguments = new ArrayList<>();
            while (in.nextToken() != JsonToken.END_ARRAY) {
                arguments.add((Literal) shared(Literal.class, in.getText()));
            }
            return new AccessorCall(method, arguments);
        }
        return record(in, raw.isSealed() ? raw.getPermittedSubclasses()[in.nextIntValue(0)] : raw);
    }

    private Object record(JsonParser in, Class<?> type) throws IOException {
        RecordComponent[] components = Values.components(type);
        @Nullable Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            in.nextToken();
            values[i] = value(in, components[i].getGenericType());
        }
        in.nextToken();
        return Values.make(type, values);
    }

    private Object shared(Class<?> type, String text) {
        return known.computeIfAbsent(type, t -> new HashMap<>())
                .computeIfAbsent(text, t -> parsed(type, t));
    }

    private static String text(Object value) {
        if (value instanceof Literal literal) {
            Object of = literal.value();
            return of == null
                    ? literal.text()
                    : (of instanceof Enum<?> word ? word.getDeclaringClass() : of.getClass())
                                    .getName()
                            + ' '
                            + text(of);
        }
        if (value instanceof Method method) {
            StringBuilder text = new StringBuilder(method.getDeclaringClass().getName());
            text.append(' ').append(method.getName());
            for (Class<?> type : method.getParameterTypes()) {
                text.append(' ').append(type.getName());
            }
            return text.toString();
        }
        return value instanceof Class<?> type
                ? type.getName()
                : value instanceof Enum<?> word ? word.name() : value.toString();
    }

    private static Object parsed(Class<?> type, String text) {
        if (type == BigDecimal.class) {
            return new BigDecimal(text);
        }
        if (type == Boolean.class) {
            return Boolean.valueOf(text);
        }
        if (type == LocalDate.class) {
            return LocalDate.parse(text);
        }
        if (type == Literal.class) {
            int space = text.indexOf(' ');
            if (space < 0) {
                return Literal.AS_OF;
            }
            Class<?> of = named(text.substring(0, space));
            String value = text.substring(space + 1);
            return Literal.of(of == String.class ? value : parsed(of, value));
        }
        if (type == Class.class) {
            return named(text);
        }
        if (type == Method.class) {
            return method(text);
        }
        for (Object constant : type.isEnum() ? type.getEnumConstants() : new Object[0]) {
            if (((Enum<?>) constant).name().equals(text)) {
                return constant;
            }
        }
        throw damaged(text);
    }

    /** An accessor of a fact, and no other method: what is read from a file runs nothing else. */
    private static Method method(String text) {
        String[] words = text.split(" ");
        Class<?>[] types = new Class<?>[words.length - 2];
        for (int i = 0; i < types.length; i++) {
            types[i] = named(words[i + 2]);
        }
        try {
            Method method = named(words[0]).getMethod(words[1], types);
            if (Vocabulary.has(method)) {
                return method;
            }
            throw damaged(text);
        } catch (NoSuchMethodException e) {
            throw damaged(text);
        }
    }

    private static Class<?> named(String name) {
        try {
            return name.equals("int")
                    ? int.class
                    : Class.forName(name, false, RecordCodec.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw damaged(name);
        }
    }

    private static IllegalArgumentException damaged(String text) {
        return new IllegalArgumentException("not a value: " + text);
    }

    private static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }
}
