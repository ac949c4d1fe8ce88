/**
 * Runs over many firms: streaming readers and writers, resuming, progress, summary. Firms are read,
 * checked and written in a stream; however many there are, memory stays the same.
 *
 * <p>Cells of CSV are parsed and written by Jackson. Cutting the input into records is done here,
 * because a damaged record is refused alone and parsing is the workers'. So is the line that shows
 * how far a run is: it gives way to what is refused meanwhile.
 */
@NullMarked
package org.huiqi.screening.run;

import org.jspecify.annotations.NullMarked;
