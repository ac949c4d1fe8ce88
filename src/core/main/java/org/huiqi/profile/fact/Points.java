package org.huiqi.profile.fact;

import java.util.Map;
import java.util.Objects;
import org.huiqi.profile.Bounds;

/**
 * The points of a firm in a standard's score: a fact of its own, made of the bands that hold or may
 * hold.
 *
 * @param criterion id of the criterion that asks for enough of them
 * @param total all points
 * @param parts the points of each part, by its id
 */
public record Points(String criterion, Bounds total, Map<String, Bounds> parts) {
    public Points {
        parts = Map.copyOf(parts);
    }

    /**
     * {@return the points of a part}
     *
     * @param id its id
     */
    public Bounds part(String id) {
        return Objects.requireNonNull(parts.get(id), id);
    }
}
