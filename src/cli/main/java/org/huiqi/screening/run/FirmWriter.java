package org.huiqi.screening.run;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.huiqi.profile.reading.Fault;
import org.huiqi.rules.pack.Evaluation;
import org.huiqi.verdict.Verdict;

/** Writes what came out for firms, for one batch in one worker. */
interface FirmWriter extends Closeable {
    /** Most reasons of one refused firm that are written; a hostile one has a thousand. */
    int MOST_FAULTS = 20;

    /**
     * Writes about a firm.
     *
     * @param firm its number, from 1
     * @param source what to call it: name of the input and line
     * @param evaluation what the rules say of it
     * @return its verdicts by programme, all of them
     */
    Map<String, Verdict> accepted(long firm, String source, Evaluation evaluation)
            throws IOException;

    /** Writes about a firm that was refused. */
    void refused(long firm, String source, List<Fault> faults) throws IOException;
}
