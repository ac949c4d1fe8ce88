/**
 * What rule files call: the one thing that a rule does. The rooms below read, compile, fire,
 * explain and lint rules.
 *
 * <p>For others: {@link org.huiqi.rules.Firing}. The rest is internal and may change with any
 * version.
 *
 * @since 0.1.0
 */
@NullMarked
package org.huiqi.rules;

import org.jspecify.annotations.NullMarked;
