package org.huiqi.web;

import java.util.List;
import java.util.Set;
import org.huiqi.Checker;
import org.huiqi.text.Bilingual;

/**
 * Addresses that a program adds to those of the server. They are served with the same token, header
 * fields and limits, and they are told apart by edition as the server's own are. What it makes is
 * used by several threads.
 *
 * @since 0.2.0
 */
public interface Extension {

    /** {@return the page that the page at the root leads to, such as {@code /rules}} */
    String path();

    /** {@return what it is called there} */
    Bilingual name();

    /**
     * {@return its addresses for an edition} Their paths are the same for every edition.
     *
     * @param checker what checks profiles against the edition
     */
    List<Address> addresses(Checker checker);

    /**
     * {@return its addresses as {@code paths} of OpenAPI 3.1, in YAML} It may refer to the
     * components of the server's own description.
     */
    String description();

    /** What may be done at an address. */
    enum Method {
        /** Something is read; it costs little. */
        GET,
        /** Something is worked out; it waits for one of the server's slots. */
        POST
    }

    /**
     * One address.
     *
     * @param method what may be done there
     * @param path its template; {@code {…}} stands for one segment, at most one
     * @param parameters names of the parameters of its query, besides {@code edition} and {@code
     *     lang}
     * @param action what answers
     */
    record Address(Method method, String path, Set<String> parameters, Action action) {
        /**
         * One address.
         *
         * @param method what may be done there
         * @param path its template
         * @param parameters names of its parameters
         * @param action what answers
         */
        public Address {
            parameters = Set.copyOf(parameters);
        }
    }

    /** Answers what is asked at an address. */
    interface Action {
        /**
         * {@return the answer}
         *
         * @param inquiry what is asked
         * @throws Exception what {@link Inquiry} throws, to be let through
         */
        ExtensionReply answer(Inquiry inquiry) throws Exception;
    }
}
