package org.huiqi;

/** One checker for all tests, of the edition of the day that they look at. */
public final class SharedChecker {
    /** The checker. */
    public static final Checker CHECKER = Checkers.builtIn().on(Sample.AS_OF);

    /** How many programmes its edition has. */
    public static final int PROGRAMMES = CHECKER.edition().programmes().size();

    private SharedChecker() {}
}
