package org.huiqi.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.huiqi.document.MediaFormat;
import org.huiqi.text.Digest;
import org.jspecify.annotations.Nullable;

/**
 * What is answered to a request. Immutable. Text of some length is held in gzip: reports are thirty
 * times smaller so, and many that wait for slow clients to take them fit into little memory; who
 * does not take gzip is sent what is unpacked on the way.
 *
 * @param status HTTP status
 * @param type media type
 * @param headers further header fields
 * @param body the bytes as they are held
 * @param isPacked whether they are gzip
 * @param lines writes the answer where it is one line by line; else null
 * @since 0.2.0
 */
public record Answer(
        int status,
        String type,
        Map<String, String> headers,
        byte[] body,
        boolean isPacked,
        @Nullable Lines lines) {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int BLOCK = 1 << 13;

    /** Bytes that are not worth packing. */
    private static final int FEW = 1024;

    /** Writes a body. */
    interface Writing {
        void write(OutputStream out) throws IOException;
    }

    /** Writes an answer line by line, as they are known. */
    interface Lines {
        void write(LineStream out) throws Exception;
    }

    static Answer of(int status, String type, Map<String, String> headers, byte[] body) {
        Answer plain = new Answer(status, type, headers, body, false, null);
        return plain.isText() && body.length >= FEW
                ? plain.packed(() -> {}, out -> out.write(body))
                : plain;
    }

    static Answer of(String type, byte[] body) {
        return of(200, type, Map.of(), body);
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

    /** JSON, or a record as JSON. */
    static Answer json(Object value) {
        return json(MediaFormat.JSON.header(), value);
    }

    static Answer json(String type, Object value) {
        return json(200, type, Map.of(), value);
    }

    /** JSON, or a record, without a space between its parts, and a line break at the end. */
    static Answer json(int status, String type, Map<String, String> headers, Object value) {
        try {
            String json = value instanceof String text ? text : MAPPER.writeValueAsString(value);
            ByteArrayOutputStream out = new ByteArrayOutputStream(json.length());
            copy(MAPPER.createParser(json), out, false);
            return of(status, type, headers, out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lays JSON out; numbers stay as they are written. */
    private static void copy(JsonParser json, OutputStream out, boolean isIndented)
            throws IOException {
        try (json;
                JsonGenerator generator = MAPPER.createGenerator(out)) {
            generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            if (isIndented) {
                generator.useDefaultPrettyPrinter();
            }
            while (json.nextToken() != null) {
                generator.copyCurrentEventExact(json);
            }
        }
        out.write('\n');
    }

    /** Which methods there are, and nothing else. */
    static Answer allowing(String methods) {
        return of(204, "", Map.of("Allow", methods), new byte[0]);
    }

    static Answer lines(Lines lines) {
        String type = MediaFormat.JSONL.header();
        return new Answer(200, type, Map.of(), new byte[0], false, lines);
    }

    /**
     * An answer that is packed while it is written, unless its format is packed by itself.
     *
     * @param pace looked at for every block; what it throws ends the writing
     */
    static Answer of(MediaFormat format, Runnable pace, Writing writing) throws IOException {
        Answer empty = of(format.header(), new byte[0]);
        if (!format.isBinary()) {
            return empty.packed(pace, writing);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writing.write(bytes);
        return of(format.header(), bytes.toByteArray());
    }

    /** Packs rather fast than small. */
    private Answer packed(Runnable pace, Writing writing) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(BLOCK);
        try (OutputStream gzip =
                new GZIPOutputStream(packed, BLOCK) {
                    {
                        def.setLevel(4);
                    }

                    @Override
                    public void write(byte[] bytes, int from, int count) throws IOException {
                        pace.run();
                        super.write(bytes, from, count);
                    }
                }) {
            writing.write(gzip);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
        return new Answer(status, type, headers, packed.toByteArray(), true, null);
    }

    /** The same JSON, indented. */
    Answer indented() {
        return packed(() -> {}, out -> copy(MAPPER.createParser(plain()), out, true));
    }

    /** Bytes as they are sent to who does not take gzip, which has their number at its end. */
    long length() {
        return isPacked
                ? ByteBuffer.wrap(body).order(ByteOrder.LITTLE_ENDIAN).getInt(body.length - 4)
                : body.length;
    }

    InputStream plain() throws IOException {
        InputStream in = new ByteArrayInputStream(body);
        return isPacked ? new GZIPInputStream(in, BLOCK) : in;
    }

    /** Whether there is a body that could have a type and a length. */
    boolean hasBody() {
        return status != 204 && status != 304;
    }

    boolean isText() {
        return type.matches("(text/.*|.*[/+](json|yaml|xml|x-ndjson))(;.*)?");
    }

    /**
     * {@return the same, for clients to keep and ask after: it has a tag} The tag is a weak one,
     * because it is the same for the bytes as they are and packed.
     */
    public Answer kept() {
        try {
            String digest = Digest.of(plain().readAllBytes()).replace("sha256:", "");
            return with("ETag", "W/\"" + digest.substring(0, 32) + '"')
                    .with("Cache-Control", "no-cache");
        } catch (IOException e) {
            throw new UncheckedIOException("it was packed here", e);
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
        return new Answer(status, type, more, body, isPacked, lines);
    }
}
