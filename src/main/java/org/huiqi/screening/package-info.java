/**
 * Many firms against the rules: streaming readers and writers, resuming, progress, summary. Firms
 * are read, checked and written in a stream; however many there are, memory stays the same.
 */
@NullMarked
package org.huiqi.screening;

import org.jspecify.annotations.NullMarked;
