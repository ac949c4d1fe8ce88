/**
 * What regression cases say about the rules: which statuses of which clauses, which verdicts of
 * which programmes and tracks they state, and which they do not.
 *
 * <p>Internal: for the other rooms of this project; it may change with any version.
 */
@NullMarked
package org.huiqi.lab.coverage;

import org.jspecify.annotations.NullMarked;
