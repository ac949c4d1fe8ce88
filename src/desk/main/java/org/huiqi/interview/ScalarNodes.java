package org.huiqi.interview;

import org.huiqi.profile.reading.Location;
import org.huiqi.profile.reading.Node;

/** Single values of a document that no file holds yet. */
final class ScalarNodes {
    static final Location NOWHERE = Location.somewhere("");

    private ScalarNodes() {}

    static Node text(String text) {
        return new Node.Scalar(NOWHERE, Node.Kind.TEXT, text);
    }

    static Node flag(boolean value) {
        return new Node.Scalar(NOWHERE, Node.Kind.BOOLEAN, String.valueOf(value));
    }

    static Node number(String digits) {
        return new Node.Scalar(NOWHERE, Node.Kind.NUMBER, digits);
    }
}
