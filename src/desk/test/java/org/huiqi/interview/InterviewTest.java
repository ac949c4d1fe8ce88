package org.huiqi.interview;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huiqi.SharedChecker.CHECKER;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.huiqi.Sample;
import org.huiqi.profile.Profile;
import org.huiqi.profile.Title;
import org.huiqi.profile.reading.Format;
import org.huiqi.profile.reading.ProfileDocument;
import org.huiqi.text.Bilingual;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class InterviewTest {
    private Interview interview;
    private Reply reply;

    private static Interview interview(String text, String programmes) {
        Set<String> ids = programmes.isEmpty() ? Set.of() : Set.of(programmes.split(","));
        ProfileDocument document = ProfileDocument.of(text.getBytes(UTF_8), "x", Format.YAML);
        return new Interview(CHECKER, document, Sample.AS_OF, ids);
    }

    static Stream<Arguments> interviews() throws Exception {
        JsonNode all =
                new YAMLMapper()
                        .readTree(InterviewTest.class.getResourceAsStream("interviews.yaml"));
        return StreamSupport.stream(all.spliterator(), false)
                .map(described -> Arguments.of(described.get("name").asText(), described));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("interviews")
    void an_interview_goes_like_this(String name, JsonNode described) {
        StringBuilder text = new StringBuilder("format: 1\n");
        text.append(described.has("unnamed") ? "" : "name: 甲\n");
        described.path("known").forEach(line -> text.append(line.asText()).append('\n'));
        interview = interview(text.toString(), described.path("programmes").asText());
        for (JsonNode step : described.get("steps")) {
            step.properties().forEach(e -> step(e.getKey(), e.getValue().asText()));
        }
    }

    private String place() {
        return interview.prompt().map(Prompt::place).orElse("nothing");
    }

    private Prompt prompt() {
        return interview.prompt().orElseThrow();
    }

    private Reply.Taken taken() {
        return (Reply.Taken) reply;
    }

    private void step(String what, String text) {
        String written = interview.document().text();
        switch (what) {
            case "until" -> {
                assertThat(place()).as("asks").doesNotMatch(text);
                while (!place().matches(text)) {
                    interview.answer("?");
                }
            }
            case "never" -> {
                prompt();
                while (interview.prompt().isPresent()) {
                    assertThat(place()).doesNotMatch(text);
                    interview.answer("?");
                }
            }
            case "choose" -> {
                int place = prompt().choices().stream().map(Bilingual::zh).toList().indexOf(text);
                reply = interview.answer(String.valueOf(place + 1));
            }
            case "type" -> reply = interview.answer(text);
            case "back" -> assertThat(interview.back()).isEqualTo(Boolean.valueOf(text));
            case "asks" -> assertThat(place()).matches(text);
            case "ask" -> assertThat(prompt().ask().zh()).isEqualTo(text);
            case "about" -> assertThat(prompt().about().zh()).isEqualTo(text);
            case "reason" -> {
                var criterion = interview.reasons().get(0).criterion();
                assertThat(criterion.id()).isEqualTo(text);
                assertThat(prompt().ask().zh()).endsWith(criterion.requirement().zh());
            }
            case "understood" -> assertThat(taken().understood().zh()).isEqualTo(text);
            case "warns" -> assertThat(taken().warnings()).isNotEmpty();
            case "refused" -> assertThat(((Reply.Refused) reply).problem().zh()).startsWith(text);
            case "changes" ->
                    assertThat(taken().changes())
                            .extracting(
                                    c -> c.programme().id() + " " + c.before() + " " + c.after())
                            .contains(text);
            case "verdict" -> {
                String id = text.split(" ")[0];
                assertThat(id + " " + interview.report().programme(id).verdict()).isEqualTo(text);
            }
            case "document" -> assertThat(written).contains(text);
            case "without" -> assertThat(written).doesNotContain(text);
            case "whole" -> assertThat(written).isEqualTo(text);
            case "titles" -> {
                Profile profile = Sample.read(written, Format.YAML, Sample.AS_OF);
                assertThat(profile.titles().stream().map(Title::type).toList()).hasToString(text);
                assertThat(profile.titlesComplete()).isTrue();
            }
            case "progress" -> assertThat(interview.progress()).hasToString(text);
            default -> throw new AssertionError(what);
        }
    }

    @Test
    void what_cannot_be_asked_or_answered_is_refused() {
        Interview ended = interview("format: 1\nname: 甲\ncourses: []\n", "P07");
        assertThatThrownBy(() -> ended.answer("0")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> interview("format: 2\n", ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(interview("format: 1\nname: 甲\n", "P07").answer("x".repeat(2001)))
                .isInstanceOf(Reply.Refused.class);
    }
}
