/**
 * The faces that people read, each printed from the parts of a report's view: text, Markdown, HTML,
 * the pages of many firms.
 *
 * @since 0.2.0
 */
@NullMarked
package org.huiqi.report.print;

import org.jspecify.annotations.NullMarked;
