package org.huiqi.web;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Writes answers and problems, each with the header fields that keep a browser careful. */
final class Replies {
    /** Nothing from elsewhere, no script or style in the page itself, in nobody's frame. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; form-action 'self'; frame-ancestors 'none';"
                    + " base-uri 'none'";

    private Replies() {}

    /** Puts the header fields that every answer has. */
    static void protect(HttpFields.Mutable headers) {
        headers.put("Content-Security-Policy", POLICY);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put(HttpHeader.CACHE_CONTROL, "no-store");
    }

    static void write(Answer plain, Response response, Callback callback) {
        HttpFields.Mutable headers = response.getHeaders();
        protect(headers);
        Request request = response.getRequest();
        Answer answer = Gzip.answer(JsonLayout.asked(plain.unlessKept(request), request), request);
        boolean isRead = request.consumeAvailable();
        if (!isRead || !request.getConnectionMetaData().isPersistent()) {
            headers.put(HttpHeader.CONNECTION, "close");
        }
        response.setStatus(answer.status());
        answer.headers().forEach(headers::put);
        Packing packing = answer.packing();
        if (answer.hasBody()) {
            headers.put(HttpHeader.CONTENT_TYPE, answer.type());
            headers.put(
                    HttpHeader.CONTENT_LENGTH,
                    packing == null ? answer.body().length : packing.length());
        }
        Slots.leave(request);
        Callback done = isRead ? callback : Leftover.before(callback, request);
        if (packing == null) {
            response.write(true, ByteBuffer.wrap(answer.body()), done);
        } else {
            Content.copy(Content.Source.from(packing.unpacked()), response, done);
        }
    }

    static void write(Problem problem, Request request, Response response, Callback callback) {
        Ledger.note(request, problem);
        byte[] json = problem.json(Call.language(request));
        Answer answer = Answer.of(Problem.MEDIA_TYPE, json);
        write(
                new Answer(problem.status(), answer.type(), json, problem.headers()),
                response,
                callback);
    }
}
