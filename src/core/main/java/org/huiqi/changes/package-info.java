/**
 * What differs between two editions of the handbook, by clause, and what that means for a firm.
 *
 * @since 0.2.0
 */
@NullMarked
package org.huiqi.changes;

import org.jspecify.annotations.NullMarked;
