/**
 * Says everything that is wrong with a rule pack at once.
 *
 * @since 0.2.0
 */
@NullMarked
package org.huiqi.rules.lint;

import org.jspecify.annotations.NullMarked;
