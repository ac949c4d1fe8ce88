/**
 * Texts that exist in Chinese and in English, and how much room they take.
 *
 * <p>For others: {@link org.huiqi.text.Bilingual} and {@link org.huiqi.text.Language}. The rest is
 * internal and may change with any version.
 *
 * @since 0.1.0
 */
@NullMarked
package org.huiqi.text;

import org.jspecify.annotations.NullMarked;
