/**
 * The profile as a questionnaire: sections, single fields, years and tables, and what explains a
 * field. It follows the profile schema; a workbook or a page only lays it out.
 *
 * <p>Internal: for the other rooms of this project; it may change with any version.
 */
@NullMarked
package org.huiqi.questionnaire;

import org.jspecify.annotations.NullMarked;
