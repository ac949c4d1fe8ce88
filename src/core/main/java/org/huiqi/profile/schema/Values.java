package org.huiqi.profile.schema;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads, replaces and makes records by their components. */
public final class Values {
    /**
     * Saves reports, not starts: without what is kept by class here, in {@link Leaves} and for
     * digests a report takes eighteen times as long.
     */
    private static final ClassValue<Shape> SHAPES = byClass(Shape::of);

    /** The components of a record class and the constructor that takes them. */
    private record Shape(
            RecordComponent[] components, Map<String, Integer> places, Constructor<?> constructor) {
        static Shape of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types = new Class<?>[components.length];
            Map<String, Integer> places = new HashMap<>();
            for (int i = 0; i < types.length; i++) {
                types[i] = components[i].getType();
                places.put(components[i].getName(), i);
                components[i].getAccessor().setAccessible(true);
            }
            try {
                Constructor<?> constructor = type.getDeclaredConstructor(types);
                constructor.setAccessible(true);
                return new Shape(components, places, constructor);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(type + " has no canonical constructor", e);
            }
        }
    }

    private Values() {}

    /** What is worked out of each class once. */
    public static <T> ClassValue<T> byClass(Function<Class<?>, T> made) {
        return new ClassValue<>() {
            @Override
            protected T computeValue(Class<?> type) {
                return made.apply(type);
            }
        };
    }

    /** The components of a record class, in order; not to be changed. */
    public static RecordComponent[] components(Class<?> type) {
        return SHAPES.get(type).components();
    }

    /** The place of a component in its record class; -1 where it has none of that name. */
    public static int place(Class<?> type, String name) {
        return SHAPES.get(type).places().getOrDefault(name, -1);
    }

    /** The class of a type. */
    public static Class<?> raw(Type type) {
        return (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
    }

    /** The type of the entries of a list or a map. */
    public static Type entry(Type type) {
        Type[] arguments = ((ParameterizedType) type).getActualTypeArguments();
        return arguments[arguments.length - 1];
    }

    /**
     * The value at a path of component names, indexes of lists and keys of maps below a record,
     * {@code years.2023.revenue}; null where it or something above it is missing.
     */
    public static @Nullable Object at(Object root, String path) {
        Object value = root;
        int from = 0;
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', from)) {
            value = step(value, path.substring(from, dot));
            from = dot + 1;
        }
        return step(value, path.substring(from));
    }

    private static @Nullable Object step(@Nullable Object value, String step) {
        if (value == null) {
            return null;
        }
        if (value instanceof List<?> list) {
            return list.get(Integer.parseInt(step));
        }
        return value instanceof Map<?, ?> map
                ? map.get(key(step))
                : get(value, component(value, step));
    }

    /** Keys of maps are years or words. */
    private static Object key(String step) {
        return Character.isDigit(step.charAt(0)) ? Integer.valueOf(step) : step;
    }

    /** A copy of a record, a list or a map with another value at a path as for {@link #at}. */
    @SuppressWarnings("unchecked")
    public static <R> R with(R root, String path, @Nullable Object value) {
        int dot = path.indexOf('.');
        String name = dot < 0 ? path : path.substring(0, dot);
        Object next =
                dot < 0
                        ? value
                        : with(
                                Objects.requireNonNull(step(root, name)),
                                path.substring(dot + 1),
                                value);
        if (root instanceof List<?> list) {
            List<Object> copy = new ArrayList<>(list);
            copy.set(Integer.parseInt(name), next);
            return (R) List.copyOf(copy);
        }
        if (root instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>(map);
            copy.put(key(name), next);
            return (R) copy;
        }
        return (R) make(root.getClass(), one -> one.getName().equals(name) ? next : get(root, one));
    }

    /** A record of a class with these component values. */
    public static Object make(Class<?> type, @Nullable Object[] values) {
        try {
            return SHAPES.get(type).constructor().newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make " + type, e);
        }
    }

    /** A record of a class, each component as a function says. */
    public static Object make(
            Class<?> type, Function<RecordComponent, @Nullable Object> component) {
        RecordComponent[] components = components(type);
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = component.apply(components[i]);
        }
        return make(type, values);
    }

    private static RecordComponent component(Object record, String name) {
        int place = place(record.getClass(), name);
        if (place < 0) {
            throw new IllegalArgumentException(record.getClass() + " has no " + name);
        }
        return components(record.getClass())[place];
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
