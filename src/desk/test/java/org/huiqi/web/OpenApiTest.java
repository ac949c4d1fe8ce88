package org.huiqi.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiqi.web.Live.FIRM;
import static org.huiqi.web.Live.JSON;
import static org.huiqi.web.Live.LINES;
import static org.huiqi.web.Live.YAML;
import static org.huiqi.web.Live.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.jetty.server.Server;
import org.huiqi.Checker;
import org.huiqi.Checkers;
import org.huiqi.SharedChecker;
import org.huiqi.catalogue.Decision;
import org.huiqi.catalogue.Force;
import org.huiqi.catalogue.Programme;
import org.huiqi.verdict.ObligationState;
import org.huiqi.verdict.Status;
import org.huiqi.verdict.Timing;
import org.huiqi.verdict.Verdict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The description of the API says what is served, and what is served keeps to it. */
class OpenApiTest {
    private static Live live;
    private static Contract contract;

    @BeforeAll
    static void start() {
        live = Live.start();
        live.awaitReady();
        contract = new Contract(Live.json(live.get("/openapi.json")));
    }

    @AfterAll
    static void stop() {
        live.close();
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void every_address_served_is_described_with_its_method_and_parameters() {
        Checker checker = SharedChecker.CHECKER;
        RequestMetrics metrics = new RequestMetrics(checker, new Server());
        ServerState state = new ServerState(Limits.DEFAULT);
        var served = new Router(Checkers.of(checker), state, metrics, List.of()).all();
        JsonNode paths = contract.document().get("paths");
        assertThat(names(paths)).isEqualTo(new TreeSet<>(served.keySet()));
        served.forEach(
                (path, route) -> {
                    String method = route.methods().contains("POST") ? "post" : "get";
                    assertThat(names(paths.get(path)))
                            .as(path)
                            .isEqualTo(lowerCase(route.methods()));
                    assertThat(
                                    queryParameters(
                                            paths.at("/" + path.replace("/", "~1") + "/" + method)))
                            .as(path)
                            .isEqualTo(new TreeSet<>(route.parameters()));
                });
    }

    private static Set<String> lowerCase(List<String> methods) {
        return methods.stream()
                .map(method -> method.toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void every_operation_has_its_own_id() {
        assertThat(contract.document().findValuesAsText("operationId")).doesNotHaveDuplicates();
    }

    @Test
    void every_schema_in_it_is_json_schema() {
        JsonSchema draft =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(SchemaLocation.of(SchemaId.V202012));
        List<JsonNode> schemas = new ArrayList<>(contract.document().findValues("schema"));
        contract.document().at("/components/schemas").forEach(schemas::add);
        assertThat(schemas)
                .hasSizeGreaterThan(100)
                .allSatisfy(schema -> assertThat(draft.validate(schema)).isEmpty());
    }

    private static Set<String> queryParameters(JsonNode operation) {
        return StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .map(
                        p ->
                                p.has("$ref")
                                        ? contract.document()
                                                .at(p.get("$ref").asText().substring(1))
                                        : p)
                .filter(p -> p.get("in").asText().equals("query"))
                .map(p -> p.get("name").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void every_reference_leads_somewhere() {
        assertThat(contract.document().findValuesAsText("$ref"))
                .isNotEmpty()
                .allMatch(ref -> !contract.document().at(ref.substring(1)).isMissingNode());
    }

    static Stream<Arguments> words() {
        return Stream.of(
                Arguments.of("/Verdict", Verdict.class),
                Arguments.of("/Status", Status.class),
                Arguments.of("/Force", Force.class),
                Arguments.of("/Decision", Decision.class),
                Arguments.of("/Kind", Programme.Kind.class),
                Arguments.of("/Note/properties/kind", Programme.NoteKind.class),
                Arguments.of("/Deadline/properties/actor", Programme.Actor.class),
                Arguments.of("/Timing/properties/state", Timing.State.class),
                Arguments.of(
                        "/Result/properties/obligations/items/properties/state",
                        ObligationState.class));
    }

    @ParameterizedTest
    @MethodSource("words")
    void words_are_those_of_the_code(String path, Class<? extends Enum<?>> type) {
        List<String> described = new ArrayList<>();
        contract.document()
                .at("/components/schemas" + path + "/enum")
                .forEach(word -> described.add(word.asText()));
        assertThat(described)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(type.getEnumConstants()).map(Enum::name).toList());
    }

    @Test
    void reports_and_profiles_of_the_sample_firms_keep_to_it() throws IOException {
        try (Stream<Path> firms = Files.list(Path.of("facts"))) {
            for (Path firm : firms.filter(f -> f.toString().endsWith(".yaml")).toList()) {
                byte[] yaml = Files.readAllBytes(firm);
                contract.assertKept(
                        "POST", "/api/check", live.post("/api/check?asOf=2024-09-20", YAML, yaml));
                contract.assertKept("POST", "/api/profile", live.post("/api/profile", YAML, yaml));
            }
        }
    }

    @Test
    void what_if_keeps_to_it() {
        String firm = Live.text(live.post("/api/profile", YAML, file(FIRM)));
        for (String change :
                List.of(
                        "{\"set\": \"years.2023.rdExpense\", \"value\": \"70万元\"}",
                        "{\"add\": \"titles\", \"value\": {\"type\": \"CHAMPION\"}}",
                        "{\"remove\": \"titles[type=HNTE]\"}",
                        "{\"set\": \"dataScenarios\", \"value\": []}")) {
            String question = "{\"profile\": " + firm + ", \"changes\": [" + change + "]}";
            contract.assertValid(contract.named("WhatIfQuestion"), question);
            HttpResponse<byte[]> answer = live.post("/api/whatif?asOf=2024-09-20", JSON, question);
            assertThat(answer.statusCode()).isEqualTo(200);
            contract.assertKept("POST", "/api/whatif", answer);
        }
    }

    @Test
    void every_programme_and_overview_keeps_to_it() {
        List<String> ids = Live.json(live.get("/api/programmes")).findValuesAsText("id");
        assertThat(ids).hasSize(30);
        for (String id : ids) {
            contract.assertKept("GET", "/api/programmes/{id}", live.get("/api/programmes/" + id));
        }
    }

    @Test
    void every_line_of_a_stream_keeps_to_it() {
        String lines = "{\"format\":1}\n{\"format\":2}\nnonsense\n{\"format\":1,\"name\":\"甲\"}\n";
        HttpResponse<byte[]> answer = live.post("/api/check", LINES, lines);
        contract.assertKept("POST", "/api/check", answer);
        List<String> out = Live.text(answer).lines().toList();
        assertThat(out).hasSize(4);
        out.forEach(line -> contract.assertValid(contract.named("Line"), line));
    }
}
