/**
 * What a report says beyond its records, and the report as JSON. Pure functions of the report. The
 * faces that people read are printed elsewhere.
 *
 * @since 0.1.0
 */
@NullMarked
package org.huiqi.report;

import org.jspecify.annotations.NullMarked;
