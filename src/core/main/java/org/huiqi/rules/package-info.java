/**
 * What rule files call: the one thing that a rule does. The rooms below read, compile, fire,
 * explain and lint rules.
 */
@NullMarked
package org.huiqi.rules;

import org.jspecify.annotations.NullMarked;
