package org.huiqi.web;

import java.net.InetAddress;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How the server is run.
 *
 * @param bind address to listen on
 * @param port port to listen on; 0 = any free one
 * @param token what a client must know, or null where everybody on this machine may ask
 * @param limits what the server takes on
 * @param accessLog takes a line for every request that was answered: time, method, template of the
 *     address, status, duration, bytes received and sent, and nothing of what was sent; called by
 *     several threads
 */
public record Settings(
        InetAddress bind,
        int port,
        @Nullable String token,
        Limits limits,
        Consumer<String> accessLog) {
    /** Shortest token. */
    public static final int SHORTEST_TOKEN = 16;

    /**
     * Settings without an access log.
     *
     * @param bind address to listen on
     * @param port port; 0: any free one
     * @param token what clients have to send; null: nothing
     * @param limits sizes, times and numbers
     */
    public Settings(InetAddress bind, int port, @Nullable String token, Limits limits) {
        this(bind, port, token, limits, line -> {});
    }

    /**
     * Checks the settings.
     *
     * @param bind address to listen on
     * @param port port; 0: any free one
     * @param token what clients have to send; null: nothing
     * @param limits sizes, times and numbers
     * @param accessLog takes a line for each request
     * @throws IllegalArgumentException where others can reach the address and there is no token, or
     *     the token is too short to keep them out
     */
    public Settings {
        if (token == null && !bind.isLoopbackAddress()) {
            throw new IllegalArgumentException("a token is required beyond loopback");
        }
        if (token != null && !token.matches("[\\x21-\\x7e]{" + SHORTEST_TOKEN + ",}")) {
            throw new IllegalArgumentException("the token is too short or not plain ASCII");
        }
    }
}
