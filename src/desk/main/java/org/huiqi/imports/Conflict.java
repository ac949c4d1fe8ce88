package org.huiqi.imports;

import java.util.List;

/**
 * A place of the profile for which there are several values. Nothing is chosen: what stands in the
 * profile stays.
 *
 * @param path the place
 * @param choices the values, that of the profile first
 */
public record Conflict(String path, List<Filling> choices) {
    public Conflict {
        choices = List.copyOf(choices);
    }
}
