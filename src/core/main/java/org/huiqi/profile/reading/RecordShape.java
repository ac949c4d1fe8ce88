package org.huiqi.profile.reading;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiqi.profile.schema.Values;
import org.jspecify.annotations.Nullable;

/** The components of one profile record, looked up once. */
final class RecordShape {

    private static final ClassValue<RecordShape> SHAPES =
            new ClassValue<>() {
                @Override
                protected RecordShape computeValue(Class<?> type) {
                    return new RecordShape(type);
                }
            };

    private final Class<?> type;
    private final List<RecordComponent> components;
    private final Map<String, Integer> indexes = new HashMap<>();

    private RecordShape(Class<?> type) {
        this.type = type;
        components = List.of(Values.components(type));
        components.forEach(component -> indexes.put(component.getName(), indexes.size()));
    }

    static RecordShape of(Class<?> recordType) {
        return SHAPES.get(recordType);
    }

    Class<?> type() {
        return type;
    }

    /** Components in the order of their declaration. */
    List<RecordComponent> components() {
        return components;
    }

    /** Where the component of a name stands in that order; -1 where there is none. */
    int indexOf(String name) {
        return indexes.getOrDefault(name, -1);
    }

    /** A record of these component values. */
    Object make(@Nullable Object[] values) {
        return Values.make(type, values);
    }

    /** A record that knows nothing: sections and maps empty, everything else null. */
    Object unknown() {
        return make(components.stream().map(RecordShape::unknown).toArray());
    }

    /** What a component is where the file does not mention it. */
    static @Nullable Object unknown(RecordComponent component) {
        if (component.getType().isRecord()) {
            return of(component.getType()).unknown();
        }
        return component.getType() == Map.class ? Map.of() : null;
    }

    /** A type argument of a component's type: of a list its entries, of a map its keys. */
    static Class<?> argument(RecordComponent component, int index) {
        ParameterizedType generic = (ParameterizedType) component.getGenericType();
        return (Class<?>) generic.getActualTypeArguments()[index];
    }
}
