/**
 * Many firms against the rules: what is asked of a run, the columns of a table of firms, and the
 * rows that come out. How files are read, written and resumed is the application's.
 *
 * <p>For others: {@link org.huiqi.screening.ScreenOptions} and what it names. The rest is internal
 * and may change with any version.
 *
 * @since 0.1.0
 */
@NullMarked
package org.huiqi.screening;

import org.jspecify.annotations.NullMarked;
