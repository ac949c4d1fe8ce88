/**
 * Says why a rule fired or did not: facts read, in which words, what is missing, how far off.
 *
 * <p>Internal: for the other rooms of this project; it may change with any version.
 */
@NullMarked
package org.huiqi.rules.explain;

import org.jspecify.annotations.NullMarked;
