/**
 * What the handbook says, as data: programmes, clauses, dates, benefits; read from {@code seeds/}.
 *
 * @since 0.1.0
 */
@NullMarked
package org.huiqi.catalogue;

import org.jspecify.annotations.NullMarked;
