package org.huiqi.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.jspecify.annotations.Nullable;

/**
 * Sends lines as they are known, in gzip for who takes it; the answer begins with the first. Its
 * connection is closed after it, as it says: whether all that the client sends will be read is not
 * known when it begins. For one thread.
 */
final class AnswerLines {
    private static final int BLOCK = 1 << 13;

    private final Request request;
    private final Response response;
    private @Nullable OutputStream out;

    AnswerLines(Request request, Response response) {
        this.request = request;
        this.response = response;
    }

    void write(Packing line) throws IOException {
        OutputStream begun = begun();
        line.unpacked().transferTo(begun);
        begun.write('\n');
        begun.flush();
    }

    /** Ends the answer. One that is not ended is seen to be broken off. */
    void end() throws IOException {
        begun().close();
    }

    private OutputStream begun() throws IOException {
        if (out == null) {
            HttpFields.Mutable headers = response.getHeaders();
            Replies.protect(headers);
            headers.put(HttpHeader.CONTENT_TYPE, Face.JSONL.header());
            headers.put(HttpHeader.CONNECTION, "close");
            headers.put(HttpHeader.VARY, "Accept-Encoding");
            out = Response.asBufferedOutputStream(request, response);
            if (Gzip.isWanted(request)) {
                headers.put(HttpHeader.CONTENT_ENCODING, Gzip.CODING);
                out = new GZIPOutputStream(out, BLOCK, true);
            }
        }
        return out;
    }
}
