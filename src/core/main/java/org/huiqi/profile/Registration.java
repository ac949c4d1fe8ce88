package org.huiqi.profile;

import java.time.LocalDate;
import org.huiqi.profile.schema.Annotations.Text;
import org.jspecify.annotations.Nullable;

/** Section {@code registration}: where and when the applicant is registered. */
public record Registration(
        @Text(Text.Kind.PROVINCE) @Nullable String province,
        @Text(Text.Kind.CITY) @Nullable String city,
        @Nullable String county,
        @Nullable LocalDate date,
        @Nullable String name,
        @Nullable String note) {

    public Registration {
        // A city of Jiangsu is kept by its Chinese name where it is given by its English one.
        boolean inJiangsu = province == null || province.equals(PlaceNames.JIANGSU);
        String chinese = city == null || !inJiangsu ? null : PlaceNames.cityOfJiangsu(city);
        city = chinese == null ? city : chinese;
    }
}
