/**
 * A rule's condition as a tree, read off the rule file: what it compares, and how that is decided.
 */
@NullMarked
package org.huiqi.rules.condition;

import org.jspecify.annotations.NullMarked;
