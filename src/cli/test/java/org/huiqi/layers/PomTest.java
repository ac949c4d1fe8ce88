package org.huiqi.layers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What a module brings along, and what Maven Central asks of a POM. */
class PomTest {
    private static List<String> texts(String pom, String path) throws Exception {
        Document document =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(Path.of(pom).toFile());
        NodeList nodes =
                (NodeList)
                        XPathFactory.newInstance()
                                .newXPath()
                                .evaluate(path, document, XPathConstants.NODESET);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent().strip());
        }
        return texts;
    }

    private static String text(String pom, String path) throws Exception {
        return String.join("", texts(pom, path));
    }

    private static List<String> broughtBy(String module, String condition) throws Exception {
        return texts(
                "src/" + module + "/pom.xml",
                "/project/dependencies/dependency"
                        + condition
                        + "[not(scope) or scope='compile' or scope='runtime']/artifactId");
    }

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
        assertThat(String.join(" ", broughtBy(module, "[starts-with(artifactId, 'huiqi')]")))
                .isEqualTo(below);
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

    @ParameterizedTest
    @ValueSource(strings = {"pom.xml", "src/bom/pom.xml"})
    void a_pom_without_parent_says_all_that_is_asked(String pom) throws Exception {
        for (String path :
                ("name description url licenses/license/name licenses/license/url"
                                + " developers/developer/name scm/url scm/connection")
                        .split(" ")) {
            assertThat(text(pom, "/project/" + path)).as(path).isNotEmpty();
        }
    }

    /** Of each module that is published, its own name and what it is for; it inherits the rest. */
    @ParameterizedTest
    @ValueSource(strings = {"core", "authoring", "desk", "spark"})
    void a_module_says_its_own_name_and_description(String module) throws Exception {
        String pom = "src/" + module + "/pom.xml";
        assertThat(text(pom, "/project/name")).startsWith("Huiqi");
        assertThat(text(pom, "/project/description")).hasSizeGreaterThan(20);
        assertThat(text(pom, "/project/parent/artifactId")).isEqualTo("huiqi-parent");
        assertThat(text(pom, "/project/properties/maven.deploy.skip")).isEmpty();
    }

    @Test
    void the_bom_has_the_published_modules_in_the_version_of_the_project() throws Exception {
        String bom = "src/bom/pom.xml";
        for (String same : List.of("version", "properties/project.build.outputTimestamp")) {
            assertThat(text(bom, "/project/" + same))
                    .isEqualTo(text("pom.xml", "/project/" + same));
        }
        List<String> published = new ArrayList<>();
        try (Stream<Path> modules = Files.list(Path.of("src"))) {
            for (Path module : modules.filter(m -> !m.endsWith("bom")).sorted().toList()) {
                String pom = module.resolve("pom.xml").toString();
                if (text(pom, "/project/properties/maven.deploy.skip").isEmpty()) {
                    published.add(text(pom, "/project/artifactId"));
                }
            }
        }
        assertThat(texts(bom, "//dependencyManagement//artifactId"))
                .containsExactlyInAnyOrderElementsOf(published);
        assertThat(texts(bom, "//dependencyManagement//version"))
                .containsOnly("${project.version}");
    }
}
