/** Texts that exist in Chinese and in English. */
@NullMarked
package org.huiqi.text;

import org.jspecify.annotations.NullMarked;
