package org.huiqi.catalogue.shape;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiqi.profile.schema.Meaning;
import org.huiqi.profile.schema.Range;
import org.huiqi.profile.schema.Values;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** What the components of a record ask of a file: the one definition of reader and schema. */
final class Shape {
    private static final Map<String, Bilingual> LANGUAGES =
            Map.of(
                    "zh", ShapeText.CHINESE.text(),
                    "en", ShapeText.ENGLISH.text());

    private static final ClassValue<Map<String, String>> MEANINGS =
            new ClassValue<>() {
                @Override
                protected Map<String, String> computeValue(Class<?> record) {
                    return read(record);
                }
            };

    private Shape() {}

    static RecordComponent[] components(Class<?> record) {
        return Values.components(record);
    }

    /** Whether a file has to say it. */
    static boolean isRequired(RecordComponent component) {
        boolean list = component.getType() == List.class || component.getType() == Map.class;
        return component.isAnnotationPresent(Needed.class)
                || !list && !component.isAnnotationPresent(MayBeLeftOut.class);
    }

    static Bilingual meaning(RecordComponent component) {
        Meaning meaning = Meaning.of(component);
        if (meaning != null) {
            return meaning.text();
        }
        return component.getDeclaringRecord() == Bilingual.class
                ? LANGUAGES.get(component.getName())
                : Bilingual.same(component.getName());
    }

    /** Chinese meanings of the keys of a record, by key, in its order. */
    static Map<String, String> meanings(Class<?> record) {
        return MEANINGS.get(record);
    }

    private static Map<String, String> read(Class<?> record) {
        Map<String, String> meanings = new LinkedHashMap<>();
        for (RecordComponent component : components(record)) {
            meanings.put(component.getName(), meaning(component).zh());
        }
        return meanings;
    }

    static TextForm.Kind form(AnnotatedElement component) {
        TextForm form = component.getAnnotation(TextForm.class);
        return form == null ? TextForm.Kind.TEXT : form.value();
    }

    static int least(AnnotatedElement component) {
        Range range = component.getAnnotation(Range.class);
        return range == null ? 0 : range.min();
    }

    static int most(AnnotatedElement component) {
        Range range = component.getAnnotation(Range.class);
        return range == null ? Integer.MAX_VALUE : range.max();
    }

    static Class<?> raw(Type type) {
        return (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
    }

    /** Type of a list's entries or of a map's values. */
    static Type entry(Type type) {
        Type[] arguments = ((ParameterizedType) type).getActualTypeArguments();
        return arguments[arguments.length - 1];
    }

    /** What stands in the place of a value that a file lacks. */
    static @Nullable Object placeholder(Type type) {
        Class<?> raw = raw(type);
        if (raw.isRecord()) {
            return make(
                    raw,
                    Arrays.stream(components(raw))
                            .map(c -> isRequired(c) ? placeholder(c.getGenericType()) : none(c))
                            .toArray());
        }
        if (raw == List.class) {
            return List.of();
        }
        if (raw == Map.class) {
            return Map.of();
        }
        if (raw.isEnum()) {
            return raw.getEnumConstants()[0];
        }
        if (raw == String.class) {
            return "";
        }
        if (raw == LocalDate.class) {
            return LocalDate.EPOCH;
        }
        if (raw == BigDecimal.class) {
            return BigDecimal.ZERO;
        }
        return raw == boolean.class || raw == Boolean.class ? (Object) false : (Object) 0;
    }

    /** What a component is that a file need not have and has not. */
    static @Nullable Object none(RecordComponent component) {
        Class<?> type = component.getType();
        return type == List.class ? List.of() : type == Map.class ? Map.of() : null;
    }

    static Object make(Class<?> record, @Nullable Object[] values) {
        try {
            Class<?>[] types =
                    Arrays.stream(components(record))
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new);
            Constructor<?> constructor = record.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make " + record, e);
        }
    }
}
