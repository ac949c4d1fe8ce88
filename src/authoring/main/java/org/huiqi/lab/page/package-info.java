/**
 * The officer's page: every condition beside its clause, its rule, its cases and what they miss,
 * and what another number would mean for firms.
 *
 * <p>Internal: for the other rooms of this project; it may change with any version.
 */
@NullMarked
package org.huiqi.lab.page;

import org.jspecify.annotations.NullMarked;
