package org.huiqi.screening.run;

import java.time.LocalDate;
import java.util.function.Function;
import org.huiqi.profile.reading.Read;

/**
 * One firm of an input, not parsed yet. Immutable: it is read in a worker.
 *
 * @param line line of the input that it starts on, from 1
 * @param bytes how much of the input it is
 * @param reading makes its profile for an as-of date, or says why it is refused
 */
record UnreadFirm(int line, int bytes, Function<LocalDate, Read> reading) {
    Read read(LocalDate asOf) {
        return reading.apply(asOf);
    }
}
