package org.huiqi.screening.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashMap;
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
    private long uncounted;

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

    /** Counts a line that an earlier run wrote; false where it is not the line of the next firm. */
    boolean restore(JsonNode line) {
        boolean isNext = line.path("firm").asLong(firms + 1) == firms + 1;
        if (isNext && line.has("errors")) {
            refuse();
            return true;
        }
        if (!isNext || !line.has("verdicts") && !line.has("programmes")) {
            return false;
        }
        Map<String, Verdict> verdicts = new HashMap<>();
        try {
            line.path("verdicts")
                    .properties()
                    .forEach(e -> verdicts.put(e.getKey(), Verdict.valueOf(e.getValue().asText())));
            for (JsonNode programme : line.path("programmes")) {
                String verdict = programme.path("verdict").asText();
                verdicts.put(programme.path("id").asText(), Verdict.valueOf(verdict));
            }
        } catch (IllegalArgumentException noVerdict) {
            return false;
        }
        if (!counts.keySet().containsAll(verdicts.keySet())) {
            return false;
        }
        firms++;
        verdicts.forEach((programme, verdict) -> counts.get(programme)[verdict.ordinal()]++);
        return true;
    }

    /** Counts no verdict of the firms so far: their lines hold some of them only. */
    void forgetVerdicts() {
        counts.values().forEach(numbers -> Arrays.fill(numbers, 0));
        uncounted = firms;
    }

    /** Firms whose verdicts are not counted. */
    long uncounted() {
        return uncounted;
    }
}
