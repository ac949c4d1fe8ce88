/**
 * Files that appear whole or not at all.
 *
 * <p>Internal: for the other rooms of this project; it may change with any version.
 */
@NullMarked
package org.huiqi.files;

import org.jspecify.annotations.NullMarked;
