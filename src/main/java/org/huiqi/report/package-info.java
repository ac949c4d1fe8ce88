/**
 * One report, many faces. Pure functions of the report: readers' faces print the parts of its view,
 * JSON prints the report itself.
 */
@NullMarked
package org.huiqi.report;

import org.jspecify.annotations.NullMarked;
