/** The front door for other Java code: a checker that is built once and shared, and its report. */
@NullMarked
package org.huiqi;

import org.jspecify.annotations.NullMarked;
