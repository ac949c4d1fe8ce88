/**
 * The front door for other Java code: a checker that is built once and shared, and its report.
 *
 * @since 0.1.0
 */
@NullMarked
package org.huiqi;

import org.jspecify.annotations.NullMarked;
