package org.huiqi.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTest {
    private static final String TOKEN = "correct-horse-battery";

    private static Live live;

    @BeforeAll
    static void start() {
        live = Live.start(TOKEN, Limits.DEFAULT);
    }

    @AfterAll
    static void stop() {
        live.close();
    }

    @Test
    void who_has_no_token_is_asked_for_it() {
        HttpResponse<byte[]> answer = live.get("/api/programmes");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(Live.type(answer)).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer wrong",
                "Bearer",
                "Bearer ",
                "Bearer correct-horse-batter",
                "Bearer correct-horse-battery2",
                "Basic correct-horse-battery",
                "correct-horse-battery"
            })
    void another_token_does_not_do(String authorization) {
        assertThat(
                        live.post(
                                        "/api/check",
                                        Live.YAML,
                                        "format: 1\n",
                                        "Authorization",
                                        authorization)
                                .statusCode())
                .isEqualTo(401);
    }

    @Test
    void who_knows_the_token_is_answered() {
        HttpResponse<byte[]> answer =
                live.post(
                        "/api/check", Live.YAML, "format: 1\n", "Authorization", "Bearer " + TOKEN);
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void health_and_readiness_are_open_to_all_and_the_metrics_are_not() {
        assertThat(live.get("/healthz").statusCode()).isEqualTo(200);
        live.awaitReady();
        assertThat(live.get("/metrics").statusCode()).isEqualTo(401);
        assertThat(live.get("/metrics", "Authorization", "Bearer " + TOKEN).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_browser_gives_the_token_once_and_keeps_a_cookie_that_is_not_the_token() {
        HttpResponse<byte[]> welcome = live.get("/?token=" + TOKEN);
        assertThat(welcome.statusCode()).isEqualTo(303);
        assertThat(welcome.headers().firstValue("Location")).hasValue("/");
        String cookie = welcome.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie)
                .matches("huiqi=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict")
                .doesNotContain(TOKEN);
        String kept = cookie.replaceFirst(";.*", "");
        assertThat(live.get("/", "Cookie", kept).statusCode()).isEqualTo(200);
        assertThat(live.get("/api/schema", "Cookie", kept).statusCode()).isEqualTo(200);
        assertThat(live.get("/api/schema", "Cookie", kept + "x").statusCode()).isEqualTo(401);
        assertThat(live.get("/api/schema", "Cookie", "huiqi=" + TOKEN).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/?token=wrong", "/?lang=en"})
    void a_browser_without_it_gets_a_page_that_asks(String path) {
        HttpResponse<byte[]> answer = live.get(path, "Accept", "text/html,*/*;q=0.8");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(Live.text(answer)).contains("name=\"token\"").doesNotContain("wrong");
    }

    @Test
    void a_wrong_token_is_told_in_the_language_of_the_page() {
        assertThat(signIn("/")).contains("输入口令").doesNotContain("口令不对");
        assertThat(signIn("/?token=wrong")).contains("口令不对，请核对后重新输入。");
        assertThat(signIn("/?lang=en&token=wrong"))
                .contains("This is not the token.", "name=\"lang\" value=\"en\"");
    }

    private static String signIn(String path) {
        return Live.text(live.get(path, "Accept", "text/html,*/*;q=0.8"));
    }

    private static HttpResponse<byte[]> form(String fields, String... headers) {
        return live.post("/", "application/x-www-form-urlencoded", fields, headers);
    }

    @Test
    void a_browser_gives_the_token_by_a_form_and_no_address_holds_it() {
        assertThat(signIn("/")).contains("<form class=\"start\" method=\"post\" action=\"/\">");
        HttpResponse<byte[]> welcome = form("lang=en&token=" + TOKEN);
        assertThat(welcome.statusCode()).isEqualTo(303);
        assertThat(welcome.headers().firstValue("Location")).hasValue("/?lang=en");
        String cookie = welcome.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(live.get("/", "Cookie", cookie.replaceFirst(";.*", "")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_form_with_another_token_is_asked_again() {
        for (String fields : new String[] {"token=wrong", "token=", "", "lang=en"}) {
            HttpResponse<byte[]> answer = form(fields);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
            assertThat(Live.text(answer)).contains("name=\"token\"");
        }
    }

    @Test
    void a_form_that_is_no_form_is_refused() {
        assertThat(form("token=" + "x".repeat(10_000)).statusCode()).isEqualTo(400);
        assertThat(form("token=" + TOKEN, "Origin", "http://elsewhere.example").statusCode())
                .isEqualTo(403);
    }

    @Test
    void who_enters_keeps_the_language() {
        HttpResponse<byte[]> welcome = live.get("/?lang=en&token=" + TOKEN);
        assertThat(welcome.headers().firstValue("Location")).hasValue("/?lang=en");
    }

    @Test
    void the_page_that_asks_has_its_style_and_nothing_else_is_open() {
        assertThat(live.get("/assets/desk.css").statusCode()).isEqualTo(200);
        assertThat(live.get("/assets/../api/programmes").statusCode()).isEqualTo(401);
        assertThat(live.get("/assets/..%2fapi/programmes").statusCode()).isNotEqualTo(200);
        assertThat(live.get("/assets/%2e%2e/api/programmes").statusCode()).isNotEqualTo(200);
    }

    @Test
    void the_token_opens_nothing_but_the_page_by_its_address() {
        assertThat(live.get("/api/programmes?token=" + TOKEN).statusCode()).isEqualTo(401);
    }

    @Test
    void others_are_not_let_in_without_a_token() throws UnknownHostException {
        InetAddress everywhere = InetAddress.getByName("0.0.0.0");
        assertThatThrownBy(() -> new Settings(everywhere, 0, null, Limits.DEFAULT))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Settings(everywhere, 0, "short", Limits.DEFAULT))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
