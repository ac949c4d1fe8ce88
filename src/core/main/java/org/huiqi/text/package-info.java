/** Texts that exist in Chinese and in English, and how much room they take. */
@NullMarked
package org.huiqi.text;

import org.jspecify.annotations.NullMarked;
