package org.huiqi;

/** Ends work that takes long: a check asks it between programmes and between entries of lists. */
@FunctionalInterface
public interface CancellationToken {
    /** Never ends anything. */
    CancellationToken NONE = () -> {};

    /** Throws where the work is to end; what it throws ends the work. */
    void throwIfCancelled();
}
