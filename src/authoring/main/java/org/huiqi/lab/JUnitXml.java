package org.huiqi.lab;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.huiqi.lab.SuiteRun.CaseRun;
import org.huiqi.lab.SuiteRun.FileRun;
import org.huiqi.lab.SuiteRun.RefusedFile;
import org.huiqi.text.Language;

/**
 * The result of case files in the XML of JUnit, which CI systems read: a suite a file, a test a
 * case. It is valid against the schema of Ant's JUnit task and against Jenkins's.
 */
public final class JUnitXml {
    private final XMLStreamWriter xml;
    private final Language language;
    private final String started;

    private JUnitXml(XMLStreamWriter xml, Language language, LocalDateTime started) {
        this.xml = xml;
        this.language = language;
        this.started =
                DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT).format(started);
    }

    /**
     * {@return the document}
     *
     * @param run the result
     * @param language language of the failures
     * @param started when the run began, UTC
     */
    public static String of(SuiteRun run, Language language, LocalDateTime started) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            new JUnitXml(xml, language, started).document(run);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing into memory failed", e);
        }
        return text.append('\n').toString();
    }

    private void document(SuiteRun run) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        open("testsuites");
        int id = 0;
        for (FileRun file : run.files()) {
            String name = file.path().toString();
            openSuite(name, id++, file.cases().size(), file.failed().size(), 0, file.time());
            for (CaseRun one : file.cases()) {
                Outcome outcome = one.outcome();
                openTest(outcome.of().name(), name, one.time());
                if (!outcome.passed()) {
                    problem("failure", "Difference", outcome.in(language));
                }
                xml.writeEndElement();
            }
            closeSuite();
        }
        for (RefusedFile refused : run.refused()) {
            String name = refused.path().toString();
            openSuite(name, id++, 1, 0, 1, Duration.ZERO);
            openTest(name, name, Duration.ZERO);
            problem("error", "CaseFileException", refused.reason().in(language));
            xml.writeEndElement();
            closeSuite();
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void openSuite(String name, int id, int tests, int failures, int errors, Duration time)
            throws XMLStreamException {
        open("testsuite");
        attribute("name", name);
        attribute("package", "");
        attribute("id", String.valueOf(id));
        attribute("timestamp", started);
        attribute("hostname", "localhost");
        attribute("tests", String.valueOf(tests));
        attribute("failures", String.valueOf(failures));
        attribute("errors", String.valueOf(errors));
        attribute("time", seconds(time));
        xml.writeEmptyElement("properties");
    }

    private void closeSuite() throws XMLStreamException {
        for (String stream : List.of("system-out", "system-err")) {
            xml.writeEmptyElement(stream);
        }
        xml.writeEndElement();
    }

    private void openTest(String name, String file, Duration time) throws XMLStreamException {
        open("testcase");
        attribute("name", name);
        attribute("classname", file);
        attribute("time", seconds(time));
    }

    private void problem(String element, String type, String message) throws XMLStreamException {
        xml.writeStartElement(element);
        attribute("message", message.lines().findFirst().orElse(""));
        attribute("type", type);
        xml.writeCharacters(printable(message));
        xml.writeEndElement();
    }

    private void open(String element) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(element);
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, printable(value));
    }

    /** XML has no way to write most control characters. */
    private static String printable(String text) {
        return text.replaceAll(
                "[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }

    private static String seconds(Duration time) {
        return BigDecimal.valueOf(time.toNanos(), 9)
                .setScale(3, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
