package org.huiqi.rules.pack;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiqi.rules.condition.AccessorCall;
import org.huiqi.rules.pack.RecordFormat.StoredCall;
import org.jspecify.annotations.Nullable;

/** Writes a record as {@link RecordFormat} says. */
public final class RecordWriter {
    /** A value by its type; equal texts of different types are different values. */
    private record Simple(Class<?> type, String text) {}

    private final Map<Simple, Integer> texts = new LinkedHashMap<>();
    private final List<Integer> numbers = new ArrayList<>();

    private RecordWriter() {}

    /**
     * {@return the bytes of a record of records, lists, maps and simple values}
     *
     * @param record what is written
     */
    public static byte[] write(Record record) {
        RecordWriter writer = new RecordWriter();
        writer.value(record.getClass(), record);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(writer.texts.size());
            for (Simple simple : writer.texts.keySet()) {
                byte[] text = simple.text().getBytes(StandardCharsets.UTF_8);
                out.writeInt(text.length);
                out.write(text);
            }
            for (int number : writer.numbers) {
                out.writeInt(number);
            }
        } catch (IOException e) {
            throw new IllegalStateException("memory can be written to", e);
        }
        return bytes.toByteArray();
    }

    private void value(Type type, @Nullable Object value) {
        Class<?> raw = RecordFormat.raw(type);
        if (value == null) {
            numbers.add(RecordFormat.NOTHING);
        } else if (RecordFormat.isSimple(raw)) {
            Simple simple = new Simple(raw, RecordFormat.text(value));
            texts.putIfAbsent(simple, texts.size() + 1);
            numbers.add(texts.get(simple));
        } else if (value instanceof List<?> list) {
            numbers.add(list.size() + 1);
            list.forEach(entry -> value(RecordFormat.argument(type, 0), entry));
        } else if (value instanceof Map<?, ?> map) {
            numbers.add(map.size() + 1);
            map.forEach(
                    (key, entry) -> {
                        value(RecordFormat.argument(type, 0), key);
                        value(RecordFormat.argument(type, 1), entry);
                    });
        } else if (value instanceof AccessorCall call) {
            value(StoredCall.class, StoredCall.of(call));
        } else if (raw.isSealed()) {
            numbers.add(RecordFormat.choices(raw).indexOf(value.getClass()) + 1);
            components(value);
        } else {
            numbers.add(1);
            components(value);
        }
    }

    private void components(Object record) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                value(component.getGenericType(), component.getAccessor().invoke(record));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot read " + component, e);
            }
        }
    }
}
