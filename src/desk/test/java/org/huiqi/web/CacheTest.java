package org.huiqi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client may keep and ask after. */
class CacheTest {
    private static Live live;

    @BeforeAll
    static void start() {
        live = Live.start();
    }

    @AfterAll
    static void stop() {
        live.close();
    }

    private static String tag(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/programmes",
                "/api/programmes/P14",
                "/api/programmes/G1",
                "/api/schema",
                "/openapi.json",
                "/assets/desk.js"
            })
    void what_changes_with_the_rules_only_is_asked_after(String path) {
        HttpResponse<byte[]> whole = live.get(path);
        assertThat(whole.headers().firstValue("Cache-Control")).hasValue("no-cache");
        String tag = tag(whole);
        HttpResponse<byte[]> again = live.get(path, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(tag(again)).isEqualTo(tag);
        assertThat(again.headers().firstValue("Vary"))
                .isEqualTo(whole.headers().firstValue("Vary"));
        assertThat(live.get(path, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }

    @Test
    void one_of_several_tags_weak_or_not_will_do() {
        String tag = tag(live.get("/api/schema"));
        for (String known : new String[] {"\"a,b\", " + tag, tag.substring(2), "*"}) {
            assertThat(live.get("/api/schema", "If-None-Match", known).statusCode()).isEqualTo(304);
        }
    }

    @Test
    void a_packed_answer_has_the_tag_of_the_same_answer() {
        HttpResponse<byte[]> packed = live.get("/api/schema", "Accept-Encoding", "gzip");
        assertThat(tag(packed)).startsWith("W/").isEqualTo(tag(live.get("/api/schema")));
    }

    @Test
    void other_programmes_have_other_tags() {
        assertThat(tag(live.get("/api/programmes/P01")))
                .isNotEqualTo(tag(live.get("/api/programmes/P02")));
    }

    @Test
    void a_head_may_be_asked_after_too() {
        HttpResponse<byte[]> head =
                live.send(
                        "HEAD",
                        "/api/schema",
                        BodyPublishers.noBody(),
                        "If-None-Match",
                        tag(live.get("/api/schema")));
        assertThat(head.statusCode()).isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/healthz", "/api/programmes/P99"})
    void what_may_be_other_the_next_time_is_not_kept(String path) {
        HttpResponse<byte[]> answer = live.get(path, "If-None-Match", "*");
        assertThat(answer.statusCode()).isNotEqualTo(304);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void a_report_is_not_kept() {
        HttpResponse<byte[]> answer =
                live.post("/api/check", Live.YAML, "format: 1\n", "If-None-Match", "*");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
    }
}
