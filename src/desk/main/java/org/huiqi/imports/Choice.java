package org.huiqi.imports;

import org.huiqi.profile.reading.Node;
import org.jspecify.annotations.Nullable;

/**
 * One of the values that differ.
 *
 * @param value the value as a profile writes it
 * @param origin where it stands
 * @param file name of the file; null for the profile that is being filled
 */
public record Choice(Node value, String origin, @Nullable String file) {}
