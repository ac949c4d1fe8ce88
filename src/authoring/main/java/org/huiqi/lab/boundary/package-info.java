/**
 * Cases derived from the rules' own conditions: on, below and above every line that they draw.
 *
 * <p>Internal: for the other rooms of this project; it may change with any version.
 */
@NullMarked
package org.huiqi.lab.boundary;

import org.jspecify.annotations.NullMarked;
