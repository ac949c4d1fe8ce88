package org.huiqi.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * An answer in gzip from the moment it is written. Reports are thirty times smaller so, and many
 * that wait for slow clients to take them fit into little memory; who does not take gzip is sent
 * what is unpacked on the way. Immutable.
 *
 * @param bytes the answer, packed
 * @param length bytes of the answer as it is
 */
record Packing(byte[] bytes, long length) {
    private static final int BLOCK = 1 << 13;
    private static final int LEVEL = 4;

    /** Writes an answer. */
    interface Writing {
        void write(OutputStream out) throws IOException;
    }

    /**
     * Packs what is written.
     *
     * @param pace looked at now and then; what it throws ends the writing
     * @param writing what writes
     */
    static Packing of(Runnable pace, Writing writing) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(BLOCK);
        try (Quick gzip = new Quick(packed);
                PacedStream out = new PacedStream(gzip, pace)) {
            writing.write(out);
            gzip.finish();
            return new Packing(packed.toByteArray(), out.length());
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
    }

    /** The answer as it is. */
    InputStream unpacked() {
        try {
            return new GZIPInputStream(new ByteArrayInputStream(bytes), BLOCK);
        } catch (IOException e) {
            throw new UncheckedIOException("it was packed here", e);
        }
    }

    /** Packs rather fast than small. */
    private static final class Quick extends GZIPOutputStream {
        Quick(OutputStream out) throws IOException {
            super(out, BLOCK);
            def.setLevel(LEVEL);
        }
    }
}
