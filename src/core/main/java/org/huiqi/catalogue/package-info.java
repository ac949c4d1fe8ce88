/**
 * What the handbook says, as data: programmes, clauses, dates, benefits; read from {@code seeds/}.
 */
@NullMarked
package org.huiqi.catalogue;

import org.jspecify.annotations.NullMarked;
