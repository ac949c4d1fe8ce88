/**
 * The rule language: reads rule files into conditions by a grammar of its own, and says what a rule
 * may not hold.
 *
 * <p>For others: {@link org.huiqi.rules.language.RulePackException} and its problems. The rest is
 * internal and may change with any version.
 *
 * @since 0.2.0
 */
@NullMarked
package org.huiqi.rules.language;

import org.jspecify.annotations.NullMarked;
