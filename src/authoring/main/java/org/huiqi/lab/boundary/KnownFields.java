package org.huiqi.lab.boundary;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiqi.profile.schema.Values;
import org.jspecify.annotations.Nullable;

/** Records of which only some fields are known. */
final class KnownFields {
    private static final ClassValue<Shape> SHAPES =
            new ClassValue<>() {
                @Override
                protected Shape computeValue(Class<?> type) {
                    return Shape.of(type);
                }
            };

    private KnownFields() {}

    /**
     * Components of a record by name, and their values where nothing is known.
     *
     * @param places places of the components
     * @param unknown their values
     */
    private record Shape(Map<String, Integer> places, @Nullable Object[] unknown) {
        static Shape of(Class<?> type) {
            RecordComponent[] components = Values.components(type);
            Map<String, Integer> places = new LinkedHashMap<>();
            Object[] unknown = new Object[components.length];
            for (int i = 0; i < unknown.length; i++) {
                places.put(components[i].getName(), i);
                Class<?> of = components[i].getType();
                unknown[i] =
                        of.isRecord()
                                ? Values.make(of, SHAPES.get(of).unknown)
                                : of == Map.class ? Map.of() : of == int.class ? 1 : null;
            }
            return new Shape(places, unknown);
        }
    }

    /**
     * A record with some values; lists on the way have one entry.
     *
     * @param type a record of the profile
     * @param known values by path, {@code []} for an entry of a list
     */
    static Object of(Class<?> type, Map<String, ?> known) {
        Shape shape = SHAPES.get(type);
        Object[] values = shape.unknown().clone();
        Map<String, Map<String, Object>> below = new LinkedHashMap<>();
        known.forEach(
                (path, value) -> {
                    String head = head(path);
                    below.computeIfAbsent(head, h -> new LinkedHashMap<>())
                            .put(path.substring(Math.min(path.length(), head.length() + 1)), value);
                });
        for (Map.Entry<String, Map<String, Object>> entry : below.entrySet()) {
            String name = entry.getKey().replace("[]", "");
            int place = shape.places().get(name);
            values[place] = value(Values.components(type)[place], entry.getValue());
        }
        return Values.make(type, values);
    }

    private static String head(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }

    private static Object value(RecordComponent component, Map<String, Object> known) {
        if (known.containsKey("")) {
            return known.get("");
        }
        if (component.getType().isRecord()) {
            return of(component.getType(), known);
        }
        return component.getType() == List.class
                ? List.of(of(argument(component, 0), known))
                : byYear(argument(component, 1), known);
    }

    private static Map<Integer, Object> byYear(Class<?> figures, Map<String, Object> known) {
        Map<String, Map<String, Object>> years = new LinkedHashMap<>();
        known.forEach(
                (path, value) -> {
                    String year = head(path);
                    years.computeIfAbsent(year, y -> new LinkedHashMap<>())
                            .put(path.substring(year.length() + 1), value);
                });
        Map<Integer, Object> byYear = new LinkedHashMap<>();
        years.forEach((year, values) -> byYear.put(Integer.valueOf(year), of(figures, values)));
        return byYear;
    }

    private static Class<?> argument(RecordComponent component, int number) {
        return (Class<?>)
                ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[number];
    }
}
