package org.huiqi.web;

import java.util.Set;

/**
 * One address: its method, its parameters, and what it answers. Immutable.
 *
 * @param method what may be done there
 * @param path its template; {@code {…}} stands for one segment, at most one
 * @param parameters names of the parameters of its query, besides {@code edition}, {@code lang} and
 *     {@code pretty}
 * @param action what answers
 * @since 0.2.0
 */
public record Route(Method method, String path, Set<String> parameters, Action action) {

    /** What may be done at an address. */
    public enum Method {
        /** Something is read; it costs little. */
        GET("GET, HEAD, OPTIONS", Set.of("GET", "HEAD")),
        /** Something is worked out; it waits until the server has room for it. */
        POST("OPTIONS, POST", Set.of("POST"));

        private final String allowed;
        private final Set<String> names;

        Method(String allowed, Set<String> names) {
            this.allowed = allowed;
            this.names = names;
        }

        /** What an address says that may be done there. */
        String allowed() {
            return allowed;
        }

        /** Names of the methods besides OPTIONS. */
        Set<String> names() {
            return names;
        }
    }

    /** Answers what is asked at an address. Used by several threads. */
    public interface Action {
        /**
         * {@return the answer}
         *
         * @param call what is asked
         * @throws Exception a {@link ProblemException} where the request is refused; what the
         *     methods of the call throw is to be let through
         */
        Answer answer(Call call) throws Exception;
    }

    /**
     * One address.
     *
     * @param method what may be done there
     * @param path its template
     * @param parameters names of its parameters
     * @param action what answers
     */
    public Route {
        parameters = Set.copyOf(parameters);
    }

    /**
     * {@return an address where something is read}
     *
     * @param path its template
     * @param parameters names of its parameters
     * @param action what answers
     */
    public static Route get(String path, Set<String> parameters, Action action) {
        return new Route(Method.GET, path, parameters, action);
    }

    /**
     * {@return an address where something is worked out}
     *
     * @param path its template
     * @param parameters names of its parameters
     * @param action what answers
     */
    public static Route post(String path, Set<String> parameters, Action action) {
        return new Route(Method.POST, path, parameters, action);
    }
}
