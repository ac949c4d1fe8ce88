package org.huiqi;

import java.time.Duration;
import java.util.Map;
import org.huiqi.verdict.Verdict;

/**
 * Told of every check that a checker has made, for a service's timings and counts. It gets nothing
 * of what a profile says.
 *
 * <p>It is called by the thread that checks, before the check returns, so it should be quick and is
 * called by many threads at once where many check. What it throws is logged, and the check stands.
 * Checks that fail are not told of: their callers have the exception.
 *
 * @see Checker#with(CheckListener)
 */
@FunctionalInterface
public interface CheckListener {
    /**
     * A check has been made.
     *
     * @param check what it took and gave
     */
    void checked(Checked check);

    /**
     * A check that was made.
     *
     * @param duration what it took
     * @param candidates how many things were checked beside the applicant itself: products, bonds,
     *     projects and so on
     * @param verdicts how often each verdict was given, over all programmes asked for; verdicts
     *     that were not given are not there
     */
    record Checked(Duration duration, int candidates, Map<Verdict, Integer> verdicts) {
        public Checked {
            verdicts = Map.copyOf(verdicts);
        }
    }
}
