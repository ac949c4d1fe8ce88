/** Says why a rule fired or did not: facts read, in which words, what is missing, how far off. */
@NullMarked
package org.huiqi.rules.explain;

import org.jspecify.annotations.NullMarked;
