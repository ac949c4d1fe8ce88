/**
 * One renderer of documents for each face that people read: Markdown, HTML, Word, PDF.
 *
 * @since 0.2.0
 */
@NullMarked
package org.huiqi.report.print;

import org.jspecify.annotations.NullMarked;
