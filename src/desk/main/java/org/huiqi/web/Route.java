package org.huiqi.web;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One address: its method, its parameters, and what it answers. Immutable.
 *
 * @param allowed what may be done there, as the {@code Allow} field says it
 * @param path its template; {@code {…}} stands for one segment, at most one
 * @param parameters names of the parameters of its query, besides {@code edition}, {@code lang} and
 *     {@code pretty}
 * @param action what answers
 * @since 0.2.0
 */
public record Route(String allowed, String path, Set<String> parameters, Action action) {

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
     * @param allowed what may be done there
     * @param path its template
     * @param parameters names of its parameters
     * @param action what answers
     */
    public Route {
        parameters = Set.copyOf(parameters);
    }

    /**
     * {@return an address where something is read; it costs little}
     *
     * @param path its template
     * @param parameters names of its parameters
     * @param action what answers
     */
    public static Route get(String path, Set<String> parameters, Action action) {
        return new Route("GET, HEAD, OPTIONS", path, parameters, action);
    }

    /**
     * {@return an address where something is worked out; it waits until the server has room for it}
     *
     * @param path its template
     * @param parameters names of its parameters
     * @param action what answers
     */
    public static Route post(String path, Set<String> parameters, Action action) {
        return new Route("OPTIONS, POST", path, parameters, action);
    }

    List<String> methods() {
        return List.of(allowed.split(", "));
    }

    Route with(List<String> more) {
        Set<String> all = new TreeSet<>(parameters);
        all.addAll(more);
        return new Route(allowed, path, all, action);
    }
}
