/**
 * What a change of the rules means for firms: who gains or loses which programme, and why.
 *
 * <p>Internal: for the other rooms of this project; it may change with any version.
 */
@NullMarked
package org.huiqi.lab.diff;

import org.jspecify.annotations.NullMarked;
