package org.huiqi.profile.reading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Turns the bytes of a document into text: UTF-8 only, of bounded size, printable. */
final class DocumentText {

    /** Largest document, and largest line of a JSON Lines file, in bytes. */
    static final int LARGEST = 10 * 1024 * 1024;

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char REPLACEMENT = '\uFFFD';

    private DocumentText() {}

    /** The text without its byte order mark; {@code line} is the number of its first line. */
    static String of(byte[] bytes, String source, int line) {
        if (bytes.length > LARGEST) {
            throw tooLarge(new Location(source, line, 1));
        }
        String text = decoded(bytes, source, line);
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            text = text.substring(1);
        }
        if (text.isBlank()) {
            throw new Refusal(
                    new Location(source, line, 1),
                    SyntaxText.EMPTY_FILE.text(),
                    SyntaxText.AT_LEAST_FORMAT.text());
        }
        refuseControlCharacters(text, source, line);
        return text;
    }

    static Refusal tooLarge(Location at) {
        return new Refusal(at, SyntaxText.TOO_LARGE.text(), SyntaxText.RIGHT_FILE.text());
    }

    private static String decoded(byte[] bytes, String source, int line) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) {
            refuseMalformed(bytes, source, line);
        }
        return text;
    }

    /** The replacement character stands for malformed bytes, or for itself. */
    private static void refuseMalformed(byte[] bytes, String source, int line) {
        CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        if (decoder.decode(in, out, true).isError()) {
            throw notUtf8(bytes, in.position(), source, line);
        }
    }

    private static Refusal notUtf8(byte[] bytes, int offset, String source, int firstLine) {
        int line = firstLine;
        for (int i = 0; i < offset; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        String met = String.format(Locale.ROOT, "0x%02X", bytes[offset] & 0xFF);
        return new Refusal(
                new Location(source, line, 1),
                SyntaxText.NOT_UTF8.with(offset, met),
                SyntaxText.SAVE_AS_UTF8.text());
    }

    /** Refuses what YAML calls not printable, in JSON too: nothing in a profile needs it. */
    private static void refuseControlCharacters(String text, String source, int firstLine) {
        int line = firstLine;
        int lineStart = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                line++;
                lineStart = i + 1;
            } else if (c < ' ' && c != '\t' && c != '\r' || c >= 0x7F && c < 0xA0 && c != 0x85) {
                throw new Refusal(
                        new Location(source, line, i - lineStart + 1),
                        SyntaxText.CONTROL_CHARACTER.with((int) c),
                        SyntaxText.SAVE_AS_PLAIN_TEXT.text());
            }
        }
    }
}
