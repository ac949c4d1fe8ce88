package org.huiqi;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** A copy of the whole program that nobody else sees, so that what it does is its first. */
public final class IsolatedProgram implements AutoCloseable {
    private final URLClassLoader loader;

    /**
     * A copy.
     *
     * @param before folders whose files go before those of the program
     */
    public IsolatedProgram(Path... before) throws IOException {
        List<URL> urls = new ArrayList<>();
        for (Path folder : before) {
            urls.add(folder.toUri().toURL());
        }
        String classPath = System.getProperty("java.class.path");
        for (Path entry : Stream.of(classPath.split(File.pathSeparator)).map(Path::of).toList()) {
            urls.add(entry.toUri().toURL());
        }
        loader = new URLClassLoader(urls.toArray(new URL[0]), ClassLoader.getPlatformClassLoader());
    }

    /** Its copy of a class. */
    public Class<?> copyOf(Class<?> type) throws ClassNotFoundException {
        return loader.loadClass(type.getName());
    }

    /** Does something with a context class loader of the thread, and puts the old one back. */
    public static <T> T withContext(ClassLoader context, Callable<T> work) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(context);
        try {
            return work.call();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
