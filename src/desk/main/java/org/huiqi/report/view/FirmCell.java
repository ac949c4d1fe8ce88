package org.huiqi.report.view;

import org.jspecify.annotations.Nullable;

/**
 * How one firm stands in one programme, as short as it can be said.
 *
 * @param programme the programme
 * @param time how long it is open, in two words; empty where it is out of reach
 * @param missing the one thing to settle first and how many others there are; empty where none
 * @param place where the firm's report tells the rest: an anchor of a page, a cell of a workbook
 */
public record FirmCell(
        ProgrammeHead programme, String time, String missing, @Nullable String place) {

    /**
     * Whether the firm may act on it: nothing mandatory is known to fail, and something speaks for
     * it.
     */
    public boolean isWithinReach() {
        return programme.place().isWithinReach();
    }

    /** Whether it is within reach and open on the day. */
    public boolean isOpen() {
        return isWithinReach() && programme.timing().daysLeft() != null;
    }

    /** Whether it is within reach though its time is over. */
    public boolean isLate() {
        return isWithinReach() && !programme.isTimely();
    }
}
