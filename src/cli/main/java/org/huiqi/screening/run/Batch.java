package org.huiqi.screening.run;

import java.util.List;
import org.huiqi.profile.reading.Position;

/**
 * Firms that are checked together by one worker.
 *
 * @param first number of its first firm in the input, from 1
 * @param firms the firms, in order
 * @param bytes how much of the input they are
 * @param end where the next batch begins
 */
record Batch(long first, List<UnreadFirm> firms, long bytes, Position end) {}
