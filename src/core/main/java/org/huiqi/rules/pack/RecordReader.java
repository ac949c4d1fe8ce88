package org.huiqi.rules.pack;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiqi.rules.condition.AccessorCall;
import org.huiqi.rules.pack.RecordFormat.StoredCall;
import org.jspecify.annotations.Nullable;

/** Reads what {@link RecordWriter} wrote. */
public final class RecordReader {
    /** Makes a value of what was written for it; it was not nothing. */
    private interface Reading {
        Object of(int number);
    }

    /** What it takes to make a record of a class. */
    private record Shape(Constructor<?> constructor, Reading[] components) {}

    private final ByteBuffer in;
    private final Map<Class<?>, Shape> shapes = new HashMap<>();
    private final String[] texts;
    private final @Nullable Object[] values;

    private RecordReader(byte[] bytes) {
        in = ByteBuffer.wrap(bytes);
        int count = in.getInt();
        if (count < 0 || count > bytes.length) {
            throw new IllegalArgumentException("not records");
        }
        texts = new String[count];
        values = new Object[texts.length];
        for (int i = 0; i < texts.length; i++) {
            int length = in.getInt();
            texts[i] = new String(bytes, in.position(), length, StandardCharsets.UTF_8);
            in.position(in.position() + length);
        }
    }

    /**
     * {@return the record that was written}
     *
     * @param bytes what was written
     * @param <T> type of the record
     * @param type its class
     * @throws IllegalArgumentException where the bytes are none of this build's writing
     */
    public static <T extends Record> T read(byte[] bytes, Class<T> type) {
        try {
            RecordReader reader = new RecordReader(bytes);
            return type.cast(reader.value(reader.reading(type)));
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("not records", e);
        }
    }

    private @Nullable Object value(Reading reading) {
        int number = in.getInt();
        return number == RecordFormat.NOTHING ? null : reading.of(number - 1);
    }

    /** How values of a type are read, worked out once for each component of a record. */
    private Reading reading(Type type) {
        Class<?> raw = RecordFormat.raw(type);
        if (RecordFormat.isSimple(raw)) {
            return at -> simple(raw, at);
        }
        if (raw == List.class) {
            Reading entries = reading(RecordFormat.argument(type, 0));
            return size -> list(entries, size);
        }
        if (raw == Map.class) {
            Reading keys = reading(RecordFormat.argument(type, 0));
            Reading entries = reading(RecordFormat.argument(type, 1));
            return size -> map(keys, entries, size);
        }
        if (raw == AccessorCall.class) {
            return one -> ((StoredCall) record(StoredCall.class)).call();
        }
        if (raw.isSealed()) {
            List<Class<?>> choices = RecordFormat.choices(raw);
            return number -> record(choices.get(number));
        }
        return one -> record(raw);
    }

    private Object simple(Class<?> type, int at) {
        Object value = values[at];
        if (value == null) {
            value = RecordFormat.value(type, texts[at]);
            values[at] = value;
        }
        return value;
    }

    private List<@Nullable Object> list(Reading entries, int size) {
        List<@Nullable Object> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            list.add(value(entries));
        }
        return list;
    }

    private Map<@Nullable Object, @Nullable Object> map(Reading keys, Reading entries, int size) {
        Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            Object key = value(keys);
            map.put(key, value(entries));
        }
        return map;
    }

    private Object record(Class<?> type) {
        Shape shape = shape(type);
        @Nullable Object[] arguments = new Object[shape.components().length];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = value(shape.components()[i]);
        }
        try {
            return shape.constructor().newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("not a " + type.getSimpleName(), e);
        }
    }

    private Shape shape(Class<?> type) {
        Shape known = shapes.get(type);
        if (known != null) {
            return known;
        }
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Reading[] readings = new Reading[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            readings[i] = reading(components[i].getGenericType());
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            Shape shape = new Shape(constructor, readings);
            shapes.put(type, shape);
            return shape;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type + " has no canonical constructor", e);
        }
    }
}
