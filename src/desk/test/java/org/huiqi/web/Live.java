package org.huiqi.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.huiqi.Checker;
import org.huiqi.Checkers;
import org.huiqi.SharedChecker;
import org.jspecify.annotations.Nullable;

/** A server on a free port of this machine, and short ways to ask it. */
final class Live implements AutoCloseable {
    static final String YAML = "application/yaml";
    static final String JSON = "application/json";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String LINES = "application/x-ndjson";
    static final String FIRM = "facts/first-time-srdi-applicant.yaml";

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private final WebServer server;

    private Live(WebServer server) {
        this.server = server;
    }

    static Live start() {
        return start(null, Limits.DEFAULT);
    }

    static Live start(@Nullable String token, Limits limits) {
        return start(SharedChecker.CHECKER, new Settings(HERE, 0, token, limits), List.of());
    }

    static Live start(Checker checker) {
        return start(checker, new Settings(HERE, 0, null, Limits.DEFAULT), List.of());
    }

    static Live start(Checker checker, Settings settings, List<Extension> extensions) {
        return new Live(WebServer.start(Checkers.of(checker), settings, extensions));
    }

    /** Waits until the server has warmed up. */
    void awaitReady() {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (get("/readyz").statusCode() != 200) {
            if (System.nanoTime() > until) {
                throw new AssertionError("it does not get ready");
            }
        }
    }

    /** Limits that a test wants to reach. */
    static Limits limits(long bytes, Duration time, int atOnce, int waiting) {
        return limits(
                Map.of(
                        "profileBytes", bytes,
                        "streamBytes", bytes * 4,
                        "time", time,
                        "streamTime", time.multipliedBy(4),
                        "idle", time,
                        "atOnce", atOnce,
                        "waiting", waiting));
    }

    /** The usual limits, but for some. */
    static Limits limits(Map<String, Object> others) {
        try {
            List<Object> values = new ArrayList<>();
            for (RecordComponent limit : Limits.class.getRecordComponents()) {
                Object usual = limit.getAccessor().invoke(Limits.DEFAULT);
                values.add(others.getOrDefault(limit.getName(), usual));
            }
            return (Limits) Limits.class.getDeclaredConstructors()[0].newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Requests that have begun, the one that asks among them. */
    int inFlight() {
        return text(get("/metrics"))
                .lines()
                .filter(line -> line.startsWith("huiqi_http_requests_in_flight "))
                .mapToInt(line -> (int) Double.parseDouble(line.replaceFirst(".* ", "")))
                .findFirst()
                .orElseThrow();
    }

    /** Waits until so many requests have begun, and what was sent of them is taken in. */
    void awaitInFlight(int requests) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (inFlight() != requests + 1) {
            if (System.nanoTime() > until) {
                throw new AssertionError("there are " + inFlight());
            }
        }
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    WebServer server() {
        return server;
    }

    URI at(String path) {
        return server.address().resolve(path);
    }

    static byte[] file(String name) {
        try {
            return Files.readAllBytes(Path.of(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(HttpResponse<byte[]> answer) {
        return json(answer.body());
    }

    static JsonNode json(byte[] body) {
        try {
            return MAPPER.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    static String type(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }

    HttpResponse<byte[]> get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    HttpResponse<byte[]> post(String path, String type, byte[] body, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Content-Type";
        all[1] = type;
        return send("POST", path, BodyPublishers.ofByteArray(body), all);
    }

    HttpResponse<byte[]> post(String path, String type, String body, String... headers) {
        return post(path, type, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    HttpResponse<byte[]> send(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(at(path))
                        .timeout(Duration.ofSeconds(60))
                        .method(method, body);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Wire wire() throws IOException {
        return new Wire(new Socket(server.address().getHost(), server.address().getPort()));
    }

    /** Sends bytes as they are, and takes what comes until the server hangs up. */
    String raw(String request) throws IOException {
        try (Wire wire = wire().send(request)) {
            return wire.rest();
        }
    }

    /** A client that sends what it likes, when it likes. */
    static final class Wire implements AutoCloseable {
        private final Socket socket;
        private @Nullable BufferedReader lines;

        Wire(Socket socket) throws IOException {
            this.socket = socket;
            socket.setSoTimeout(60_000);
        }

        Wire send(String text) throws IOException {
            return send(text.getBytes(StandardCharsets.UTF_8));
        }

        Wire send(byte[] bytes) throws IOException {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            return this;
        }

        InputStream in() throws IOException {
            return socket.getInputStream();
        }

        BufferedReader lines() throws IOException {
            if (lines == null) {
                lines = new BufferedReader(new InputStreamReader(in(), StandardCharsets.UTF_8));
            }
            return lines;
        }

        /** What comes until the server hangs up. */
        String rest() throws IOException {
            return new String(in().readAllBytes(), StandardCharsets.UTF_8);
        }

        /** Sends something now and then, as long as the server listens. */
        CompletableFuture<Void> drips(String text) {
            return CompletableFuture.runAsync(
                    () -> {
                        try {
                            while (true) {
                                send(text);
                                TimeUnit.MILLISECONDS.sleep(20);
                            }
                        } catch (IOException | InterruptedException gone) {
                            return;
                        }
                    });
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
