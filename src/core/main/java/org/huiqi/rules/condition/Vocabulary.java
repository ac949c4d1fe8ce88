package org.huiqi.rules.condition;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a rule may name: the records of a profile, what rules see of them, and their words. Whatever
 * reads a rule, compiled or as written, asks here, so that no rule reaches anything else.
 */
public final class Vocabulary {
    private static final Set<String> PACKAGES =
            Set.of("org.huiqi.profile", "org.huiqi.profile.candidate", "org.huiqi.profile.fact");

    /** What every object has says nothing about a firm. */
    private static final Set<String> OF_OBJECTS = Set.of("equals", "hashCode", "toString");

    private static final ClassValue<Map<String, List<Method>>> ACCESSORS =
            new ClassValue<>() {
                @Override
                protected Map<String, List<Method>> computeValue(Class<?> type) {
                    return Arrays.stream(type.getMethods())
                            .filter(Vocabulary::has)
                            .collect(Collectors.groupingBy(Method::getName));
                }
            };

    private Vocabulary() {}

    /** Whether a class is of the vocabulary. */
    public static boolean has(Class<?> type) {
        return PACKAGES.contains(type.getPackageName());
    }

    /** Whether a method is an accessor of the vocabulary. */
    public static boolean has(Method method) {
        return has(method.getDeclaringClass())
                && !Modifier.isStatic(method.getModifiers())
                && !OF_OBJECTS.contains(method.getName());
    }

    /** The accessors of a class by name; none of one that is not of the vocabulary. */
    public static Map<String, List<Method>> accessors(Class<?> type) {
        return ACCESSORS.get(type);
    }
}
