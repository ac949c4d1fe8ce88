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
 */
public record Size(
        SizeFigures figures,
        @Nullable Boolean belowLarge,
        @Nullable SizeClass sizeClass,
        List<String> indicators) {
    public Size {
        indicators = List.copyOf(indicators);
    }
}
