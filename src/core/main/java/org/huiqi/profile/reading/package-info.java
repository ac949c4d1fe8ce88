/**
 * Reads a profile from YAML or JSON into records, or refuses it with every fault at its line.
 *
 * @since 0.1.0
 */
@NullMarked
package org.huiqi.profile.reading;

import org.jspecify.annotations.NullMarked;
