/**
 * A report arranged for readers: sorted into sections and put into words of one language, so that
 * text, Markdown and HTML only lay out. Every word of the readers' reports is in {@link
 * org.huiqi.report.view.Label} and {@code Sentences}, or comes from the catalogue and the profile
 * schema.
 */
@NullMarked
package org.huiqi.report.view;

import org.jspecify.annotations.NullMarked;
