/**
 * Amounts of the guarantee plan (P17) and of the innovation voucher (P20), in exact decimals.
 *
 * @since 0.1.0
 */
@NullMarked
package org.huiqi.benefit;

import org.jspecify.annotations.NullMarked;
