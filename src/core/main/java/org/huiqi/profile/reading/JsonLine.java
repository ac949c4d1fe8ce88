package org.huiqi.profile.reading;

/**
 * One line of a JSON Lines file, not parsed yet.
 *
 * @param number its number in the file, from 1
 * @param bytes its text, UTF-8; more than 10 MB where it is too long, cut off there or not
 */
public record JsonLine(int number, byte[] bytes) {

    /** {@return how many bytes of it there are} */
    public int length() {
        return bytes.length;
    }

    /**
     * {@return its document, or why it is none} Faults give the line's number in the file.
     *
     * @param source name of the whole file for messages
     */
    Tree tree(String source) {
        return DocumentParser.parse(bytes, source, Format.JSON, number);
    }
}
