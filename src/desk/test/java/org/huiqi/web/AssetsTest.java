package org.huiqi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class AssetsTest {

    @Test
    void a_file_is_served_once_and_then_only_asked_after() {
        try (Live live = Live.start()) {
            HttpResponse<byte[]> first = live.get("/assets/sample.css");
            assertThat(first.statusCode()).isEqualTo(200);
            assertThat(Live.type(first)).isEqualTo("text/css;charset=utf-8");
            assertThat(Live.text(first)).isEqualTo("p { color: #123; }\n");
            assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache");
            String tag = first.headers().firstValue("ETag").orElseThrow();
            HttpResponse<byte[]> again = live.get("/assets/sample.css", "If-None-Match", tag);
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(live.get("/assets/sample.css", "If-None-Match", "\"x\"").statusCode())
                    .isEqualTo(200);
        }
    }
}
