/**
 * Excel workbooks: the questionnaire that a profile is filled in with, and the report as tables.
 */
@NullMarked
package org.huiqi.excel;

import org.jspecify.annotations.NullMarked;
