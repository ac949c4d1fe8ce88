package org.huiqi.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The jars that other programs take, as they were built. */
class ArtifactsIT {
    private static final Path APPLICATION = Path.of("target/huiqi-cli");

    static Stream<Path> libraries() {
        return Stream.of("huiqi", "huiqi-authoring", "huiqi-desk")
                .map(name -> name + "-" + System.getProperty("huiqi.version") + ".jar")
                .map(APPLICATION.resolve("lib")::resolve);
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void a_library_says_nothing_of_how_its_host_logs(Path jar) throws Exception {
        try (JarFile file = new JarFile(jar.toFile())) {
            assertThat(file.stream().map(Object::toString))
                    .isNotEmpty()
                    .noneMatch(name -> name.endsWith("simplelogger.properties"))
                    .noneMatch(name -> name.contains("log4j") || name.contains("logback"));
        }
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void a_library_names_no_class_path_of_its_own(Path jar) throws Exception {
        try (JarFile file = new JarFile(jar.toFile())) {
            Attributes manifest = file.getManifest().getMainAttributes();
            assertThat(manifest.getValue(Attributes.Name.CLASS_PATH)).isNull();
            assertThat(manifest.getValue(Attributes.Name.MAIN_CLASS)).isNull();
            assertThat(manifest.getValue(Attributes.Name.IMPLEMENTATION_VERSION))
                    .isEqualTo(System.getProperty("huiqi.version"));
        }
    }

    @Test
    void the_application_logs_as_it_wants_and_finds_its_libraries() throws Exception {
        try (JarFile file = new JarFile(APPLICATION.resolve("huiqi.jar").toFile())) {
            assertThat(file.getEntry("simplelogger.properties")).isNotNull();
            assertThat(file.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH))
                    .contains("lib/huiqi-desk-");
        }
    }
}
