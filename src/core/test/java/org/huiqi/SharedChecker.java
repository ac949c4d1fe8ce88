package org.huiqi;

/** One checker of the built-in pack for all tests: compiling the rules takes seconds. */
public final class SharedChecker {
    /** The checker. */
    public static final Checker CHECKER = Checker.builtIn();

    private SharedChecker() {}
}
