package org.huiqi.screening.run;

/** What to do where an earlier run on the same output was interrupted. */
public enum Start {
    /** Carry it on; where it was another run, refuse. */
    RESUME,
    /** Throw it away. */
    ANEW
}
