package org.huiqi.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
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
import org.huiqi.document.MediaFormat;
import org.huiqi.excel.ProfileWorkbookReader;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Format;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;
import org.huiqi.text.UnpackedStream;
import org.huiqi.web.ProblemException.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request, unpacked, within the limits.
 *
 * @param type what it is
 * @param bytes all of it
 * @param source what to call it
 */
record Body(Type type, byte[] bytes, String source) {

    /** Media types that a body may have. */
    enum Type {
        JSON("application/json"),
        YAML("application/yaml", "text/yaml"),
        XLSX(MediaFormat.XLSX.type()),
        FORM("multipart/form-data"),
        LINES(MediaFormat.JSONL.type());

        private final List<String> names;

        Type(String... names) {
            this.names = List.of(names);
        }
    }

    /** Takes in the body of a call, which is one of some types. */
    static Body of(Call call, Type... allowed) throws ProblemException, IOException {
        Type type = type(call.request(), allowed);
        try (InputStream in = open(call.request(), call.limits().profileBytes(), call.deadline())) {
            return new Body(type, in.readAllBytes(), call.source());
        } catch (IOException e) {
            throw why(e);
        }
    }

    /** What it takes to read it and to write an answer. */
    WorkSize size(MediaFormat format) {
        return format.isBinary() || type == Type.XLSX || type == Type.FORM
                ? WorkSize.HEAVY
                : WorkSize.of(bytes.length);
    }

    Format format() {
        return type == Type.JSON ? Format.JSON : Format.YAML;
    }

    /** The profile that it holds. */
    Profile profile(ProfileReader reader, LocalDate asOf) throws ProblemException {
        return accepted(
                type == Type.XLSX
                        ? new ProfileWorkbookReader(reader).read(bytes, source, asOf)
                        : reader.read(bytes, source, format(), asOf));
    }

    /** What was read, or a problem that lists its faults. */
    Profile accepted(Read read) throws ProblemException {
        if (read instanceof Read.Refused refused) {
            throw ProblemException.refused(source, refused);
        }
        return ((Read.Accepted) read).profile();
    }

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
                Kind.UNSUPPORTED_TYPE,
                bare.isEmpty()
                        ? ProblemText.NO_TYPE.with(names)
                        : ProblemText.OTHER_TYPE.with(bare, names));
    }

    /** Whether the client says that the body is a stream of profiles. */
    static boolean isStream(Request request) {
        String header = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
        return header != null
                && header.toLowerCase(Locale.ROOT).startsWith(MediaFormat.JSONL.type());
    }

    private static void refuseCoding(Request request, String... parts) throws ProblemException {
        boolean otherCharset =
                Stream.of(parts)
                        .map(String::strip)
                        .anyMatch(p -> p.startsWith("charset=") && !p.matches(".*=\"?utf-8\"?"));
        String coding = coding(request);
        if (otherCharset || coding != null && !coding.equalsIgnoreCase("gzip")) {
            throw new ProblemException(Kind.UNSUPPORTED_TYPE, ProblemText.NOT_UTF8.text())
                    .with("Accept-Encoding", "gzip");
        }
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

    private static ProblemException tooLarge(long limit) {
        String size = limit % (1024 * 1024) == 0 ? limit / (1024 * 1024) + " MB" : limit + " B";
        return new ProblemException(Kind.TOO_LARGE, ProblemText.TOO_LARGE.with(size));
    }

    static ProblemException tooSlow() {
        return new ProblemException(Kind.TOO_SLOW, ProblemText.TOO_SLOW.text());
    }

    /**
     * The body as it comes in, unpacked; it fails where it is beyond the limits, packed or
     * unpacked, and {@link #why} tells why.
     */
    static InputStream open(Request request, long most, Deadline deadline) throws ProblemException {
        refuseLarge(request, most);
        InputStream sent = new Bounded(Content.Source.asInputStream(request), most, deadline);
        return coding(request) == null
                ? sent
                : new Bounded(new UnpackedStream(sent), most, deadline);
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
                throw new ProblemException(Kind.BAD_REQUEST, ProblemText.NOT_GZIP.text());
            }
            if (cause instanceof HttpException) {
                throw new ProblemException(Kind.BAD_REQUEST, ProblemText.NOT_FRAMED.text());
            }
        }
        return e;
    }

    /**
     * Fails with a {@link ProblemException} as the cause where a stream is longer than it may be or
     * takes too long. Who ends early does not close it: that would break the connection, and the
     * client would not see why. For one thread.
     */
    private static final class Bounded extends FilterInputStream {
        private final long most;
        private final Deadline deadline;
        private long read;

        Bounded(InputStream in, long most, Deadline deadline) {
            super(in);
            this.most = most;
            this.deadline = deadline;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            try {
                deadline.checkBody();
                int n = in.read(bytes, from, length);
                read += Math.max(0, n);
                if (read > most) {
                    throw tooLarge(most);
                }
                return n;
            } catch (ProblemException refusal) {
                throw new IOException(refusal);
            }
        }

        @Override
        public void close() throws IOException {
            if (in instanceof UnpackedStream) {
                in.close();
            }
        }
    }
}
