/** Cases derived from the rules' own conditions: on, below and above every line that they draw. */
@NullMarked
package org.huiqi.lab.boundary;

import org.jspecify.annotations.NullMarked;
