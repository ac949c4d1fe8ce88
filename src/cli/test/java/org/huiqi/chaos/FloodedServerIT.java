package org.huiqi.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server with a heap of 256 MB, ordinary clients, and others that mean harm. */
@Timeout(value = 2, unit = TimeUnit.HOURS)
class FloodedServerIT {
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("chaos.seconds", 8));
    private static final int CLIENTS = 16;
    private static final String POST =
            "POST /api/check HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";

    /** Milliseconds in which nearly every request is answered that is not refused. */
    private static final long SOON = 5000;

    @TempDir Path folder;

    /** The worst that is accepted, or refused late: long lists, in the forms that cost most. */
    private static List<byte[]> worst() {
        return List.of(
                entries("xinchuangEntries", 200),
                entries("consortia", 200),
                entries("researchProjects", 200),
                entries("softwareProducts", 4000),
                IntStream.range(0, 190_000)
                        .mapToObj(i -> "{}")
                        .collect(Collectors.joining(",", "{\"format\":1,\"titles\":[", "]}"))
                        .getBytes(UTF_8));
    }

    private static byte[] entries(String list, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"id\":\"s" + i + "\"}")
                .collect(Collectors.joining(",", "{\"format\":1,\"" + list + "\":[", "]}"))
                .getBytes(UTF_8);
    }

    @Test
    void the_worst_bodies_leave_ordinary_requests_answered() throws Exception {
        List<byte[]> bodies = worst();
        List<String> formats = List.of("json", "html", "md", "xlsx");
        held(
                "flood",
                (server, client, turn) ->
                        server.status(
                                "/api/check?format=" + formats.get((client + turn) % 4),
                                "application/json",
                                bodies.get((client + turn / 4) % bodies.size())));
    }

    @Test
    void slow_clients_leave_ordinary_requests_answered() throws Exception {
        byte[] body = entries("consortia", 200);
        held(
                "slow clients",
                (server, client, turn) -> {
                    try (Socket socket = server.socket()) {
                        if (client % 2 == 0) {
                            return drip(socket, body);
                        }
                        socket.getOutputStream().write(head(body.length));
                        socket.getOutputStream().write(body);
                        Thread.sleep(1000);
                        return socket.getInputStream().read() < 0 ? 0 : 1;
                    } catch (IOException cutOff) {
                        return 0;
                    }
                });
    }

    private static byte[] head(int length) {
        return (POST + "Content-Length: " + length + "\r\n\r\n").getBytes(UTF_8);
    }

    /** Sends a byte now and then. */
    private static int drip(Socket socket, byte[] body) throws IOException, InterruptedException {
        socket.getOutputStream().write(head(body.length));
        try {
            for (int i = 0; i < 40; i++) {
                socket.getOutputStream().write(body, i, 1);
                Thread.sleep(50);
            }
        } catch (SocketException cutOff) {
            return 0;
        }
        return 1;
    }

    /** What a client that means harm does in one turn; what became of it. */
    private interface Harm {
        int turn(Server server, int client, int turn) throws InterruptedException;
    }

    /** The quiet server first, then the same with harm done by several at once. */
    private void held(String kind, Harm harm) throws Exception {
        byte[] firm = Files.readAllBytes(Path.of("facts/first-time-srdi-applicant.yaml"));
        Path err = folder.resolve("server.err");
        try (Server server = Server.start(err)) {
            server.ordinary(firm, Duration.ofSeconds(3));
            Server.Times quiet = server.ordinary(firm, TIME);
            Map<Integer, Integer> met = new ConcurrentSkipListMap<>();
            Server.Times loaded = loaded(server, firm, harm, met);
            Application.note(
                    "%s: quiet %d and others %s, p99 %d ms; under it %d and others %s, p99 %d ms;"
                            + " harm %s",
                    kind,
                    quiet.answered(),
                    quiet.others(),
                    quiet.p99(),
                    loaded.answered(),
                    loaded.others(),
                    loaded.p99(),
                    met);
            assertThat(quiet.others()).isEmpty();
            assertThat(met.values().stream().mapToInt(Integer::intValue).sum()).isGreaterThan(10);
            // One address means harm and asks ordinarily here, and clients are not told apart: some
            // requests wait, and a few are told to come back.
            assertThat(loaded.others().keySet()).isSubsetOf(503);
            assertThat(loaded.others().values().stream().mapToInt(Integer::intValue).sum())
                    .isLessThanOrEqualTo(loaded.answered() / 10);
            assertThat(loaded.p99()).isLessThan(SOON);
            assertThat(met).doesNotContainKey(500);
            assertThat(Files.readString(err)).doesNotContain("OutOfMemory", "internal error");
        }
    }

    private static Server.Times loaded(
            Server server, byte[] firm, Harm harm, Map<Integer, Integer> met) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        List<Future<Void>> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            int client = i;
            Callable<Void> turns =
                    () -> {
                        for (int turn = 0; !over.get(); turn++) {
                            met.merge(harm.turn(server, client, turn), 1, Integer::sum);
                        }
                        return null;
                    };
            clients.add(threads.submit(turns));
        }
        try {
            return server.ordinary(firm, TIME);
        } finally {
            over.set(true);
            threads.shutdown();
            for (Future<Void> client : clients) {
                client.get();
            }
        }
    }
}
