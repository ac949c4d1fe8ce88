package org.huiqi.profile.schema;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and replaces components of records by name. */
public final class Values {
    /** Asking a class for its components costs more than all the rest, so they are kept. */
    private static final ClassValue<RecordComponent[]> COMPONENTS =
            new ClassValue<>() {
                @Override
                protected RecordComponent[] computeValue(Class<?> type) {
                    return type.getRecordComponents();
                }
            };

    private Values() {}

    /** The components of a record class, in order; not to be changed. */
    public static RecordComponent[] components(Class<?> type) {
        return COMPONENTS.get(type);
    }

    /**
     * The value at a path of component names and years below a record, {@code years.2023.revenue};
     * null where it or something above it is missing.
     */
    public static @Nullable Object at(Object root, String path) {
        Object value = root;
        for (String step : path.split("\\.")) {
            if (value == null) {
                return null;
            }
            value =
                    value instanceof Map<?, ?> map
                            ? map.get(Integer.valueOf(step))
                            : get(value, component(value, step));
        }
        return value;
    }

    /** A copy of a record with another value at a path of component names. */
    public static <R> R with(R root, String path, @Nullable Object value) {
        int dot = path.indexOf('.');
        String name = dot < 0 ? path : path.substring(0, dot);
        RecordComponent[] components = components(root.getClass());
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            Object old = get(root, components[i]);
            boolean here = components[i].getName().equals(name);
            values[i] = !here ? old : dot < 0 ? value : with(old, path.substring(dot + 1), value);
        }
        return create(root, components, values);
    }

    @SuppressWarnings("unchecked")
    private static <R> R create(R root, RecordComponent[] components, Object[] values) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return (R) root.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RecordComponent component(Object record, String name) {
        for (RecordComponent component : components(record.getClass())) {
            if (component.getName().equals(name)) {
                return component;
            }
        }
        throw new IllegalArgumentException(record.getClass() + " has no " + name);
    }

    /** The value of a component of a record. */
    public static @Nullable Object get(Object record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
