/**
 * A report arranged for readers: sorted into sections and put into words of one language, so that
 * text, Markdown and HTML only lay out. Fixed words are in {@link org.huiqi.report.view.Label},
 * sentences in the class that is named after what they tell ({@code TimingText}, {@code SizeText},
 * …), both languages side by side; the rest comes from the catalogue and the profile schema.
 */
@NullMarked
package org.huiqi.report.view;

import org.jspecify.annotations.NullMarked;
