package org.huiqi.profile.reading;

/**
 * A place in a source.
 *
 * @param source name of the file or stream, as the user knows it
 * @param line line, from 1; 0 where it is not known
 * @param column column, from 1; 0 where it is not known
 */
public record Location(String source, int line, int column) {

    /**
     * {@return a place somewhere in the source: line and column are not known}
     *
     * @param source what to call it in messages
     */
    public static Location somewhere(String source) {
        return new Location(source, 0, 0);
    }

    /** {@code source:line:column}, or the source alone where the line is not known. */
    @Override
    public String toString() {
        return line == 0 ? source : source + ":" + line + ":" + column;
    }
}
