package org.huiqi.imports;

import org.huiqi.profile.reading.Node;
import org.jspecify.annotations.Nullable;

/**
 * A value that a file says, that was put into the profile, or that is one of several which differ.
 *
 * @param path its place in the profile
 * @param value the value as a profile writes it
 * @param origin where it stands, in each file that says it
 * @param source where it stands first; the place of no file for what the profile has
 */
public record Filling(String path, Node value, String origin, Source source) {
    Filling(String path, Node value, Source source) {
        this(path, value, source.toString(), source);
    }

    /** {@return name of the file; null for the profile that is being filled} */
    public @Nullable String file() {
        return source.file().isEmpty() ? null : source.file();
    }
}
