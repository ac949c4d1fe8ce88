package org.huiqi.rules.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.Function;
import org.huiqi.IsolatedProgram;
import org.huiqi.rules.lint.SmallPack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pack of files is compiled and fired whatever the thread's context class loader sees. */
class FolderContextTest {
    @TempDir private Path folder;

    @Test
    void a_folder_is_compiled_in_a_program_that_the_platform_loader_does_not_see()
            throws Exception {
        new SmallPack("P04").write(folder);
        try (IsolatedProgram program = new IsolatedProgram()) {
            Function<Path, ?> check = copy(program);
            Object verdicts =
                    IsolatedProgram.withContext(
                            ClassLoader.getPlatformClassLoader(), () -> check.apply(folder));
            assertThat(verdicts).isEqualTo("{P04=UNDECIDED}");
        }
    }

    @SuppressWarnings("unchecked")
    private static Function<Path, ?> copy(IsolatedProgram program) throws Exception {
        return (Function<Path, ?>)
                program.copyOf(FirstCompilation.class).getDeclaredConstructor().newInstance();
    }
}
