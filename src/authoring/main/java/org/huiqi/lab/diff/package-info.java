/** What a change of the rules means for firms: who gains or loses which programme, and why. */
@NullMarked
package org.huiqi.lab.diff;

import org.jspecify.annotations.NullMarked;
