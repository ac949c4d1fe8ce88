package org.huiqi.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.huiqi.document.Document;
import org.huiqi.document.TextPrinter;
import org.jspecify.annotations.Nullable;

/**
 * The streams that a command reads and writes, UTF-8.
 *
 * @param in standard input
 * @param out standard output
 * @param err standard error
 * @param terminal whether standard output is a terminal
 * @param width columns of the terminal
 * @param home folder of the checkout that the launcher stands in, or null
 */
record Console(
        InputStream in,
        PrintStream out,
        PrintStream err,
        boolean terminal,
        int width,
        @Nullable Path home) {

    /**
     * A document as text: fit for the terminal, or in lines of any width for a file.
     *
     * @param file where it goes; null: standard output
     */
    String text(Document document, @Nullable Path file) {
        return file == null
                ? TextPrinter.text(document, terminal, width)
                : TextPrinter.text(document);
    }
}
