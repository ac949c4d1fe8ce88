/** Reads a profile from YAML or JSON into records, or refuses it with every fault at its line. */
@NullMarked
package org.huiqi.profile.reading;

import org.jspecify.annotations.NullMarked;
