package org.huiqi.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * What a route answers.
 *
 * @param status HTTP status
 * @param type media type
 * @param body the bytes
 * @param headers further header fields
 * @param packing the body where it is packed already; then {@code body} is empty
 */
record Answer(
        int status,
        String type,
        byte[] body,
        Map<String, String> headers,
        @Nullable Packing packing) {
    private static final Pattern TAG = Pattern.compile("\"[^\"]*\"");

    Answer(int status, String type, byte[] body, Map<String, String> headers) {
        this(status, type, body, headers, null);
    }

    static Answer of(String type, Packing packing) {
        return new Answer(200, type, new byte[0], Map.of(), packing);
    }

    static Answer of(String type, byte[] body) {
        return new Answer(200, type, body, Map.of());
    }

    static Answer of(String type, String text) {
        return of(type, text.getBytes(StandardCharsets.UTF_8));
    }

    static Answer json(String json) {
        return of(Face.JSON.header(), JsonLayout.compact(json));
    }

    /** Which methods there are, and nothing else. */
    static Answer allowing(String methods) {
        return new Answer(204, "", new byte[0], Map.of("Allow", methods));
    }

    /** Whether there is a body that could have a type and a length. */
    boolean hasBody() {
        return status != 204 && status != 304;
    }

    /**
     * The same, for clients to keep and ask after: it has a tag. The tag is a weak one, because it
     * is the same for the bytes as they are and packed.
     */
    Answer kept() {
        return with("ETag", "W/\"" + digest() + '"').with("Cache-Control", "no-cache");
    }

    private String digest() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** What a client that has it already is told, or the answer itself where it has another. */
    Answer unlessKept(Request request) {
        String tag = headers.get("ETag");
        return tag != null && isReading(request) && names(request, tag)
                ? new Answer(304, type, new byte[0], headers)
                : this;
    }

    private static boolean isReading(Request request) {
        return Set.of("GET", "HEAD").contains(request.getMethod());
    }

    /** Compares as RFC 9110 has it for If-None-Match: weak or not makes no difference. */
    private static boolean names(Request request, String tag) {
        return request.getHeaders().getValuesList(HttpHeader.IF_NONE_MATCH).stream()
                .anyMatch(
                        kept ->
                                kept.strip().equals("*")
                                        || TAG.matcher(kept)
                                                .results()
                                                .anyMatch(met -> tag.endsWith(met.group())));
    }

    /** The same with a header field more. */
    Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, type, body, more, packing);
    }
}
