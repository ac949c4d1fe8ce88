package org.huiqi.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Set;
import org.huiqi.RandomProfile;
import org.huiqi.Report;
import org.huiqi.Sample;
import org.huiqi.SharedChecker;
import org.huiqi.Trees;
import org.huiqi.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a report says as JSON where not all of it is asked for. */
class JsonContentTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final JsonContent CHINESE = JsonContent.of(false, Set.of(Language.ZH));

    private static JsonNode written(Report report, JsonContent content) throws IOException {
        return JSON.readTree(JsonReport.line(report, content));
    }

    private static Report random(long seed) {
        return SharedChecker.CHECKER.check(
                Trees.profile(RandomProfile.tree(seed)), Sample.AS_OF, "test");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void what_is_said_of_less_is_what_the_full_report_says(long seed) throws IOException {
        Report report = random(seed);
        JsonNode full = written(report, JsonContent.FULL);

        assertPart("", written(report, JsonContent.SHORT), full);
        assertPart("", written(report, CHINESE), full);
    }

    /** Objects may lack members; lists have every entry. */
    private static void assertPart(String path, JsonNode part, JsonNode whole) {
        if (part.isObject()) {
            part.properties()
                    .forEach(
                            member -> {
                                String at = path + "/" + member.getKey();
                                assertThat(whole.has(member.getKey())).as(at).isTrue();
                                assertPart(at, member.getValue(), whole.get(member.getKey()));
                            });
        } else if (part.isArray()) {
            assertThat(part).as(path).hasSameSizeAs(whole);
            Iterator<JsonNode> entries = whole.iterator();
            part.forEach(entry -> assertPart(path, entry, entries.next()));
        } else {
            assertThat(part).as(path).isEqualTo(whole);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void texts_stand_where_they_are_asked_for_alone(long seed) throws IOException {
        Report report = random(seed);
        for (JsonNode programme : written(report, JsonContent.SHORT).path("programmes")) {
            assertThat(programme.findValue("requirement")).isNull();
            assertThat(programme.has("name")).isFalse();
        }
        JsonNode chinese = written(report, CHINESE);
        assertThat(chinese.findParents("zh")).isNotEmpty();
        assertThat(chinese.findParents("en")).isEmpty();
        assertThat(chinese.has("standards")).isFalse();
    }

    @Test
    void the_bytes_are_those_of_the_text() throws IOException {
        Report report = random(1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JsonReport.writeLine(report, CHINESE, bytes);

        assertThat(bytes.toString(UTF_8)).isEqualTo(JsonReport.line(report, CHINESE));
    }
}
