package org.huiqi.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Fingerprints of texts and files. */
public final class Digest {
    /** Characters of a digest. */
    public static final int LENGTH = "sha256:".length() + 64;

    private Digest() {}

    /**
     * {@return SHA-256 of the texts in UTF-8, each followed by a zero byte: {@code sha256:…}}
     *
     * @param texts in this order
     */
    public static String of(List<String> texts) {
        MessageDigest sha = sha256();
        for (String text : texts) {
            sha.update(text.getBytes(StandardCharsets.UTF_8));
            sha.update((byte) 0);
        }
        return text(sha);
    }

    /**
     * {@return SHA-256 of bytes: {@code sha256:…}}
     *
     * @param bytes any bytes
     */
    public static String of(byte[] bytes) {
        MessageDigest sha = sha256();
        sha.update(bytes);
        return text(sha);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String text(MessageDigest sha) {
        return "sha256:" + HexFormat.of().formatHex(sha.digest());
    }
}
