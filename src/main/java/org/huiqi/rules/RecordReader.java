package org.huiqi.rules;

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
import org.jspecify.annotations.Nullable;

/** Reads what {@link RecordWriter} wrote. */
final class RecordReader {
    /** What it takes to make a record of a class. */
    private record Shape(Constructor<?> constructor, Type[] types) {
        static Shape of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] raw = new Class<?>[components.length];
            Type[] types = new Type[components.length];
            for (int i = 0; i < raw.length; i++) {
                raw[i] = components[i].getType();
                types[i] = components[i].getGenericType();
            }
            try {
                Constructor<?> constructor = type.getDeclaredConstructor(raw);
                constructor.setAccessible(true);
                return new Shape(constructor, types);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(type + " has no canonical constructor", e);
            }
        }
    }

    private final ByteBuffer in;
    private final Map<Class<?>, Shape> shapes = new HashMap<>();
    private final Map<Class<?>, List<Class<?>>> choices = new HashMap<>();
    private final String[] texts;
    private final @Nullable Object[] values;

    private RecordReader(byte[] bytes) {
        in = ByteBuffer.wrap(bytes);
        texts = new String[in.getInt()];
        values = new Object[texts.length];
        for (int i = 0; i < texts.length; i++) {
            int length = in.getInt();
            texts[i] = new String(bytes, in.position(), length, StandardCharsets.UTF_8);
            in.position(in.position() + length);
        }
    }

    /**
     * The record that was written.
     *
     * @param bytes what was written
     * @param type its class
     * @throws IllegalArgumentException where the bytes are none of this build's writing
     */
    static <T extends Record> T read(byte[] bytes, Class<T> type) {
        try {
            return type.cast(new RecordReader(bytes).value(type));
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("not records", e);
        }
    }

    private @Nullable Object value(Type type) {
        Class<?> raw = RecordFormat.raw(type);
        int number = in.getInt();
        if (number == RecordFormat.NOTHING) {
            return null;
        }
        if (RecordFormat.isSimple(raw)) {
            return simple(raw, number - 1);
        }
        if (raw == List.class) {
            return list(RecordFormat.argument(type, 0), number - 1);
        }
        if (raw == Map.class) {
            return map(type, number - 1);
        }
        return record(raw.isSealed() ? choice(raw, number - 1) : raw);
    }

    private Object simple(Class<?> type, int at) {
        Object value = values[at];
        if (value == null) {
            value = RecordFormat.value(type, texts[at]);
            values[at] = value;
        }
        return value;
    }

    private List<@Nullable Object> list(Type entries, int size) {
        List<@Nullable Object> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            list.add(value(entries));
        }
        return list;
    }

    private Map<@Nullable Object, @Nullable Object> map(Type type, int size) {
        Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            Object key = value(RecordFormat.argument(type, 0));
            map.put(key, value(RecordFormat.argument(type, 1)));
        }
        return map;
    }

    private Class<?> choice(Class<?> sealed, int number) {
        return choices.computeIfAbsent(sealed, RecordFormat::choices).get(number);
    }

    private Object record(Class<?> type) {
        Shape shape = shapes.computeIfAbsent(type, Shape::of);
        @Nullable Object[] arguments = new Object[shape.types().length];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = value(shape.types()[i]);
        }
        try {
            return shape.constructor().newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("not a " + type.getSimpleName(), e);
        }
    }
}
