/**
 * Runs over many firms: streaming readers and writers, resuming, progress, summary. Firms are read,
 * checked and written in a stream; however many there are, memory stays the same.
 */
@NullMarked
package org.huiqi.screening.run;

import org.jspecify.annotations.NullMarked;
