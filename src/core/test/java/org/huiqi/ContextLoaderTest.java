package org.huiqi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A host's threads may have any context class loader, the first that checks among them. */
class ContextLoaderTest {
    private static final String EXPECTED = new FirstCheck().get();

    @Test
    void the_first_check_may_come_from_a_thread_that_does_not_see_the_engine() throws Exception {
        assertThat(firstCheckWith(ClassLoader.getPlatformClassLoader())).isEqualTo(EXPECTED);
    }

    @Test
    void the_first_check_may_come_from_a_thread_without_a_context_loader() throws Exception {
        assertThat(firstCheckWith(null)).isEqualTo(EXPECTED);
    }

    /** In a copy of the whole program that nobody else sees, so that the check is its first. */
    private static String firstCheckWith(ClassLoader context) throws Exception {
        List<URL> path = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            path.add(Path.of(entry).toUri().toURL());
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(context);
        try (URLClassLoader isolated =
                new URLClassLoader(
                        path.toArray(new URL[0]), ClassLoader.getPlatformClassLoader())) {
            Supplier<?> check =
                    (Supplier<?>)
                            isolated.loadClass(FirstCheck.class.getName())
                                    .getDeclaredConstructor()
                                    .newInstance();
            return (String) check.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
