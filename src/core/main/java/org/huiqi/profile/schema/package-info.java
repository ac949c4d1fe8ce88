/** Annotations that say what a profile field means, its unit and its allowed values. */
@NullMarked
package org.huiqi.profile.schema;

import org.jspecify.annotations.NullMarked;
