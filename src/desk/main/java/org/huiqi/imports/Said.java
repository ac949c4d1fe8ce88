package org.huiqi.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a text says of the figures beside it.
 *
 * @param topic what it is about
 * @param period the period of {@link Topic#PERIOD}, {@link Topic#FROM} and {@link Topic#TO}
 * @param power power of ten by which amounts of {@link Topic#UNIT} become yuan
 * @param text the text that says it
 * @param source where that stands
 */
record Said(Topic topic, @Nullable Period period, int power, String text, Source source) {

    /** What may be said of figures. */
    enum Topic {
        /** The unit of yuan. */
        UNIT,
        /** Another currency. */
        FOREIGN,
        /** A budget, a plan, a forecast, or how far figures differ from others. */
        NOT_ACTUAL,
        /** A ratio or a difference; a column of it has no amounts. */
        COMPARISON,
        /** Of a group, or made up as if there were one. */
        NOT_OWN,
        /** Of the firm alone. */
        OWN,
        /** A period with its year. */
        PERIOD,
        /** The first day of a period. */
        FROM,
        /** The last day of a period. */
        TO,
        /** A part of a year that is not named. */
        PART,
        /** December, or a month that is not named. */
        MONTHLY,
        /** The day of a balance sheet. */
        END,
        /** The end of the year before it. */
        BEFORE,
        /** From the first day of the year on. */
        SO_FAR,
        /** The period of the statement. */
        CURRENT,
        /** The same period of the year before. */
        LAST,
        /** A month or a quarter alone. */
        MONTH,
        /** Words that may be about any of this and are not understood. */
        UNREAD
    }

    /** The same where it is open what it means for these figures. */
    Terms asUnread() {
        return new Terms(List.of(new Said(Topic.UNREAD, period, power, text, source)), true);
    }

    /** Whether it says what a column of amounts is of, beside the period that is named. */
    boolean isHead() {
        return topic.compareTo(Topic.END) >= 0 && topic.compareTo(Topic.MONTH) <= 0;
    }
}
