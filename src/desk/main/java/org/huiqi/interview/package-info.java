/**
 * The interview: asks for what is missing in a profile, one question at a time, the one that
 * settles most programmes first. Knows nothing of a terminal or a page.
 *
 * @since 0.1.0
 */
@NullMarked
package org.huiqi.interview;

import org.jspecify.annotations.NullMarked;
