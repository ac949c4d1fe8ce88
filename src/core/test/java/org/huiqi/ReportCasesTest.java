package org.huiqi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.huiqi.profile.reading.Format;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;
import org.huiqi.report.JsonContent;
import org.huiqi.report.JsonReport;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a report says of a firm on a day, as the cases of {@code resources/reports} have it: groups
 * with what they show, the firm and expectations that their cases change, and the cases. Expected
 * is a part of the JSON report:
 *
 * <ul>
 *   <li>criteria, programmes and standards are named by their ids ({@code P10-07@s1} of a
 *       candidate), everything else by its name at the top; a programme also {@code asks} what its
 *       questions ask for
 *   <li>entries of a list are named by id, path, track, title or programme, or by their number; of
 *       facts, warnings, errors and titles that end all are named
 *   <li>a word for an entry is its status, verdict, message, question, points or value
 *   <li>{@code none} is what is null or not there, {@code ~text} a part of a text; {@code has},
 *       {@code not} and {@code last} speak of a part of a list
 * </ul>
 */
class ReportCasesTest {
    private static final Path FOLDER = Path.of("src/core/test/resources/reports");
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final JsonMapper JSON = new JsonMapper();
    private static final ProfileReader READER = new ProfileReader(Sample.EDITION.criterionIds());

    /** Lists of which every entry is named. */
    private static final Set<String> WHOLE =
            Set.of("facts", "warnings", "errors", "expiring", "opens");

    private static final List<String> NAMES = List.of("id", "path", "track", "title", "programme");

    /** A firm on a day, and a part of its report. */
    private record Expectation(LocalDate day, JsonNode firm, JsonNode report) {}

    static Stream<Named<Expectation>> cases() throws IOException {
        List<Named<Expectation>> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                for (JsonNode group : YAML.readTree(file.toFile())) {
                    for (JsonNode one : group.get("cases")) {
                        String what = one.path("what").asText(group.get("what").asText());
                        cases.add(Named.of(what, expectation(group, one)));
                    }
                }
            }
        }
        return cases.stream();
    }

    private static Expectation expectation(JsonNode group, JsonNode one) throws IOException {
        JsonNode firm = group.path("firm");
        if (firm.isTextual()) {
            firm = YAML.readTree(FOLDER.resolve("firms").resolve(firm.asText()).toFile());
        }
        String day = one.path("asOf").asText(group.path("asOf").asText(Sample.AS_OF.toString()));
        return new Expectation(
                LocalDate.parse(day),
                changed(firm, one.path("firm")),
                changed(group.path("expect"), one.path("expect")));
    }

    /** RFC 7396: what is null goes, objects are merged, everything else is replaced. */
    private static JsonNode changed(JsonNode whole, JsonNode changes) {
        if (!whole.isObject() || !changes.isObject()) {
            return changes.isMissingNode() ? whole : changes;
        }
        ObjectNode result = whole.deepCopy();
        for (Map.Entry<String, JsonNode> change : changes.properties()) {
            if (change.getValue().isNull()) {
                result.remove(change.getKey());
            } else {
                JsonNode old = result.path(change.getKey());
                result.set(change.getKey(), changed(old, change.getValue()));
            }
        }
        return result;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void a_report_says_what_is_expected(Expectation expected) throws IOException {
        ObjectNode firm = expected.firm().deepCopy();
        String text = firm.put("format", 1).toString();
        Read read = READER.read(text.getBytes(UTF_8), "x", Format.JSON, expected.day());
        String json =
                read instanceof Read.Accepted accepted
                        ? JsonReport.line(
                                SharedChecker.CHECKER.check(
                                        accepted.profile(), expected.day(), "x"),
                                JsonContent.FULL)
                        : JsonReport.refused("x", ((Read.Refused) read).faults());
        Map<String, JsonNode> said = named(JSON.readTree(json));
        for (Map.Entry<String, JsonNode> part : expected.report().properties()) {
            assertThat(said).containsKey(part.getKey());
            compare(part.getKey(), part.getKey(), part.getValue(), said.get(part.getKey()));
        }
    }

    /** Parts of a report by name; of several findings of a criterion the first. */
    private static Map<String, JsonNode> named(JsonNode report) {
        Map<String, JsonNode> parts = new HashMap<>();
        report.properties().forEach(part -> parts.put(part.getKey(), part.getValue()));
        for (JsonNode standard : report.path("standards")) {
            parts.put(standard.get("id").asText(), standard);
            standard.get("tracks").forEach(track -> criteria(track, parts));
        }
        for (JsonNode programme : report.path("programmes")) {
            String id = programme.get("id").asText();
            parts.put(id, programme);
            programme.get("candidates").forEach(candidate -> criteria(candidate, parts));
            List<String> asks = new ArrayList<>();
            for (JsonNode question : report.get("questions")) {
                if (entries(question.get("programmes")).containsKey(id)) {
                    asks.add(question.get("path").asText());
                }
            }
            ((ObjectNode) programme).set("asks", YAML.valueToTree(asks));
        }
        return parts;
    }

    private static void criteria(JsonNode way, Map<String, JsonNode> parts) {
        String candidate = way.path("candidate").asText();
        for (JsonNode criterion : way.get("criteria")) {
            String id = criterion.get("id").asText();
            parts.putIfAbsent(id, criterion);
            parts.putIfAbsent(id + "@" + candidate, criterion);
        }
    }

    private static void compare(String at, String name, JsonNode expected, JsonNode met) {
        if (expected.asText().equals("none")) {
            JsonNode value = met.isObject() && met.has("value") ? met.get("value") : met;
            assertThat(value.isNull() || value.isMissingNode()).as("%s: %s", at, met).isTrue();
        } else if (expected.isObject() && met.isArray()) {
            compareEntries(at, name, expected, met);
        } else if (expected.isObject()) {
            for (Map.Entry<String, JsonNode> part : expected.properties()) {
                String key = part.getKey();
                compare(at + "." + key, key, part.getValue(), met.path(key));
            }
        } else if (expected.isArray()) {
            JsonNode list = met.isArray() ? met : met.path("value");
            assertThat(list).as(at).hasSameSizeAs(expected);
            for (int i = 0; i < expected.size(); i++) {
                compare(at + "[" + i + "]", "", expected.get(i), list.get(i));
            }
        } else {
            compareWord(at, expected, met.isObject() ? word(met) : met);
        }
    }

    private static void compareEntries(String at, String name, JsonNode expected, JsonNode met) {
        Map<String, JsonNode> entries = entries(met);
        if (WHOLE.contains(name) && !expected.has("has") && !expected.has("not")) {
            assertThat(entries.keySet())
                    .as(at)
                    .containsExactlyInAnyOrderElementsOf(expected::fieldNames);
        }
        for (Map.Entry<String, JsonNode> part : expected.properties()) {
            String key = part.getKey();
            List<String> words = new ArrayList<>();
            part.getValue().forEach(word -> words.add(word.asText()));
            switch (key) {
                case "has" -> assertThat(entries.keySet()).as(at).containsAll(words);
                case "not" ->
                        assertThat(entries.keySet()).as(at).doesNotContainAnyElementsOf(words);
                case "last" ->
                        assertThat(List.copyOf(entries.keySet()))
                                .as(at)
                                .endsWith(words.toArray(new String[0]));
                default -> {
                    JsonNode entry =
                            key.matches("\\d") ? met.get(Integer.parseInt(key)) : entries.get(key);
                    assertThat(entry).as(at + "." + key).isNotNull();
                    compare(at + "." + key, key, part.getValue(), entry);
                }
            }
        }
    }

    /** Entries of a list by name, in order. */
    private static Map<String, JsonNode> entries(JsonNode list) {
        Map<String, JsonNode> entries = new LinkedHashMap<>();
        for (JsonNode entry : list) {
            String name = entry.asText();
            for (String candidate : NAMES) {
                if (entry.has(candidate)) {
                    name = entry.get(candidate).isNull() ? "only" : entry.get(candidate).asText();
                    break;
                }
            }
            entries.putIfAbsent(name, entry);
        }
        return entries;
    }

    /** What an entry says in a word. */
    private static JsonNode word(JsonNode entry) {
        for (String name : List.of("status", "verdict", "message", "ask", "is", "low", "value")) {
            JsonNode value = entry.path(name);
            if (name.equals("is") && !value.isMissingNode()) {
                String was = entry.get("was").asText();
                return TextNode.valueOf(was + " -> " + value.asText());
            }
            if (name.equals("low") && !value.isMissingNode() && !value.equals(entry.get("high"))) {
                return TextNode.valueOf(value.asText() + ".." + entry.get("high").asText());
            }
            if (!value.isMissingNode()) {
                return value.isObject() ? value.get("zh") : value;
            }
        }
        return entry;
    }

    private static void compareWord(String at, JsonNode expected, JsonNode met) {
        String text = expected.asText();
        if (text.startsWith("~")) {
            assertThat(met.asText()).as(at).contains(text.substring(1));
        } else if (expected.isNumber() && met.isNumber()) {
            assertThat(met.decimalValue()).as(at).isEqualByComparingTo(expected.decimalValue());
        } else {
            assertThat(met.asText()).as(at).isEqualTo(text);
        }
    }
}
