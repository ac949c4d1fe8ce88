package org.huiqi.chaos;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The server as a process with a small heap. */
final class Server implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("http://[0-9.]+:(\\d+)");
    private static final byte[] NOTHING = {};

    private final Process process;
    private final URI address;
    private final HttpClient client = HttpClient.newHttpClient();

    private Server(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    static Server start(Path err) throws IOException, InterruptedException {
        List<String> call = Application.call("256m", "serve", "--port", "0", "--access-log", "off");
        Process process =
                Application.process(err, call).redirectOutput(ProcessBuilder.Redirect.PIPE).start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                Server server = new Server(process, URI.create(address.group()));
                while (server.status("/readyz", null, NOTHING) != 200) {
                    Thread.sleep(50);
                }
                return server;
            }
        }
        throw new AssertionError("the server did not start");
    }

    /** A bare connection. */
    Socket socket() throws IOException {
        return new Socket(address.getHost(), address.getPort());
    }

    /** The status of an answer, taken whole; 0 where there is none. */
    int status(String path, String type, byte[] body) throws InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofSeconds(90));
        if (type != null) {
            request.header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException dropped) {
            return 0;
        }
    }

    /** How long ordinary requests took, in milliseconds, one after the other. */
    static final class Times {
        private final List<Long> millis = new ArrayList<>();
        private final Map<Integer, Integer> others = new TreeMap<>();

        void add(int status, long nanos) {
            if (status == 200) {
                millis.add(nanos / 1_000_000);
            } else {
                others.merge(status, 1, Integer::sum);
            }
        }

        /** How many were answered otherwise than with 200, by status; 0: not at all. */
        Map<Integer, Integer> others() {
            return others;
        }

        int answered() {
            return millis.size();
        }

        /** All but a hundredth took no longer. */
        long p99() {
            List<Long> sorted = new ArrayList<>(millis);
            Collections.sort(sorted);
            return sorted.get((int) Math.ceil(sorted.size() * 0.99) - 1);
        }
    }

    /** Asks as an ordinary client does: a firm every 50 ms. */
    Times ordinary(byte[] firm, Duration time) throws InterruptedException {
        Times times = new Times();
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            long start = System.nanoTime();
            int status = status("/api/check", "application/yaml", firm);
            times.add(status, System.nanoTime() - start);
            Thread.sleep(50);
        }
        return times;
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
