package org.huiqi.rules.compile;

import java.net.URL;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * This library's class loader, which remembers what there is and what not. Drools' compiler asks of
 * every part of every name in a rule file whether it is a class, again in each build, and each time
 * all jars are searched: a quarter of the time of a second build. Thread-safe.
 */
final class RememberingLoader extends ClassLoader {
    /** One for all builds. */
    static final ClassLoader INSTANCE = new RememberingLoader();

    /** Names remembered, those of three editions; of more all are forgotten. */
    private static final int MOST = 20_000;

    private final Map<String, Optional<URL>> resources = new ConcurrentHashMap<>();
    private final Map<String, Optional<Class<?>>> types = new ConcurrentHashMap<>();

    private RememberingLoader() {
        super(RememberingLoader.class.getClassLoader());
    }

    @Override
    public @Nullable URL getResource(String name) {
        return remembered(name, resources, any -> Optional.ofNullable(super.getResource(any)))
                .orElse(null);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        return remembered(name, types, this::find)
                .orElseThrow(() -> new ClassNotFoundException(name));
    }

    private Optional<Class<?>> find(String name) {
        try {
            return Optional.of(super.loadClass(name, false));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    private static <T> T remembered(String name, Map<String, T> known, Function<String, T> find) {
        if (known.size() > MOST) {
            known.clear();
        }
        T found = known.get(name);
        if (found == null) {
            // Outside the map's locks: loading takes locks of its own.
            found = find.apply(name);
            known.put(name, found);
        }
        return found;
    }
}
