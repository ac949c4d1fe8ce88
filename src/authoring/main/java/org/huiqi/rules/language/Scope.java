package org.huiqi.rules.language;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.huiqi.rules.condition.Vocabulary;

/** The types that a rule file names, and whether it has the day. */
final class Scope {
    /** A nested class is found by trying, which is slow; what was found is kept. */
    private static final Map<String, Class<?>> FOUND = new ConcurrentHashMap<>();

    private final Map<String, String> imports = new HashMap<>();
    private boolean asOf;

    /** Whether a type can be imported; it is known by its last name then. */
    boolean add(String name) {
        imports.put(name.substring(name.lastIndexOf('.') + 1), name);
        return load(name).isPresent();
    }

    /** The file has declared the day. */
    void addAsOf() {
        asOf = true;
    }

    /** Whether the file has declared the day. */
    boolean asOf() {
        return asOf;
    }

    /** The class of a simple or full name, of those that a rule may name. */
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
                if (!Vocabulary.has(found) && found != LocalDate.class) {
                    return Optional.empty();
                }
                FOUND.put(name, found);
                return Optional.of(found);
            } catch (ClassNotFoundException | LinkageError e) {
                int dot = binary.lastIndexOf('.');
                if (dot < 0) {
                    return Optional.empty();
                }
                binary = binary.substring(0, dot) + '$' + binary.substring(dot + 1);
            }
        }
    }
}
