/**
 * Runs over many firms: streaming readers and writers, resuming, progress, summary. Firms are read,
 * checked and written in a stream; however many there are, memory stays the same.
 *
 * <p>Cells of CSV are parsed and written by Jackson. Cutting the input into records is done here,
 * because a run that was broken off goes on at the byte at which the first firm begins that is not
 * done. So is the line that shows how far a run is: it gives way to what is refused meanwhile.
 */
@NullMarked
package org.huiqi.screening.run;

import org.jspecify.annotations.NullMarked;
