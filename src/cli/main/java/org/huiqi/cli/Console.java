package org.huiqi.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
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
        @Nullable Path home) {}
