package org.huiqi.layers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nothing that others can call goes away unseen: what {@code api.txt} of a module lists is there.
 * The list is made anew with each release; until there is one to compare with, it is what 0.2.0 is
 * going to have. Each run writes the present list into {@code target}.
 */
class PublicApiTest {
    private static final Pattern OFFERED = Pattern.compile("(?s)<huiqi.api>(.*)</huiqi.api>");

    @ParameterizedTest
    @ValueSource(strings = {"core", "authoring", "desk"})
    void what_others_call_is_still_there(String module) throws IOException {
        List<String> present = api(module);
        Path written = Path.of("target", "api-" + module + ".txt");
        Files.write(written, present);
        List<String> listed = Files.readAllLines(Path.of("src", module, "api.txt"));
        assertThat(listed).hasSizeGreaterThan(20);
        assertThat(present)
                .as("gone from the API; where that is wanted, copy %s over api.txt", written)
                .containsAll(listed);
    }

    /** Public and protected members of the packages and classes that the module's POM names. */
    private static List<String> api(String module) throws IOException {
        Matcher offered = OFFERED.matcher(Files.readString(Path.of("src", module, "pom.xml")));
        assertThat(offered.find()).isTrue();
        String artifact = module.equals("core") ? "huiqi" : "huiqi-" + module;
        Path classes = Path.of("target", artifact, "classes");
        TreeSet<String> api = new TreeSet<>();
        for (String name : offered.group(1).strip().split("\\s*,\\s*")) {
            Path place = classes.resolve(name.replace('.', '/'));
            boolean isPackage = Files.isDirectory(place);
            try (Stream<Path> files = Files.list(isPackage ? place : place.getParent())) {
                files.map(file -> classes.relativize(file).toString().replace('/', '.'))
                        .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
                        .map(file -> file.substring(0, file.length() - ".class".length()))
                        .filter(type -> isPackage || (type + "$").startsWith(name + "$"))
                        .map(PublicApiTest::load)
                        .filter(PublicApiTest::isVisible)
                        .forEach(type -> members(type).forEach(api::add));
            }
        }
        return List.copyOf(api);
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, PublicApiTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isVisible(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getEnclosingClass() == null || isVisible(type.getEnclosingClass()));
    }

    private static Stream<String> members(Class<?> type) {
        Stream<String> executables =
                Stream.concat(
                                Stream.of(type.getDeclaredConstructors()),
                                Stream.of(type.getDeclaredMethods()))
                        .filter(PublicApiTest::isOffered)
                        .map(Executable::toGenericString);
        Stream<String> fields =
                Stream.of(type.getDeclaredFields())
                        .filter(PublicApiTest::isOffered)
                        .map(Field::toGenericString);
        return Stream.concat(Stream.of(type.toGenericString()), Stream.concat(executables, fields));
    }

    private static boolean isOffered(Member member) {
        return !member.isSynthetic()
                && (member.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0;
    }
}
