package org.huiqi.screening;

import org.huiqi.profile.reading.Fault;

/** Refuses a row of a table of firms; the fault says why. */
public final class UnreadableRow extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    /** A refusal because of a fault. */
    public UnreadableRow(Fault fault) {
        super(fault.message().en(), null, false, false);
        this.fault = fault;
    }

    /** What is wrong. */
    public Fault fault() {
        return fault;
    }
}
