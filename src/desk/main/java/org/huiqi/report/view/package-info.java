/**
 * A report in the words of one language, and the documents that are built of it. {@link
 * org.huiqi.report.view.ReportText} and {@link org.huiqi.report.view.ProgrammeText} say what there
 * is to say; {@link org.huiqi.report.view.ReportDocument} and its siblings say what stands where,
 * as blocks of {@link org.huiqi.document.Document}. Nobody lays anything out here.
 *
 * <p>Internal: for the other rooms of this project; it may change with any version.
 */
@NullMarked
package org.huiqi.report.view;

import org.jspecify.annotations.NullMarked;
