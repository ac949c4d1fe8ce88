package org.huiqi.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.huiqi.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What CI systems get can be read by them, whatever a case is called. */
class JUnitXmlTest {
    private static final LocalDateTime NOON = LocalDateTime.of(2024, 9, 20, 12, 0);

    @TempDir Path folder;

    @BeforeEach
    void firm() throws IOException {
        Files.copy(
                ProjectCases.FIRMS.resolve("innovation-consortium-lead.yaml"),
                folder.resolve("consortium.yaml"));
    }

    private String xml(String cases) throws IOException {
        Files.createDirectories(folder.resolve("cases"));
        Files.writeString(
                folder.resolve("cases/x.yaml"),
                "firm: consortium.yaml\nasOf: 2024-09-20\ncases:\n" + cases);
        SuiteRun run = CaseSuite.read(List.of(folder.resolve("cases"))).run(ProjectCases.CHECKER);
        return JUnitXml.of(run, Language.EN, NOON);
    }

    private static Element parsed(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getDocumentElement();
    }

    private static Element first(Element below, String name) {
        NodeList found = below.getElementsByTagName(name);
        assertThat(found.getLength()).as(name).isPositive();
        return (Element) found.item(0);
    }

    @Test
    void aFailureHasTheDifferenceAndEveryNameIsEscaped() throws Exception {
        String xml =
                xml(
                        """
                        - {name: "甲 <&>'\\" ]]> \\u0001 🙂", expect: {criteria: {P14-07: NOT_MET}}}
                        - {name: 乙, expect: {criteria: {P14-07: MET}}}
                        """);
        Element suite = first(parsed(xml), "testsuite");
        assertThat(suite.getAttribute("tests")).isEqualTo("2");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(suite.getAttribute("errors")).isEqualTo("0");
        assertThat(suite.getAttribute("name")).endsWith("x.yaml");
        Element one = first(suite, "testcase");
        assertThat(one.getAttribute("name")).isEqualTo("甲 <&>'\" ]]> \uFFFD 🙂");
        assertThat(first(one, "failure").getTextContent())
                .contains("criteria.P14-07", "- expected NOT_MET", "+ met      MET", "years.2023");
        assertThat(suite.getElementsByTagName("failure").getLength()).isEqualTo(1);
        valid(xml);
    }

    @Test
    void aFileThatCannotBeReadIsAnError() throws Exception {
        String xml = xml("- {name: 丙}\n");
        Element error = first(parsed(xml), "error");
        assertThat(error.getTextContent()).contains("x.yaml:4:3", "expects nothing");
        assertThat(first(parsed(xml), "testsuite").getAttribute("errors")).isEqualTo("1");
        valid(xml);
    }

    private static void valid(String xml) throws Exception {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(JUnitXmlTest.class.getResource("/junit-report.xsd"))
                .newValidator()
                .validate(new StreamSource(new StringReader(xml)));
    }
}
