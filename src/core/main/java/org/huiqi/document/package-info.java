/**
 * What people read, as a tree: headings, rows, tables, items and tones, built once and printed by a
 * printer for each format. Internal; the printer for terminals is here, those for files are with
 * who writes files.
 */
@NullMarked
package org.huiqi.document;

import org.jspecify.annotations.NullMarked;
