package org.huiqi.cli;

/** Exit codes. */
final class Exit {
    /** Everything asked for was produced, whatever the verdicts. */
    static final int DONE = 0;

    /** A check found something: lint a problem, test a failing case; or the program failed. */
    static final int FOUND = 1;

    /** Wrong usage. */
    static final int USAGE = 2;

    /** At least one profile was refused. */
    static final int REFUSED = 3;

    /** The rule pack does not load. */
    static final int NO_RULES = 4;

    private Exit() {}
}
