package org.huiqi.profile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody answers for where facts cannot decide.
 *
 * @param value whether the condition holds
 * @param by who attests, or null
 * @param on when, or null
 * @param evidence on what evidence, or null
 */
public record AttestationEntry(
        boolean value, @Nullable String by, @Nullable LocalDate on, @Nullable String evidence) {

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
