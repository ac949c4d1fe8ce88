package org.huiqi.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.huiqi.document.MediaFormat;
import org.jspecify.annotations.Nullable;

/**
 * Sends lines as they are known, in gzip for who takes it; the answer begins with the first. Its
 * connection is closed after it, as it says: whether all that the client sends will be read is not
 * known when it begins. For one thread.
 */
final class LineStream {
    private final Request request;
    private final Response response;
    private @Nullable OutputStream out;

    LineStream(Request request, Response response) {
        this.request = request;
        this.response = response;
    }

    boolean hasBegun() {
        return response.isCommitted();
    }

    void write(Answer line) throws IOException {
        OutputStream begun = begun();
        line.plain().transferTo(begun);
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
            AnswerWriter.protect(headers);
            headers.put(HttpHeader.CONTENT_TYPE, MediaFormat.JSONL.header());
            headers.put(HttpHeader.CONNECTION, "close");
            headers.put(HttpHeader.VARY, "Accept-Encoding");
            out = Response.asBufferedOutputStream(request, response);
            if (AnswerWriter.takesGzip(request)) {
                headers.put(HttpHeader.CONTENT_ENCODING, "gzip");
                out = new GZIPOutputStream(out, 1 << 13, true);
            }
        }
        return out;
    }
}
