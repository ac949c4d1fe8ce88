package org.huiqi.bench.peer;

import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.Match;

/** Which questions were found to hold for what they were asked of. */
public final class Hits {
    private final Map<Object, BitSet> hits = new IdentityHashMap<>();

    /** Notes that a Drools rule fired, whose name is the question's number. */
    public void add(Match match) {
        add(Integer.parseInt(match.getRule().getName()), match.getObjects().get(0));
    }

    void add(int question, Object subject) {
        hits.computeIfAbsent(subject, s -> new BitSet()).set(question);
    }

    boolean has(int question, @Nullable Object subject) {
        BitSet found = hits.get(subject);
        return found != null && found.get(question);
    }
}
