package org.huiqi.layers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class DependenciesTest {

    /** What another program gets with {@code org.huiqi:huiqi}: the engine, Jackson, slf4j-api. */
    @Test
    void the_library_brings_nothing_that_only_the_command_line_needs() throws Exception {
        Document pom =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(Path.of("pom.xml").toFile());
        XPath paths = XPathFactory.newInstance().newXPath();
        NodeList brought =
                (NodeList)
                        paths.evaluate(
                                "/project/dependencies/dependency[not(optional='true')]"
                                        + "[not(scope) or scope='compile' or scope='runtime']"
                                        + "/groupId",
                                pom,
                                XPathConstants.NODESET);
        List<String> groups = new ArrayList<>();
        for (int i = 0; i < brought.getLength(); i++) {
            groups.add(brought.item(i).getTextContent());
        }
        assertThat(groups)
                .isNotEmpty()
                .containsOnly(
                        "org.drools",
                        "org.kie",
                        "com.fasterxml.jackson.core",
                        "com.fasterxml.jackson.dataformat",
                        "com.fasterxml.jackson.datatype",
                        "org.slf4j",
                        "org.jspecify");
    }
}
