/**
 * Excel workbooks: the questionnaire that a profile is filled in with, and the report as tables.
 *
 * @since 0.1.0
 */
@NullMarked
package org.huiqi.excel;

import org.jspecify.annotations.NullMarked;
