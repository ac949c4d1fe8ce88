package org.huiqi.web;

import java.util.List;
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
    List<Route> routes(Checker checker);

    /**
     * {@return its addresses as {@code paths} of OpenAPI 3.1, in YAML} It may refer to the
     * components of the server's own description.
     */
    String description();
}
