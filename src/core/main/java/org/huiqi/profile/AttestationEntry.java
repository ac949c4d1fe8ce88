package org.huiqi.profile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody answers for where facts cannot decide. Where it says what was read, it counts for
 * that clause alone.
 *
 * @param value whether the condition holds
 * @param by who attests, or null
 * @param on when, or null
 * @param evidence on what evidence, or null
 * @param edition edition of the handbook whose clause was read, or null
 * @param digest digest of the requirement that was read, as {@link
 *     org.huiqi.catalogue.Criterion#digest} gives it, or null
 */
public record AttestationEntry(
        boolean value,
        @Nullable String by,
        @Nullable LocalDate on,
        @Nullable String evidence,
        @Nullable String edition,
        @Nullable String digest) {

    /**
     * An answer that does not say what was read.
     *
     * @param value whether the condition holds
     * @param by who attests, or null
     * @param on when, or null
     * @param evidence on what evidence, or null
     */
    public AttestationEntry(
            boolean value, @Nullable String by, @Nullable LocalDate on, @Nullable String evidence) {
        this(value, by, on, evidence, null, null);
    }

    /** {@return whether it says nothing but the answer} */
    public boolean isPlain() {
        return by == null && on == null && evidence == null && edition == null && digest == null;
    }

    /**
     * {@return an answer alone, without who, when and on what evidence}
     *
     * @param value null: unknown
     */
    public static AttestationEntry of(boolean value) {
        return new AttestationEntry(value, null, null, null);
    }

    /** The answer alone: who attests is a person. */
    @Override
    public String toString() {
        return "AttestationEntry[" + value + "]";
    }
}
