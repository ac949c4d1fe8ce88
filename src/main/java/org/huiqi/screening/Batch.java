package org.huiqi.screening;

import java.util.List;

/**
 * Firms that are checked together by one worker.
 *
 * @param first number of its first firm in the input, from 1
 * @param firms the firms, in order
 * @param bytes about how much text they are
 */
record Batch(long first, List<UnreadFirm> firms, long bytes) {}
