package org.huiqi.rules.language;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The names that a rule file may use.
 *
 * @param imports full class names by simple name
 */
record Scope(Map<String, String> imports) {
    /** A nested class is found by trying, which is slow; what was found is kept. */
    private static final Map<String, Class<?>> FOUND = new ConcurrentHashMap<>();

    /** The class of a simple or full name. */
    Optional<Class<?>> type(String name) {
        int dot = name.indexOf('.');
        String head = dot < 0 ? name : name.substring(0, dot);
        String full = imports.get(head);
        return load(full == null ? name : dot < 0 ? full : full + name.substring(dot));
    }

    private static Optional<Class<?>> load(String name) {
        Class<?> found = FOUND.get(name);
        if (found != null) {
            return Optional.of(found);
        }
        String binary = name;
        while (true) {
            try {
                found = Class.forName(binary, false, Scope.class.getClassLoader());
                FOUND.put(name, found);
                return Optional.of(found);
            } catch (ClassNotFoundException e) {
                int dot = binary.lastIndexOf('.');
                if (dot < 0) {
                    return Optional.empty();
                }
                binary = binary.substring(0, dot) + '$' + binary.substring(dot + 1);
            }
        }
    }
}
