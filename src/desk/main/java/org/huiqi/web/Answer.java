package org.huiqi.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * What is answered to a request. Immutable.
 *
 * @since 0.2.0
 */
public final class Answer {
    private static final int BLOCK = 1 << 13;
    private static final int PLAIN = -1;

    private final int status;
    private final String type;
    private final byte[] body;
    private final Map<String, String> headers;
    private final long unpacked;
    private final @Nullable Lines lines;

    /** Writes a body. */
    interface Writing {
        void write(OutputStream out) throws IOException;
    }

    /** Writes an answer line by line, as they are known. */
    interface Lines {
        void write(LineStream out) throws Exception;
    }

    private Answer(
            int status,
            String type,
            byte[] body,
            Map<String, String> headers,
            long unpacked,
            @Nullable Lines lines) {
        this.status = status;
        this.type = type;
        this.body = body;
        this.headers = headers;
        this.unpacked = unpacked;
        this.lines = lines;
    }

    Answer(int status, String type, byte[] body, Map<String, String> headers) {
        this(status, type, body, headers, PLAIN, null);
    }

    static Answer of(String type, byte[] body) {
        return new Answer(200, type, body, Map.of());
    }

    static Answer json(String json) {
        return of(MediaFormat.JSON.header(), Json.compact(json));
    }

    static Answer lines(Lines lines) {
        return new Answer(200, MediaFormat.JSONL.header(), new byte[0], Map.of(), PLAIN, lines);
    }

    /** Which methods there are, and nothing else. */
    static Answer allowing(String methods) {
        return new Answer(204, "", new byte[0], Map.of("Allow", methods));
    }

    /**
     * {@return an answer that is not to be kept}
     *
     * @param type media type, of text with its charset
     * @param text the text
     */
    public static Answer of(String type, String text) {
        return of(type, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * An answer that is held in gzip from the moment it is written. Reports are thirty times
     * smaller so, and many that wait for slow clients to take them fit into little memory; who does
     * not take gzip is sent what is unpacked on the way.
     *
     * @param pace looked at for every block; what it throws ends the writing
     */
    static Answer written(MediaFormat format, Runnable pace, Writing writing) {
        return packed(200, format.header(), Map.of(), pace, writing);
    }

    private static Answer packed(
            int status, String type, Map<String, String> headers, Runnable pace, Writing writing) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(BLOCK);
        try (QuickGzip gzip = new QuickGzip(packed);
                PacedStream out = new PacedStream(gzip, pace)) {
            writing.write(out);
            gzip.finish();
            return new Answer(status, type, packed.toByteArray(), headers, out.length, null);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
    }

    /** The same, held in gzip. */
    Answer packed() {
        return isPacked() ? this : packed(status, type, headers, () -> {}, out -> out.write(body));
    }

    /** The same JSON, indented. */
    Answer indented() {
        return packed(status, type, headers, () -> {}, out -> Json.copy(plain(), out, true));
    }

    int status() {
        return status;
    }

    String type() {
        return type;
    }

    Map<String, String> headers() {
        return headers;
    }

    @Nullable Lines lines() {
        return lines;
    }

    /** The bytes as they are held. */
    byte[] held() {
        return body;
    }

    boolean isPacked() {
        return unpacked != PLAIN;
    }

    /** Bytes as they are sent to who does not take gzip. */
    long length() {
        return isPacked() ? unpacked : body.length;
    }

    InputStream plain() {
        try {
            InputStream in = new ByteArrayInputStream(body);
            return isPacked() ? new GZIPInputStream(in, BLOCK) : in;
        } catch (IOException e) {
            throw new UncheckedIOException("it was packed here", e);
        }
    }

    /** Whether there is a body that could have a type and a length. */
    boolean hasBody() {
        return status != 204 && status != 304;
    }

    /**
     * {@return the same, for clients to keep and ask after: it has a tag} The tag is a weak one,
     * because it is the same for the bytes as they are and packed.
     */
    public Answer kept() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            String tag = HexFormat.of().formatHex(digest, 0, 16);
            return with("ETag", "W/\"" + tag + '"').with("Cache-Control", "no-cache");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * {@return the same as a file to keep, not a page to show} A report has its style inside, which
     * the policy of this server does not allow in a page.
     *
     * @param name name of the file
     */
    public Answer download(String name) {
        return with("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    /** The same with a header field more. */
    Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, type, body, more, unpacked, lines);
    }

    /** Packs rather fast than small. */
    private static final class QuickGzip extends GZIPOutputStream {
        QuickGzip(OutputStream out) throws IOException {
            super(out, BLOCK);
            def.setLevel(4);
        }
    }

    /** Counts what is written, and looks at the pace for every block. */
    private static final class PacedStream extends FilterOutputStream {
        private final Runnable pace;
        private long length;

        PacedStream(OutputStream out, Runnable pace) {
            super(out);
            this.pace = pace;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            length++;
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            for (int at = 0; at < count; at += BLOCK) {
                pace.run();
                out.write(bytes, from + at, Math.min(BLOCK, count - at));
            }
            length += count;
        }
    }
}
