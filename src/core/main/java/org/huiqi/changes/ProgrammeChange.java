package org.huiqi.changes;

import java.util.List;
import java.util.Objects;
import org.huiqi.catalogue.Programme;
import org.jspecify.annotations.Nullable;

/**
 * What became of a programme.
 *
 * @param was as the old edition has it; null: it is new
 * @param is as the new edition has it; null: it is withdrawn
 * @param clauses what differs, in the order of the new edition; empty where it is new or withdrawn
 */
public record ProgrammeChange(
        @Nullable Programme was, @Nullable Programme is, List<ClauseChange> clauses) {
    public ProgrammeChange {
        clauses = List.copyOf(clauses);
    }

    /** What may become of a programme. */
    public enum Kind {
        /** The old edition does not have it. */
        ADDED,
        /** The new edition does not have it. */
        WITHDRAWN,
        /** A clause or the number differs. */
        CHANGED,
        /** Nothing differs, not even the number. */
        SAME
    }

    /** {@return what became of it} */
    public Kind kind() {
        if (was == null || is == null) {
            return was == null ? Kind.ADDED : Kind.WITHDRAWN;
        }
        return isRenumbered() || !clauses.isEmpty() ? Kind.CHANGED : Kind.SAME;
    }

    /** {@return whether it has another number} */
    public boolean isRenumbered() {
        return was != null && is != null && !was.id().equals(is.id());
    }

    /** {@return the programme as the new edition has it, else as the old one had it} */
    public Programme programme() {
        return is == null ? Objects.requireNonNull(was) : is;
    }
}
