package org.huiqi.screening;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Fault;
import org.huiqi.verdict.Verdict;

/** Checks firms and writes what comes out, for one batch in one worker. */
interface FirmWriter extends Closeable {
    /** Most reasons of one refused firm that are written; a hostile one has a thousand. */
    int MOST_FAULTS = 20;

    /**
     * Checks a firm and writes about it.
     *
     * @param firm its number, from 1
     * @param source what to call it: name of the input and line
     * @param profile the firm
     * @return its verdicts by programme, all of them
     */
    Map<String, Verdict> accepted(long firm, String source, Profile profile) throws IOException;

    /** Writes about a firm that was refused. */
    void refused(long firm, String source, List<Fault> faults) throws IOException;
}
