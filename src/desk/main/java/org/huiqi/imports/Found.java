package org.huiqi.imports;

import org.huiqi.profile.reading.Node;

/**
 * A value of a file.
 *
 * @param path its place in the profile
 * @param value the value as a profile writes it
 * @param source where it stands
 */
record Found(String path, Node value, Source source) {}
