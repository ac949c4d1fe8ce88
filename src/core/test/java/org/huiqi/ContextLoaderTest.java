package org.huiqi;

import static org.assertj.core.api.Assertions.assertThat;

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

    private static String firstCheckWith(ClassLoader context) throws Exception {
        try (IsolatedProgram program = new IsolatedProgram()) {
            Supplier<?> check =
                    (Supplier<?>)
                            program.copyOf(FirstCheck.class).getDeclaredConstructor().newInstance();
            return IsolatedProgram.withContext(context, () -> (String) check.get());
        }
    }
}
