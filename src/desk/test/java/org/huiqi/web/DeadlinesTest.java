package org.huiqi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.Test;

class DeadlinesTest {

    @Test
    void who_waits_for_an_answer_gets_the_one_that_is_logged_however_long_it_takes()
            throws Exception {
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setIdleTimeout(500);
        server.addConnector(connector);
        BodyLimits bounds = new BodyLimits(1000, Deadline.in(Duration.ofMinutes(1)), new Life());
        Route slow =
                Route.post(
                        Set.of(),
                        call -> {
                            TimeUnit.MILLISECONDS.sleep(1500);
                            return Answer.of("text/plain", Body.bytes(call.request(), bounds));
                        });
        Deadlines deadlines = new Deadlines(Live.limits(1000, Duration.ofMillis(300), 4, 4), slow);
        server.setHandler(deadlines);
        connector.addBean(deadlines.connections());
        List<Integer> logged = new CopyOnWriteArrayList<>();
        server.setRequestLog((request, response) -> logged.add(response.getStatus()));
        server.start();
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(server.getURI())
                            .POST(BodyPublishers.ofString("body"))
                            .build();
            assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body())
                    .isEqualTo("body");
            server.stop();
            assertThat(logged).containsExactly(200);
        } finally {
            server.stop();
        }
    }
}
