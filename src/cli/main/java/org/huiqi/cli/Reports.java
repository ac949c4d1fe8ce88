package org.huiqi.cli;

import java.util.List;
import org.huiqi.Report;
import org.huiqi.profile.reading.Fault;

/** Where the reports of one run go. */
interface Reports extends AutoCloseable {

    /**
     * Takes the report on a profile.
     *
     * @param report the report
     * @param file where the profile stands
     */
    void take(Report report, String file);

    /** Takes a profile that was refused; its faults stand on standard error. */
    default void refuse(String source, List<Fault> faults) {}

    /** Puts what was taken in its place. */
    void finish();

    /** Removes what was not finished. */
    @Override
    default void close() {}
}
