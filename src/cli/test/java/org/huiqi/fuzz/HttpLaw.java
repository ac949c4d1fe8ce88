package org.huiqi.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.huiqi.SharedChecker.CHECKER;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.huiqi.ReportSize;
import org.huiqi.profile.reading.ReadingLimits;
import org.huiqi.web.Limits;
import org.huiqi.web.Settings;
import org.huiqi.web.WebServer;

/**
 * Whatever is sent to the server, it answers in HTTP and never with an internal error, or hangs up
 * on what is no request; and the next one is answered.
 */
final class HttpLaw implements AutoCloseable {
    private static final Map<String, List<String>> PARTS =
            FuzzTest.corpus("requests.json", new TypeReference<>() {});

    /** It answers what takes it long before a client's patience ends. */
    private static final Limits LIMITS =
            new Limits(
                    1 << 20,
                    1 << 22,
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(2),
                    8,
                    8,
                    64,
                    Duration.ofSeconds(4),
                    ReadingLimits.DEFAULT,
                    ReportSize.DEFAULT);

    private final WebServer server =
            WebServer.start(
                    CHECKER, new Settings(InetAddress.getLoopbackAddress(), 0, null, LIMITS));

    /** A request as it goes over the wire. */
    static byte[] request(Random random) throws IOException {
        byte[] body =
                switch (random.nextInt(4)) {
                    case 0 -> new byte[0];
                    case 1 -> FirmsLaw.lines(random);
                    default -> Damage.profile(random);
                };
        boolean packed = random.nextInt(4) == 0;
        byte[] sent = packed ? Damage.bytes(packed(body), random) : body;
        StringBuilder head = new StringBuilder();
        head.append(pick("methods", random)).append(' ').append(pick("paths", random));
        head.append(" HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        head.append("Content-Type: ").append(pick("types", random)).append("\r\n");
        if (packed) {
            head.append("Content-Encoding: gzip\r\n");
        }
        if (random.nextInt(20) == 0) {
            head.append("X: ").append("x".repeat(9000)).append("\r\n");
        }
        for (int more = random.nextInt(3); more > 0; more--) {
            head.append(pick("headers", random)).append("\r\n");
        }
        boolean chunked = random.nextInt(4) == 0;
        head.append(
                chunked
                        ? "Transfer-Encoding: chunked\r\n\r\n"
                        : "Content-Length: " + (sent.length - random.nextInt(2)) + "\r\n\r\n");
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        byte[] bytes = head.toString().getBytes(ISO_8859_1);
        request.write(random.nextInt(10) == 0 ? Damage.bytes(bytes, random) : bytes);
        request.write(chunked ? chunks(sent, random) : sent);
        return request.toByteArray();
    }

    private static byte[] chunks(byte[] body, Random random) throws IOException {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        for (int at = 0; at < body.length; ) {
            int length = Math.min(body.length - at, 1 + random.nextInt(4096));
            chunks.write((Integer.toHexString(length) + "\r\n").getBytes(UTF_8));
            chunks.write(body, at, length);
            chunks.write("\r\n".getBytes(UTF_8));
            at += length;
        }
        chunks.write("0\r\n\r\n".getBytes(UTF_8));
        return Damage.bytes(chunks.toByteArray(), random);
    }

    private static byte[] packed(byte[] body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        }
        return out.toByteArray();
    }

    private static String pick(String parts, Random random) {
        return Damage.pick(PARTS.get(parts), random);
    }

    boolean holds(byte[] request) throws IOException {
        String answer = send(request);
        if (!answer.isEmpty()) {
            assertThat(answer).matches("(?s)HTTP/1\\.1 ([1234]\\d\\d|50[1345]) .*");
        }
        assertThat(
                        send(
                                "GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                                        .getBytes(UTF_8)))
                .startsWith("HTTP/1.1 200 ");
        return answer.startsWith("HTTP/1.1 200");
    }

    /** Sends bytes, ends the request, and takes what comes; empty where it is hung up on. */
    private String send(byte[] request) throws IOException {
        try (Socket socket = new Socket(server.address().getHost(), server.address().getPort())) {
            socket.setSoTimeout(60_000);
            try {
                socket.getOutputStream().write(request);
                socket.getOutputStream().flush();
            } catch (SocketException refused) {
                // It may have answered before the end.
            }
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        } catch (SocketException reset) {
            return "";
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
