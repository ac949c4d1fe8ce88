package org.huiqi.profile.schema;

import java.time.LocalDate;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the values of one profile came from; unmodifiable, equal to any map that says the same.
 * Beside this it remembers that its profile was accepted: a profile is a record, which has room for
 * what is said of a firm only, and a copy of it has a map of its own and is accepted anew.
 */
public final class OriginMap extends AbstractMap<String, String> {
    private final Map<String, String> texts;
    private volatile @Nullable LocalDate acceptedOn;

    /** The origins of a profile that is being made. */
    public OriginMap(Map<String, String> texts) {
        this.texts = Map.copyOf(texts);
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return texts.entrySet();
    }

    @Override
    public @Nullable String get(Object path) {
        return texts.get(path);
    }

    @Override
    public boolean containsKey(Object path) {
        return texts.containsKey(path);
    }

    /** Remembers that reading accepted the profile on a day. */
    public void accept(LocalDate day) {
        acceptedOn = day;
    }

    /** Whether reading accepts the profile on a day: later ones forbid no more than the first. */
    public boolean isAcceptedOn(LocalDate day) {
        LocalDate first = acceptedOn;
        return first != null && !day.isBefore(first);
    }
}
