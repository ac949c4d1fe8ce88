/** Fires compiled rules on facts, standards before programmes. The only room that runs Drools. */
@NullMarked
package org.huiqi.rules.engine;

import org.jspecify.annotations.NullMarked;
