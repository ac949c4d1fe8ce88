/**
 * Rule mutation: one rule or catalogue entry is changed at a time, and the cases are asked whether
 * they notice.
 *
 * <p>Internal: for the other rooms of this project; it may change with any version.
 */
@NullMarked
package org.huiqi.lab.mutation;

import org.jspecify.annotations.NullMarked;
