package org.huiqi.profile.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.huiqi.profile.candidate.Candidate;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a list by what they may have in common, sorted once for all of them, so that a
 * question about each entry looks at few others. Not changed once made; safe to share.
 *
 * @param <T> kind of entry
 */
public final class Peers<T extends Candidate> {
    private final Function<T, @Nullable String> key;
    private final Function<T, @Nullable Boolean> counts;
    private final Map<String, List<Placed<T>>> same = new HashMap<>();
    private final Map<String, List<Placed<T>>> doubtful = new HashMap<>();
    private final List<Placed<T>> keyless = new ArrayList<>();
    private final List<Placed<T>> incomplete = new ArrayList<>();
    private int candidates;

    /** An entry and where it stands in its list. */
    private record Placed<T>(int at, T entry) {}

    private Peers(Function<T, @Nullable String> key, Function<T, @Nullable Boolean> counts) {
        this.key = key;
        this.counts = counts;
    }

    /**
     * Sorts the entries of a list.
     *
     * @param <T> kind of entry
     * @param entries the list
     * @param key what two entries may have in common; null: unknown
     * @param counts whether an entry counts at all; null: unknown
     * @return the entries, sorted
     */
    static <T extends Candidate> Peers<T> of(
            List<T> entries,
            Function<T, @Nullable String> key,
            Function<T, @Nullable Boolean> counts) {
        Peers<T> peers = new Peers<>(key, counts);
        for (T entry : entries) {
            peers.add(new Placed<>(peers.candidates, entry));
        }
        return peers;
    }

    private void add(Placed<T> placed) {
        Boolean counted = counts.apply(placed.entry);
        if (Boolean.FALSE.equals(counted)) {
            return;
        }
        candidates++;
        String common = key.apply(placed.entry);
        if (common == null) {
            keyless.add(placed);
        } else {
            (counted == null ? doubtful : same)
                    .computeIfAbsent(common, k -> new ArrayList<>())
                    .add(placed);
        }
        if (common == null || counted == null) {
            incomplete.add(placed);
        }
    }

    /** How many others are known to count and to have the same in common. */
    int same(T entry) {
        List<Placed<T>> group = same.getOrDefault(key.apply(entry), List.of());
        return group.size()
                - (Boolean.TRUE.equals(counts.apply(entry)) && !group.isEmpty() ? 1 : 0);
    }

    /** How many others may turn out to. */
    int open(T entry) {
        String common = key.apply(entry);
        Boolean counted = counts.apply(entry);
        if (common == null) {
            return candidates - (Boolean.FALSE.equals(counted) ? 0 : 1);
        }
        int group = doubtful.getOrDefault(common, List.of()).size();
        return keyless.size() + group - (counted == null ? 1 : 0);
    }

    /** The first others that are known to count and to have the same in common. */
    List<T> matching(T entry, int most) {
        return others(same.getOrDefault(key.apply(entry), List.of()).stream(), entry, most);
    }

    /** The first others that lack what would settle whether they do. */
    List<T> incomplete(T entry, int most) {
        String common = key.apply(entry);
        if (common == null) {
            return others(incomplete.stream(), entry, most);
        }
        // One of each may be the entry itself.
        Stream<Placed<T>> first =
                Stream.of(keyless, doubtful.getOrDefault(common, List.<Placed<T>>of()))
                        .flatMap(group -> group.stream().limit(most + 1L))
                        .sorted(Comparator.comparingInt(Placed::at));
        return others(first, entry, most);
    }

    private List<T> others(Stream<Placed<T>> placed, T entry, int most) {
        return placed.map(Placed::entry).filter(other -> other != entry).limit(most).toList();
    }

    /** Two are equal where they were made of equal entries. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Peers<?> peers
                && same.equals(peers.same)
                && doubtful.equals(peers.doubtful)
                && keyless.equals(peers.keyless);
    }

    @Override
    public int hashCode() {
        return Objects.hash(candidates, same.size(), doubtful.size(), keyless.size());
    }

    /** How many there are; nothing of the entries. */
    @Override
    public String toString() {
        return "Peers[" + candidates + "]";
    }
}
