package org.huiqi.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.huiqi.text.UnpackedStream;
import org.jspecify.annotations.Nullable;

/** The body of a request: what it is, and its bytes, unpacked, within the limits. */
final class Body {
    /** Media types that a body may have. */
    enum Type {
        JSON("application/json"),
        YAML("application/yaml", "text/yaml"),
        XLSX(Face.XLSX.type()),
        FORM("multipart/form-data"),
        LINES(Face.JSONL.type());

        private final List<String> names;

        Type(String... names) {
            this.names = List.of(names);
        }
    }

    private Body() {}

    /** What the client says the body is, among some types. */
    static Type type(Request request, Type... allowed) throws ProblemException {
        String header = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
        String[] parts = (header == null ? "" : header).toLowerCase(Locale.ROOT).split(";");
        String bare = parts.length == 0 ? "" : parts[0].strip();
        for (Type type : allowed) {
            if (type.names.contains(bare)) {
                refuseCoding(request, parts);
                return type;
            }
        }
        String names =
                Arrays.stream(allowed)
                        .flatMap(t -> t.names.stream())
                        .collect(Collectors.joining(", "));
        throw new ProblemException(
                ProblemKind.UNSUPPORTED_TYPE,
                bare.isEmpty()
                        ? ProblemText.NO_TYPE.with(names)
                        : ProblemText.OTHER_TYPE.with(bare, names));
    }

    /** Whether the client says that the body is a stream of profiles. */
    static boolean isStream(Request request) {
        String header = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
        return header != null && header.toLowerCase(Locale.ROOT).startsWith(Face.JSONL.type());
    }

    private static void refuseCoding(Request request, String... parts) throws ProblemException {
        boolean otherCharset =
                Stream.of(parts)
                        .map(String::strip)
                        .anyMatch(p -> p.startsWith("charset=") && !p.matches(".*=\"?utf-8\"?"));
        if (otherCharset || !isPacked(request) && coding(request) != null) {
            throw new ProblemException(
                    Problem.of(ProblemKind.UNSUPPORTED_TYPE, ProblemText.NOT_UTF8.text())
                            .with("Accept-Encoding", "gzip"));
        }
    }

    private static boolean isPacked(Request request) {
        return "gzip".equalsIgnoreCase(coding(request));
    }

    private static @Nullable String coding(Request request) {
        return request.getHeaders().get(HttpHeader.CONTENT_ENCODING);
    }

    /** Refuses a body that says itself that it is larger than the limit. */
    static void refuseLarge(Request request, long limit) throws ProblemException {
        if (request.getLength() > limit) {
            throw tooLarge(limit);
        }
    }

    static ProblemException tooLarge(long limit) {
        String size = limit % (1024 * 1024) == 0 ? limit / (1024 * 1024) + " MB" : limit + " B";
        return new ProblemException(ProblemKind.TOO_LARGE, ProblemText.TOO_LARGE.with(size));
    }

    /**
     * The body as it comes in, unpacked; it fails where it is beyond the bounds, packed or
     * unpacked, and {@link #why} tells why.
     */
    static InputStream open(Request request, BodyLimits bounds) throws ProblemException {
        refuseLarge(request, bounds.most());
        BoundedStream sent = new BoundedStream(new Unclosed(request), bounds);
        return isPacked(request) ? new BoundedStream(new UnpackedStream(sent), bounds) : sent;
    }

    /**
     * The whole body.
     *
     * @throws IOException where the client goes away
     */
    static byte[] bytes(Request request, BodyLimits bounds) throws ProblemException, IOException {
        try (InputStream in = open(request, bounds)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw why(e);
        }
    }

    /** Tells a body that is refused, and a client that is silent, from one that went away. */
    static IOException why(IOException e) throws ProblemException {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException refusal) {
                throw refusal;
            }
            if (cause instanceof TimeoutException) {
                throw tooSlow();
            }
            if (cause instanceof ZipException) {
                throw new ProblemException(ProblemKind.BAD_REQUEST, ProblemText.NOT_GZIP.text());
            }
            if (cause instanceof HttpException) {
                throw new ProblemException(ProblemKind.BAD_REQUEST, ProblemText.NOT_FRAMED.text());
            }
        }
        return e;
    }

    static ProblemException tooSlow() {
        return new ProblemException(ProblemKind.TOO_SLOW, ProblemText.TOO_SLOW.text());
    }

    /**
     * A body as it comes in. Who ends early does not close it: that would break the connection, and
     * the client would not see why.
     */
    private static final class Unclosed extends FilterInputStream {
        Unclosed(Request request) {
            super(Content.Source.asInputStream(request));
        }

        @Override
        public void close() {}
    }
}
