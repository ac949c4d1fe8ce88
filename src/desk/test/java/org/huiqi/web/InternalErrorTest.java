package org.huiqi.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.huiqi.Checker;
import org.huiqi.SharedChecker;
import org.huiqi.text.Bilingual;
import org.junit.jupiter.api.Test;

class InternalErrorTest {

    @Test
    void a_line_that_the_program_fails_on_is_told_in_its_place_and_the_others_go_on() {
        Checker failing =
                SharedChecker.CHECKER.with(
                        check -> {
                            if (check.candidates() == 2) {
                                throw new StackOverflowError("机密");
                            }
                        });
        String one = "{\"format\":1,\"courses\":[{\"id\":\"a\"}]}\n";
        String two = "{\"format\":1,\"courses\":[{\"id\":\"a\"},{\"id\":\"b\"}]}\n";
        try (Live live = Live.start(failing)) {
            HttpResponse<byte[]> answer =
                    live.post("/api/check?programme=P07", Live.LINES, one + two + one);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(Live.text(answer).lines().map(line -> line.split(":")[0]))
                    .containsExactly("{\"report\"", "{\"profile\"", "{\"report\"");
            assertThat(Live.text(answer)).contains("内部错误（StackOverflowError）").doesNotContain("机密");
        }
    }

    /** An address on which the server fails. */
    private static final Extension FAILING =
            new Extension() {
                @Override
                public String path() {
                    return "/failing";
                }

                @Override
                public Bilingual name() {
                    return Bilingual.same("failing");
                }

                @Override
                public List<Route> routes(Checker checker) {
                    return List.of(
                            Route.get(
                                    path(),
                                    Set.of(),
                                    call -> {
                                        throw new IllegalStateException("机密");
                                    }));
                }

                @Override
                public String description() {
                    return "{}";
                }
            };

    @Test
    void a_fault_of_the_server_tells_nobody_what_the_profile_held() {
        PrintStream err = System.err;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setErr(new PrintStream(log, true, UTF_8));
        try (Live live =
                Live.start(
                        SharedChecker.CHECKER,
                        new Settings(Live.HERE, 0, null, Limits.DEFAULT),
                        List.of(FAILING))) {
            HttpResponse<byte[]> answer = live.get("/failing");
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(Live.text(answer))
                    .contains("problems/internal")
                    .doesNotContain("机密", "\tat ");
            assertThat(log.toString(UTF_8))
                    .contains("java.lang.IllegalStateException at org.huiqi.web.InternalErrorTest")
                    .doesNotContain("机密");
        } finally {
            System.setErr(err);
        }
    }
}
