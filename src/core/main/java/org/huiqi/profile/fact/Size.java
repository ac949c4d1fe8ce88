package org.huiqi.profile.fact;

import java.util.List;
import org.huiqi.profile.SizeClass;
import org.jspecify.annotations.Nullable;

/**
 * What the SME size standard says about a firm.
 *
 * @param figures what it looked at
 * @param belowLarge whether one indicator lies below the LARGE floor; null = unknown
 * @param sizeClass the class, or null where the figures leave it open
 * @param indicators figures that its industry is measured by, by name
 * @param onFloor those that lie exactly on the LARGE floor
 */
public record Size(
        SizeFigures figures,
        @Nullable Boolean belowLarge,
        @Nullable SizeClass sizeClass,
        List<String> indicators,
        List<String> onFloor) {
    public Size {
        indicators = List.copyOf(indicators);
        onFloor = List.copyOf(onFloor);
    }

    /**
     * A size with no figure exactly on a floor.
     *
     * @param figures what the size was read off
     * @param belowLarge null: unknown
     * @param sizeClass null: unknown
     * @param indicators in the words of the standard
     */
    public Size(
            SizeFigures figures,
            @Nullable Boolean belowLarge,
            @Nullable SizeClass sizeClass,
            List<String> indicators) {
        this(figures, belowLarge, sizeClass, indicators, List.of());
    }
}
