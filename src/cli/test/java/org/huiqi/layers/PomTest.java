package org.huiqi.layers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What Maven Central asks of a POM; a module inherits the rest from the root. */
class PomTest {
    private static final XPath PATHS = XPathFactory.newInstance().newXPath();

    private static Document pom(String place) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of(place).toFile());
    }

    private static String text(Document pom, String path) throws Exception {
        return PATHS.evaluate(path, pom).strip();
    }

    private static List<String> texts(Document pom, String path) throws Exception {
        NodeList nodes = (NodeList) PATHS.evaluate(path, pom, XPathConstants.NODESET);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent().strip());
        }
        return texts;
    }

    @ParameterizedTest
    @ValueSource(strings = {"pom.xml", "src/bom/pom.xml"})
    void a_pom_without_parent_says_all_that_is_asked(String place) throws Exception {
        Document pom = pom(place);
        for (String path :
                List.of(
                        "name",
                        "description",
                        "url",
                        "licenses/license/name",
                        "licenses/license/url",
                        "developers/developer/name",
                        "scm/url",
                        "scm/connection")) {
            assertThat(text(pom, "/project/" + path)).as(path).isNotEmpty();
        }
    }

    /** Of each module that is published, its own name and what it is for. */
    @ParameterizedTest
    @ValueSource(strings = {"core", "authoring", "desk", "spark"})
    void a_module_says_its_own_name_and_description(String module) throws Exception {
        Document pom = pom("src/" + module + "/pom.xml");
        assertThat(text(pom, "/project/name")).startsWith("Huiqi");
        assertThat(text(pom, "/project/description")).hasSizeGreaterThan(20);
        assertThat(text(pom, "/project/parent/artifactId")).isEqualTo("huiqi-parent");
        assertThat(text(pom, "/project/properties/maven.deploy.skip")).isEmpty();
    }

    @Test
    void the_bom_has_the_published_modules_in_the_version_of_the_project() throws Exception {
        Document bom = pom("src/bom/pom.xml");
        assertThat(text(bom, "/project/version"))
                .isEqualTo(text(pom("pom.xml"), "/project/version"));
        assertThat(text(bom, "/project/properties/project.build.outputTimestamp"))
                .isEqualTo(
                        text(pom("pom.xml"), "/project/properties/project.build.outputTimestamp"));
        List<String> published = new ArrayList<>();
        try (Stream<Path> modules = Files.list(Path.of("src"))) {
            for (Path module : modules.sorted().toList()) {
                Document pom = pom(module.resolve("pom.xml").toString());
                if (text(pom, "/project/properties/maven.deploy.skip").isEmpty()) {
                    published.add(text(pom, "/project/artifactId"));
                }
            }
        }
        published.remove("huiqi-bom");
        assertThat(texts(bom, "//dependencyManagement//artifactId"))
                .containsExactlyInAnyOrderElementsOf(published);
        assertThat(texts(bom, "//dependencyManagement//version"))
                .containsOnly("${project.version}");
    }
}
