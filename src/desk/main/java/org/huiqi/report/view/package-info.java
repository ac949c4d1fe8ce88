/**
 * A report arranged for readers: sections of parts, in the words of one language. {@link
 * org.huiqi.report.view.Outline} says what stands where, {@link org.huiqi.report.view.Part} which
 * kinds of parts there are; text, Markdown and HTML only lay them out. Fixed words are in {@link
 * org.huiqi.report.view.Label}, sentences in the class that is named after what they tell ({@code
 * TimingText}, {@code SizeText}, …), both languages side by side; the rest comes from the catalogue
 * and the profile schema.
 *
 * <p>Internal: for the other rooms of this project; it may change with any version.
 */
@NullMarked
package org.huiqi.report.view;

import org.jspecify.annotations.NullMarked;
