/** Compiles rule packs: with the build, or once for each user, kept in a cache. */
@NullMarked
package org.huiqi.rules.compile;

import org.jspecify.annotations.NullMarked;
