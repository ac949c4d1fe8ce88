/**
 * Annotations that say what a profile field means, its unit and its allowed values.
 *
 * <p>Internal: for the other rooms of this project; it may change with any version.
 */
@NullMarked
package org.huiqi.profile.schema;

import org.jspecify.annotations.NullMarked;
