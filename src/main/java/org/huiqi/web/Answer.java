package org.huiqi.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a route answers.
 *
 * @param status HTTP status
 * @param type media type
 * @param body the bytes
 * @param headers further header fields
 */
record Answer(int status, String type, byte[] body, Map<String, String> headers) {

    static Answer of(String type, byte[] body) {
        return new Answer(200, type, body, Map.of());
    }

    static Answer of(String type, String text) {
        return of(type, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same with a header field more. */
    Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, type, body, more);
    }
}
