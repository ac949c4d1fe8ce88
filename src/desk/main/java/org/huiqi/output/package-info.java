/**
 * A report as a file: the one place where commands and the server write a report in a format.
 *
 * <p>Internal: for the other rooms of this project; it may change with any version.
 */
@NullMarked
package org.huiqi.output;

import org.jspecify.annotations.NullMarked;
