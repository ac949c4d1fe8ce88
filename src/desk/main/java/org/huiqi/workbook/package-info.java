/**
 * Workbooks of unknown origin: opened or refused, and what a cell says. Internal.
 *
 * @since 0.2.0
 */
@NullMarked
package org.huiqi.workbook;

import org.jspecify.annotations.NullMarked;
