package org.huiqi.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import org.eclipse.jetty.server.Server;
import org.junit.jupiter.api.Test;

class InternalErrorTest {

    @Test
    void a_fault_of_the_server_tells_nobody_what_the_profile_held() throws Exception {
        Server server = new Server(0);
        server.setHandler(
                Route.get(
                        Set.of(),
                        call -> {
                            throw new IllegalStateException("机密");
                        }));
        PrintStream err = System.err;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setErr(new PrintStream(log, true, UTF_8));
        try {
            server.start();
            HttpResponse<String> answer =
                    HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(server.getURI()).build(),
                                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).contains("problems/internal").doesNotContain("机密", "\tat ");
            assertThat(log.toString(UTF_8))
                    .contains("java.lang.IllegalStateException at org.huiqi.web.InternalErrorTest")
                    .doesNotContain("机密");
        } finally {
            System.setErr(err);
            server.stop();
        }
    }
}
