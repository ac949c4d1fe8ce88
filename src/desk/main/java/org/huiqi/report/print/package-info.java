/**
 * One renderer of documents for each face that people read: Markdown, HTML, Word, PDF; and the
 * documents of the catalogue and of a what-if.
 *
 * @since 0.2.0
 */
@NullMarked
package org.huiqi.report.print;

import org.jspecify.annotations.NullMarked;
