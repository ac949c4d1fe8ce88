/** The criteria in the languages of other rule engines. */
@NullMarked
package org.huiqi.bench.peer;

import org.jspecify.annotations.NullMarked;
