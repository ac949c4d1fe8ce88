package org.huiqi.screening.run;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiqi.verdict.Verdict;

/**
 * How many firms were taken, refused, and got which verdict in which programme. For one thread at a
 * time.
 */
public final class Tally {
    private static final int VERDICTS = Verdict.values().length;

    private final Map<String, long[]> counts = new LinkedHashMap<>();
    private long firms;
    private long refused;

    /** Nothing counted yet for these programmes. */
    Tally(List<String> programmes) {
        programmes.forEach(id -> counts.put(id, new long[VERDICTS]));
    }

    /** Firms taken, the refused ones included. */
    public long firms() {
        return firms;
    }

    /** Firms that were refused. */
    public long refused() {
        return refused;
    }

    /** Ids of the programmes that are counted, in order. */
    public List<String> programmes() {
        return List.copyOf(counts.keySet());
    }

    /** Firms that got a verdict in a programme. */
    public long count(String programme, Verdict verdict) {
        return counts.get(programme)[verdict.ordinal()];
    }

    /** Counts a firm with its verdicts; those of programmes that are not counted are left out. */
    void accept(Map<String, Verdict> verdicts) {
        firms++;
        counts.forEach((id, numbers) -> numbers[verdicts.get(id).ordinal()]++);
    }

    /** Counts a firm that was refused. */
    void refuse() {
        firms++;
        refused++;
    }

    /** Adds what another one counted for the same programmes. */
    void add(Tally other) {
        firms += other.firms;
        refused += other.refused;
        other.counts.forEach(
                (id, numbers) ->
                        Arrays.setAll(counts.get(id), i -> counts.get(id)[i] + numbers[i]));
    }

    /** The counts of a programme in the order of the verdicts. */
    long[] counts(String programme) {
        return counts.get(programme).clone();
    }

    /** What an earlier run counted. */
    static Tally restored(Map<String, long[]> counts, long firms, long refused) {
        Tally tally = new Tally(List.copyOf(counts.keySet()));
        counts.forEach((id, numbers) -> tally.counts.put(id, Arrays.copyOf(numbers, VERDICTS)));
        tally.firms = firms;
        tally.refused = refused;
        return tally;
    }
}
