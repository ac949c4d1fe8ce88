/**
 * Many firms against the rules: what is asked of a run, the columns of a table of firms, and the
 * rows that come out. How files are read, written and resumed is the application's.
 */
@NullMarked
package org.huiqi.screening;

import org.jspecify.annotations.NullMarked;
