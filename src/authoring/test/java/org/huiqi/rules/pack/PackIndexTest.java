package org.huiqi.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.huiqi.catalogue.PackFiles;
import org.huiqi.rules.compile.PackCompiler;
import org.huiqi.rules.language.PackReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The index that the build has made says what the files say. */
class PackIndexTest {
    private static final PackIndex READ = PackCompiler.index(PackReader.read(PackFiles.builtIn()));

    @Test
    void the_packaged_index_is_what_the_files_read_as() {
        assertThat(PackIndex.packaged(READ.edition().id())).hasValue(READ);
    }

    @ParameterizedTest(name = "{0} bytes")
    @ValueSource(ints = {4, 1000, 200_000})
    void a_part_of_an_index_is_none(int length) {
        byte[] part = Arrays.copyOf(READ.bytes(), length);
        assertThatIllegalArgumentException().isThrownBy(() -> PackIndex.read(part));
    }
}
