package org.huiqi.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
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
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.huiqi.Checker;
import org.huiqi.Checkers;
import org.huiqi.ReportSize;
import org.huiqi.SharedChecker;
import org.huiqi.profile.reading.ReadingLimits;
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

    private final WebServer server;

    private Live(WebServer server) {
        this.server = server;
    }

    static Live start() {
        return start(null, Limits.DEFAULT);
    }

    static Live start(@Nullable String token, Limits limits) {
        return new Live(
                WebServer.start(
                        SharedChecker.CHECKER,
                        new Settings(InetAddress.getLoopbackAddress(), 0, token, limits)));
    }

    static Live start(Checker checker) {
        InetAddress here = InetAddress.getLoopbackAddress();
        return new Live(WebServer.start(checker, new Settings(here, 0, null, Limits.DEFAULT)));
    }

    /** Starts a server that writes an access log. */
    static Live start(Consumer<String> accessLog) {
        InetAddress here = InetAddress.getLoopbackAddress();
        return new Live(
                WebServer.start(
                        SharedChecker.CHECKER,
                        new Settings(here, 0, null, Limits.DEFAULT, accessLog)));
    }

    /** Starts a server with addresses besides its own. */
    static Live start(List<Extension> extensions) {
        InetAddress here = InetAddress.getLoopbackAddress();
        return new Live(
                WebServer.start(
                        Checkers.of(SharedChecker.CHECKER),
                        new Settings(here, 0, null, Limits.DEFAULT),
                        extensions));
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

    /** The usual limits, but for some that a test wants to reach. */
    static Limits limits(long bytes, Duration time, int atOnce, int waiting) {
        return new Limits(
                bytes,
                bytes * 4,
                time,
                time.multipliedBy(4),
                time,
                atOnce,
                waiting,
                2048,
                Duration.ofSeconds(10),
                ReadingLimits.DEFAULT,
                ReportSize.DEFAULT);
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

    Socket socket() throws IOException {
        Socket socket = new Socket(server.address().getHost(), server.address().getPort());
        socket.setSoTimeout(60_000);
        return socket;
    }

    /** Sends bytes as they are, and takes what comes until the server hangs up. */
    String raw(String request) throws IOException {
        try (Socket socket = socket()) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.UTF_8));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
