/**
 * Amounts of benefits, worked out in exact decimals by the formulas of the catalogue.
 *
 * @since 0.1.0
 */
@NullMarked
package org.huiqi.benefit;

import org.jspecify.annotations.NullMarked;
