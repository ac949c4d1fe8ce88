package org.huiqi.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/** Packs answers that are text for who takes gzip. */
final class Gzip {
    static final String CODING = "gzip";

    /** Bytes that are not worth it. */
    private static final int LEAST = 1024;

    private Gzip() {}

    /** Whether a client prefers gzip to the bytes as they are. */
    static boolean isWanted(Request request) {
        return Call.preferred(request, HttpHeader.ACCEPT_ENCODING).stream()
                .map(coding -> coding.toLowerCase(Locale.ROOT))
                .filter(coding -> coding.equals(CODING) || coding.equals("identity"))
                .findFirst()
                .filter(CODING::equals)
                .isPresent();
    }

    /** The answer as a client takes it. What depends on what the client takes says so. */
    static Answer answer(Answer answer, Request request) {
        if (!isText(answer.type())) {
            return answer;
        }
        Answer varied = answer.with("Vary", "Accept-Encoding");
        Packing packing = answer.packing();
        if (packing != null) {
            return isWanted(request) ? packed(varied, packing.bytes()) : varied;
        }
        if (answer.body().length < LEAST || !isWanted(request)) {
            return varied;
        }
        return packed(varied, packed(answer.body()));
    }

    private static Answer packed(Answer answer, byte[] bytes) {
        return new Answer(answer.status(), answer.type(), bytes, answer.headers())
                .with("Content-Encoding", CODING);
    }

    private static boolean isText(String type) {
        return type.matches("(text/.*|.*[/+](json|yaml|xml|x-ndjson))(;.*)?");
    }

    private static byte[] packed(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 4);
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
