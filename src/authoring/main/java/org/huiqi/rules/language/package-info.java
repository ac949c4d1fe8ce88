/**
 * The rule language: reads rule files into conditions with Drools' own parser, and says what a rule
 * may not hold.
 */
@NullMarked
package org.huiqi.rules.language;

import org.jspecify.annotations.NullMarked;
