package org.huiqi.imports;

import org.huiqi.profile.reading.Node;

/**
 * A value that was put into the profile.
 *
 * @param path its place
 * @param value the value as a profile writes it
 * @param origin where it stands
 */
public record Filling(String path, Node value, String origin) {}
