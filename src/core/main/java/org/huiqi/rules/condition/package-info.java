/**
 * A rule's condition as a tree, read off the rule file: what it compares, and how that is decided.
 *
 * <p>Internal: for the other rooms of this project; it may change with any version.
 */
@NullMarked
package org.huiqi.rules.condition;

import org.jspecify.annotations.NullMarked;
