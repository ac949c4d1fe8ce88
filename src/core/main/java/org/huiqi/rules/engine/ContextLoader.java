package org.huiqi.rules.engine;

import java.util.function.Supplier;

/**
 * Drools looks some of its services up through the context class loader of the thread that asks
 * first. What a host has set there (a fat jar's threads, an application server) need not see
 * Drools, so it is asked with this library's own loader instead.
 */
public final class ContextLoader {
    private ContextLoader() {}

    /**
     * Does something with this library's class loader as the thread's, and puts the old one back.
     */
    public static <T> T ours(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ContextLoader.class.getClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
