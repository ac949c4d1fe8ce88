/** Says everything that is wrong with a rule pack at once. */
@NullMarked
package org.huiqi.rules.lint;

import org.jspecify.annotations.NullMarked;
