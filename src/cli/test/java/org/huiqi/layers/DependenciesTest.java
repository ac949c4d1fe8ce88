package org.huiqi.layers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class DependenciesTest {
    /** What another program gets with {@code org.huiqi:huiqi}: the engine, Jackson, slf4j-api. */
    @Test
    void the_core_brings_what_running_compiled_rules_takes() throws Exception {
        assertThat(broughtBy("core", ""))
                .containsExactlyInAnyOrder(
                        "drools-core",
                        "drools-kiesession",
                        "drools-model-compiler",
                        "drools-wiring-static",
                        "kie-api",
                        "jackson-databind",
                        "jackson-dataformat-cbor",
                        "jackson-dataformat-yaml",
                        "jackson-datatype-jsr310",
                        "slf4j-api");
    }

    /** A module that must not know another does not have it on its class path. */
    @ParameterizedTest
    @CsvSource({
        "core, ''",
        "authoring, huiqi",
        "desk, huiqi",
        "cli, huiqi-authoring huiqi-desk",
        "spark, huiqi-authoring",
        "bench, huiqi-cli"
    })
    void arrows_between_modules_run_downwards(String module, String below) throws Exception {
        List<String> expected =
                Stream.of(below.split(" ")).filter(artifact -> !artifact.isEmpty()).toList();
        assertThat(broughtBy(module, "[starts-with(artifactId, 'huiqi')]"))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    /** Two modules with classes in one package cannot stand on a module path together. */
    @Test
    void a_package_stands_in_one_module() throws Exception {
        List<String> packages = new ArrayList<>();
        for (String module : List.of("core", "authoring", "desk", "cli", "spark")) {
            Path root = Path.of("src", module, "main/java");
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .map(file -> root.relativize(file.getParent()).toString())
                        .distinct()
                        .forEach(packages::add);
            }
        }
        assertThat(packages).hasSizeGreaterThan(30).hasSize(new TreeSet<>(packages).size());
    }

    private static List<String> broughtBy(String module, String condition) throws Exception {
        Document pom =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(Path.of("src", module, "pom.xml").toFile());
        XPath paths = XPathFactory.newInstance().newXPath();
        NodeList found =
                (NodeList)
                        paths.evaluate(
                                "/project/dependencies/dependency"
                                        + condition
                                        + "[not(scope) or scope='compile' or scope='runtime']"
                                        + "/artifactId",
                                pom,
                                XPathConstants.NODESET);
        List<String> artifacts = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            artifacts.add(found.item(i).getTextContent());
        }
        return artifacts;
    }
}
