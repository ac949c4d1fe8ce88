package org.huiqi.report.view;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day that a firm should have in its calendar.
 *
 * @param key what it is the date of: the same for the same firm, programme and deadline, also when
 *     the day is moved
 * @param date the day
 * @param kind whose day it is
 * @param summary one line with firm and programme
 * @param description what is due, how the firm stands, whom to ask
 * @param url where to apply, or where to read on
 * @param categories what to file it under
 */
public record DueDate(
        String key,
        LocalDate date,
        Kind kind,
        String summary,
        List<String> description,
        @Nullable String url,
        List<String> categories) {
    public DueDate {
        description = List.copyOf(description);
        categories = List.copyOf(categories);
    }

    /** Whose day it is. */
    public enum Kind {
        /** The applicant has to act. */
        APPLICANT,
        /** An authority or a recommending body has to act; the applicant has to be earlier. */
        AUTHORITY,
        /** The reference months begin. */
        OPENING,
        /** The reference months end, and no dated deadline closes the programme before. */
        CLOSING,
        /** The last day of a title. */
        TITLE;

        /** Whether the firm should be reminded of it. */
        public boolean isReminded() {
            return this == APPLICANT || this == CLOSING || this == TITLE;
        }
    }
}
