package org.huiqi.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * Writes answers and problems, packed for who takes gzip, each with the header fields that keep a
 * browser careful.
 */
final class AnswerWriter {
    /** Nothing from elsewhere, no script or style in the page itself, in nobody's frame. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; form-action 'self'; frame-ancestors 'none';"
                    + " base-uri 'none'";

    private static final Pattern TAG = Pattern.compile("\"[^\"]*\"");

    private static final Duration LINGER = Duration.ofSeconds(5);

    private AnswerWriter() {}

    /** Puts the header fields that every answer has. */
    static void protect(HttpFields.Mutable headers) {
        headers.put("Content-Security-Policy", POLICY);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put(HttpHeader.CACHE_CONTROL, "no-store");
    }

    static void write(
            ProblemException problem, Request request, Response response, Callback callback) {
        RequestMetrics.note(request, problem);
        whole(problem.answer(Call.language(request)), request, response, callback);
    }

    static void write(Answer answer, Request request, Response response, Callback callback)
            throws Exception {
        if (answer.lines() == null) {
            whole(answer, request, response, callback);
        } else {
            LineStream out = new LineStream(request, response);
            answer.lines().write(out);
            out.end();
            lingering(request, callback).succeeded();
        }
    }

    private static void whole(Answer whole, Request request, Response response, Callback callback) {
        HttpFields.Mutable headers = response.getHeaders();
        protect(headers);
        boolean isKept = isReading(request) && hasTag(request, whole.headers().get("ETag"));
        Answer answer = isKept ? Answer.of(304, whole.type(), whole.headers(), new byte[0]) : whole;
        boolean isJson = answer.type().matches("application/(\\w+\\+)?json");
        if (isJson && answer.hasBody() && Call.parameter(request, Router.PRETTY) != null) {
            answer = answer.indented();
        }
        boolean isUnpacked = answer.isPacked() && !takesGzip(request);
        boolean isRead = request.consumeAvailable();
        if (!isRead || !request.getConnectionMetaData().isPersistent()) {
            headers.put(HttpHeader.CONNECTION, "close");
        }
        response.setStatus(answer.status());
        answer.headers().forEach(headers::put);
        if (answer.isText()) {
            headers.put(HttpHeader.VARY, "Accept-Encoding");
        }
        if (answer.isPacked() && !isUnpacked) {
            headers.put(HttpHeader.CONTENT_ENCODING, "gzip");
        }
        if (answer.hasBody()) {
            headers.put(HttpHeader.CONTENT_TYPE, answer.type());
            long length = isUnpacked ? answer.length() : answer.body().length;
            headers.put(HttpHeader.CONTENT_LENGTH, length);
        }
        Callback done = isRead ? callback : lingering(request, callback);
        if (isUnpacked) {
            try {
                Content.copy(Content.Source.from(answer.plain()), response, done);
            } catch (IOException e) {
                done.failed(e);
            }
        } else {
            response.write(true, ByteBuffer.wrap(answer.body()), done);
        }
    }

    /**
     * Throws away for a while what a client still sends after its answer was written. A connection
     * that is closed while bytes arrive is reset, and the client would never see why it was
     * refused.
     */
    static Callback lingering(Request request, Callback callback) {
        return Callback.from(
                () -> {
                    failAfter(request, LINGER);
                    Content.Source.consumeAll(
                            request, Callback.from(callback::succeeded, e -> callback.succeeded()));
                },
                callback::failed);
    }

    /** Fails what a request waits for, bytes to come or to be taken, after some time. */
    static Scheduler.Task failAfter(Request request, Duration time) {
        return request.getComponents()
                .getScheduler()
                .schedule(
                        () -> Request.unWrap(request).fail(new TimeoutException()),
                        time.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    /** Whether a client prefers gzip to the bytes as they are. */
    static boolean takesGzip(Request request) {
        return Call.preferred(request, HttpHeader.ACCEPT_ENCODING).stream()
                .map(coding -> coding.toLowerCase(Locale.ROOT))
                .filter(List.of("gzip", "identity")::contains)
                .findFirst()
                .filter("gzip"::equals)
                .isPresent();
    }

    private static boolean isReading(Request request) {
        return Set.of("GET", "HEAD").contains(request.getMethod());
    }

    /** Compares as RFC 9110 has it for If-None-Match: weak or not makes no difference. */
    private static boolean hasTag(Request request, @Nullable String tag) {
        return tag != null
                && request.getHeaders().getValuesList(HttpHeader.IF_NONE_MATCH).stream()
                        .anyMatch(
                                known ->
                                        known.strip().equals("*")
                                                || TAG.matcher(known)
                                                        .results()
                                                        .anyMatch(m -> tag.endsWith(m.group())));
    }
}
