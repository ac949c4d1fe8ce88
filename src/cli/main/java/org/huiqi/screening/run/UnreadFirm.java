package org.huiqi.screening.run;

import java.time.LocalDate;
import org.huiqi.profile.reading.Read;

/** One firm of an input, not parsed yet. Immutable: it is read in a worker. */
interface UnreadFirm {
    /** Line of the input that it starts on, from 1. */
    int line();

    /** Its profile, or why it is refused. */
    Read read(LocalDate asOf);
}
