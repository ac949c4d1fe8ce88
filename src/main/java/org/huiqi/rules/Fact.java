package org.huiqi.rules;

import java.util.BitSet;

/**
 * A fact, and what the engine said about it.
 *
 * @param value the fact
 * @param met numbers of the questions that it was asked and that hold for it
 */
record Fact(Object value, BitSet met) {
    /** A fact that the engine has not seen. */
    Fact(Object value) {
        this(value, new BitSet());
    }
}
