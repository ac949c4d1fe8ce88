/**
 * Rule mutation: one rule or catalogue entry is changed at a time, and the cases are asked whether
 * they notice.
 */
@NullMarked
package org.huiqi.lab.mutation;

import org.jspecify.annotations.NullMarked;
