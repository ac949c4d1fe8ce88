/**
 * Fires compiled rules on facts, standards before programmes. The only room that runs Drools.
 *
 * <p>Internal: for the other rooms of this project; it may change with any version.
 */
@NullMarked
package org.huiqi.rules.engine;

import org.jspecify.annotations.NullMarked;
