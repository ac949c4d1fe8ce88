/** One report, many faces. Pure functions of the report. */
@NullMarked
package org.huiqi.report;

import org.jspecify.annotations.NullMarked;
