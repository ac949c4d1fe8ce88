package org.huiqi.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huiqi.ReportSize;
import org.huiqi.profile.reading.ReadingLimits;
import org.huiqi.web.Live.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The scenarios of {@code wires.txt}: what clients send, when they like, and what becomes of it.
 *
 * <pre>
 * == what is so, as a sentence
 * quick                      it is run in {@code mvn verify} too
 * server time=20s atOnce=1   starts a server with these limits, the others as usual; waits until it is ready
 * send a | GET /healthz …    client a, on a connection of its own, sends a text; send a*40: forty do
 * drip a | #                 sends it now and then, as long as the server listens
 * begun a                    the answer to client a's first firm has come; first a: the first byte has
 * inflight 1                 so many requests have begun
 * stop 4                     stops the server, which takes no longer than so many seconds
 * rest a : words             what client a is sent until the server hangs up has the words; ! has them not,
 *                            ~ a pattern is found in it; gone a: nobody listens to it any more
 * ask POST /api/check yaml @firm | 503 ; Retry-After: 1 | words
 *                            what another client is answered; await: before long
 * close                      every client hangs up
 * </pre>
 *
 * In what is sent {@code \r\n} are the ends of lines, «# x 100» is a text a hundred times, «ids x
 * 20» are as many entries, and {@code $HEAD} what stands behind {@code let HEAD}.
 */
@Timeout(180)
class WiresTest {
    private static final Pattern TIMES = Pattern.compile("«([^«»]*?) x (\\d+)»", Pattern.DOTALL);
    private static final Pattern CLAIM = Pattern.compile("(\\w+) ([:!~]) (.*)", Pattern.DOTALL);
    private static final Map<String, String> NAMED = new HashMap<>();

    private final Map<String, List<Wire>> clients = new HashMap<>();
    private final Map<String, CompletableFuture<Void>> drips = new HashMap<>();
    private final Map<String, String> rests = new HashMap<>();
    private final List<CompletableFuture<Void>> stops = new ArrayList<>();
    private Live live;

    private record Scenario(String name, List<String> steps) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Scenario> quick() throws IOException {
        return scenarios().stream().filter(scenario -> scenario.steps().contains("quick"));
    }

    static Stream<Scenario> others() throws IOException {
        return scenarios().stream().filter(scenario -> !scenario.steps().contains("quick"));
    }

    private static List<Scenario> scenarios() throws IOException {
        List<Scenario> all = new ArrayList<>();
        try (InputStream in = WiresTest.class.getResourceAsStream("wires.txt")) {
            for (String line : new String(in.readAllBytes(), UTF_8).lines().toList()) {
                if (line.startsWith("== ")) {
                    all.add(new Scenario(line.substring(3), new ArrayList<>()));
                } else if (line.startsWith("let ")) {
                    String[] parts = line.split(" ", 3);
                    NAMED.put("$" + parts[1], opened(parts[2]));
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    all.get(all.size() - 1).steps().add(line);
                }
            }
        }
        return all;
    }

    private static String opened(String text) {
        String open = text.replace("\\r", "\r").replace("\\n", "\n");
        for (Map.Entry<String, String> named : NAMED.entrySet()) {
            open = open.replace(named.getKey(), named.getValue());
        }
        return TIMES.matcher(open)
                .replaceAll(
                        found -> {
                            int times = Integer.parseInt(found.group(2));
                            return Matcher.quoteReplacement(
                                    found.group(1).equals("ids")
                                            ? ids(times)
                                            : found.group(1).repeat(times));
                        });
    }

    private static String ids(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"id\":\"s" + i + "\"}")
                .collect(Collectors.joining(","));
    }

    @Tag("chaos")
    @ParameterizedTest(name = "{0}")
    @MethodSource("others")
    void what_many_clients_do_is_borne(Scenario scenario) throws Exception {
        what_a_client_does_is_borne(scenario);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("quick")
    void what_a_client_does_is_borne(Scenario scenario) throws Exception {
        for (String step : scenario.steps()) {
            step(step);
        }
        for (CompletableFuture<Void> stop : stops) {
            stop.get(30, TimeUnit.SECONDS);
        }
    }

    @AfterEach
    void end() throws IOException {
        close();
        live.close();
    }

    private void close() throws IOException {
        for (List<Wire> wires : clients.values()) {
            for (Wire wire : wires) {
                wire.close();
            }
        }
    }

    private void step(String step) throws Exception {
        String[] words = step.split(" ", 2);
        String what = words.length == 1 ? "" : words[1];
        String[] parts = what.split(" \\| ", 3);
        switch (words[0]) {
            case "quick" -> {}
            case "server" -> {
                live = Live.start(null, Live.limits(limits(what)));
                live.awaitReady();
            }
            case "send" -> {
                String[] name = parts[0].split("\\*");
                int many = name.length == 1 ? 1 : Integer.parseInt(name[1]);
                List<Wire> wires = clients.computeIfAbsent(name[0], n -> new ArrayList<>());
                while (wires.size() < many) {
                    wires.add(live.wire());
                }
                for (Wire wire : wires) {
                    wire.send(opened(parts[1]));
                }
            }
            case "drip" -> drips.put(parts[0], client(parts[0]).drips(opened(parts[1])));
            case "gone" -> drips.get(what).get(20, TimeUnit.SECONDS);
            case "begun" -> {
                String line = client(what).lines().readLine();
                while (!line.startsWith("{\"report\":2,")) {
                    line = client(what).lines().readLine();
                }
            }
            case "first" -> assertThat(client(what).in().read()).isEqualTo('H');
            case "inflight" -> live.awaitInFlight(Integer.parseInt(what));
            case "stop" -> {
                Live stopped = live;
                stops.add(CompletableFuture.runAsync(() -> stop(stopped, Double.valueOf(what))));
            }
            case "close" -> close();
            case "ask", "await" -> ask(words[0].equals("await"), parts);
            case "rest" -> rest(what);
            default -> throw new IllegalArgumentException(step);
        }
    }

    private Wire client(String name) {
        return clients.get(name).get(0);
    }

    private static Map<String, Object> limits(String text) {
        Map<String, Object> limits = new HashMap<>();
        for (String limit : text.isEmpty() ? new String[0] : text.split(" ")) {
            String[] parts = limit.split("=");
            Object value =
                    switch (parts[0]) {
                        case "reading" -> new ReadingLimits(Integer.parseInt(parts[1]));
                        case "report" -> new ReportSize(Integer.parseInt(parts[1]));
                        case "atOnce", "waiting" -> Integer.valueOf(parts[1]);
                        case "profileBytes", "streamBytes" -> Long.valueOf(parts[1]);
                        default -> Duration.parse("PT" + parts[1]);
                    };
            limits.put(parts[0], value);
        }
        return limits;
    }

    private static void stop(Live live, double seconds) {
        long start = System.nanoTime();
        live.close();
        assertThat((System.nanoTime() - start) / 1e9).isLessThan(seconds);
    }

    private void rest(String claim) throws IOException {
        Matcher said = CLAIM.matcher(claim);
        assertThat(said.matches()).as(claim).isTrue();
        String name = said.group(1);
        if (!rests.containsKey(name)) {
            rests.put(name, client(name).lines().lines().collect(Collectors.joining("\n")));
        }
        String words = said.group(3).replace("\\n", "\n");
        switch (said.group(2)) {
            case ":" -> assertThat(rests.get(name)).contains(words);
            case "!" -> assertThat(rests.get(name)).doesNotContain(words);
            default -> assertThat(rests.get(name)).containsPattern(words);
        }
    }

    private void ask(boolean isAwaited, String... parts) {
        String[] asked = parts[0].split(" ", 4);
        String body = asked.length < 4 ? "" : opened(asked[3]);
        byte[] bytes = body.equals("@firm") ? Live.file(Live.FIRM) : body.getBytes(UTF_8);
        String[] type =
                asked.length < 3
                        ? new String[0]
                        : new String[] {"Content-Type", RequestsTest.TYPES.get(asked[2])};
        List<String> expected = List.of(parts[1].split(" ; "));
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        HttpResponse<byte[]> answer;
        do {
            answer = live.send(asked[0], asked[1], BodyPublishers.ofByteArray(bytes), type);
        } while (isAwaited
                && !expected.get(0).equals(String.valueOf(answer.statusCode()))
                && System.nanoTime() < until);
        assertThat(String.valueOf(answer.statusCode())).isEqualTo(expected.get(0));
        for (String field : expected.subList(1, expected.size())) {
            String[] said = field.split(": ");
            assertThat(answer.headers().firstValue(said[0])).hasValue(said[1]);
        }
        for (String words : parts.length < 3 ? new String[0] : parts[2].split(" ; ")) {
            assertThat(Live.text(answer)).containsPattern(words);
        }
    }
}
