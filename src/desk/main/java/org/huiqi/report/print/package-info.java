/**
 * The faces that people read, each printed from the parts of a report's view: text, Markdown, HTML,
 * the pages of many firms.
 */
@NullMarked
package org.huiqi.report.print;

import org.jspecify.annotations.NullMarked;
