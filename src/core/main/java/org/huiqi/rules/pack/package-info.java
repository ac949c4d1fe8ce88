/**
 * A rule pack ready to use: its catalogue, its compiled rules, and what they say about a firm.
 *
 * <p>For others: {@link org.huiqi.rules.pack.RulePack} and {@link org.huiqi.rules.pack.Evaluation}.
 * The rest is internal and may change with any version.
 *
 * @since 0.2.0
 */
@NullMarked
package org.huiqi.rules.pack;

import org.jspecify.annotations.NullMarked;
