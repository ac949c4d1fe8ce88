/**
 * Compiles rule packs: with the build, or once for each user, kept in a cache.
 *
 * <p>For others: {@link org.huiqi.rules.compile.PackCompiler} and {@link
 * org.huiqi.rules.compile.PackCache}. The rest is internal and may change with any version.
 *
 * @since 0.2.0
 */
@NullMarked
package org.huiqi.rules.compile;

import org.jspecify.annotations.NullMarked;
