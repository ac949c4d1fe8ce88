package org.huiqi.profile.fact;

import java.math.BigDecimal;
import org.huiqi.profile.Profile;
import org.huiqi.profile.SizeIndustry;
import org.huiqi.profile.YearFigures;
import org.jspecify.annotations.Nullable;

/**
 * What the SME size standard looks at: the industry and the figures of the last full year.
 *
 * @param industry size industry, as given or derived from the industry code; null where not covered
 * @param employees persons
 * @param revenue operating revenue in 万元
 * @param totalAssets total assets in 万元
 */
public record SizeFigures(
        @Nullable SizeIndustry industry,
        @Nullable Integer employees,
        @Nullable BigDecimal revenue,
        @Nullable BigDecimal totalAssets) {

    /**
     * {@return the figures of a firm in one year}
     *
     * @param profile a profile as it was read
     * @param year calendar year
     */
    public static SizeFigures of(Profile profile, int year) {
        YearFigures figures = profile.year(year);
        return new SizeFigures(
                profile.industry().effectiveSizeIndustry(),
                figures.employees(),
                figures.revenue(),
                figures.totalAssets());
    }
}
