package org.huiqi.profile.reading;

import org.huiqi.text.Sentence;

/** Ends the parsing of a document that cannot be read any further; does not leave the package. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Fault fault;

    Refusal(Fault fault) {
        super(null, null, false, false);
        this.fault = fault;
    }

    Refusal(Location at, Sentence problem, Sentence advice) {
        this(new Fault(at, "", null, problem.text(), advice.text()));
    }

    Fault fault() {
        return fault;
    }
}
