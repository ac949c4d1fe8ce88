package org.huiqi.rules.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Caches lie where the system keeps them. */
class PrivateFolderTest {
    private static final Path HOME = Path.of("/home/li");

    @ParameterizedTest(name = "{0} with {1}={2}")
    @CsvSource({
        "Linux, LANG, C, /home/li/.cache/huiqi",
        "Linux, XDG_CACHE_HOME, /var/li, /var/li/huiqi",
        "Linux, XDG_CACHE_HOME, not/absolute, /home/li/.cache/huiqi",
        "Mac OS X, XDG_CACHE_HOME, /var/li, /home/li/Library/Caches/huiqi",
        "Windows 11, LOCALAPPDATA, /users/li/local, /users/li/local/huiqi/cache"
    })
    void each_system_has_its_place(String system, String name, String value, Path place) {
        assertThat(PrivateFolder.cache(system, HOME, Map.of(name, value))).hasValue(place);
    }

    @Test
    void windows_without_local_data_has_none() {
        assertThat(PrivateFolder.cache("Windows 11", HOME, Map.of())).isEmpty();
    }
}
