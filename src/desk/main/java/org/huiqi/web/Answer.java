package org.huiqi.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
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
import org.huiqi.document.MediaFormat;
import org.jspecify.annotations.Nullable;

/**
 * What is answered to a request. Immutable.
 *
 * @param status HTTP status
 * @param type media type
 * @param headers further header fields
 * @param body the bytes as they are held
 * @param unpacked bytes of the answer where it is held in gzip; else -1
 * @param lines writes the answer where it is one line by line; else null
 * @since 0.2.0
 */
public record Answer(
        int status,
        String type,
        Map<String, String> headers,
        byte[] body,
        long unpacked,
        @Nullable Lines lines) {
    private static final int BLOCK = 1 << 13;
    private static final int PLAIN = -1;

    /** Writes a body. */
    interface Writing {
        void write(OutputStream out) throws IOException;
    }

    /** Writes an answer line by line, as they are known. */
    interface Lines {
        void write(LineStream out) throws Exception;
    }

    Answer(int status, String type, Map<String, String> headers, byte[] body) {
        this(status, type, headers, body, PLAIN, null);
    }

    static Answer of(String type, byte[] body) {
        return new Answer(200, type, Map.of(), body);
    }

    /** JSON, or a record as JSON. */
    static Answer json(Object value) {
        return of(MediaFormat.JSON.header(), AnswerJson.compact(value));
    }

    static Answer lines(Lines lines) {
        return new Answer(200, MediaFormat.JSONL.header(), Map.of(), new byte[0], PLAIN, lines);
    }

    /** Which methods there are, and nothing else. */
    static Answer allowing(String methods) {
        return new Answer(204, "", Map.of("Allow", methods), new byte[0]);
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
     * An answer that is held in gzip from the moment it is written, unless it is packed by itself.
     * Reports are thirty times smaller so, and many that wait for slow clients to take them fit
     * into little memory; who does not take gzip is sent what is unpacked on the way.
     *
     * @param pace looked at for every block; what it throws ends the writing
     */
    static Answer of(MediaFormat format, Runnable pace, Writing writing) throws IOException {
        if (!format.isBinary()) {
            return of(format.header(), new byte[0]).packed(pace, writing);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writing.write(bytes);
        return of(format.header(), bytes.toByteArray());
    }

    private Answer packed(Runnable pace, Writing writing) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(BLOCK);
        try (QuickGzip gzip = new QuickGzip(packed, pace)) {
            writing.write(gzip);
            gzip.finish();
            return new Answer(status, type, headers, packed.toByteArray(), gzip.length(), null);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
    }

    /** The same, held in gzip. */
    Answer packed() {
        return isPacked() ? this : packed(() -> {}, out -> out.write(body));
    }

    /** The same JSON, indented. */
    Answer indented() {
        return packed(() -> {}, out -> AnswerJson.copy(plain(), out, true));
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
        return new Answer(status, type, more, body, unpacked, lines);
    }

    /** Packs rather fast than small. */
    private static final class QuickGzip extends GZIPOutputStream {
        private final Runnable pace;

        QuickGzip(OutputStream out, Runnable pace) throws IOException {
            super(out, BLOCK);
            this.pace = pace;
            def.setLevel(4);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            pace.run();
            super.write(bytes, from, count);
        }

        long length() {
            return def.getBytesRead();
        }
    }
}
