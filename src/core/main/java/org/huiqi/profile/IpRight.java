package org.huiqi.profile;

import java.time.LocalDate;
import org.huiqi.profile.schema.Annotations.Range;
import org.jspecify.annotations.Nullable;

/** One entry of {@code ip}: intellectual property rights in force; [] = none. */
public record IpRight(
        @Nullable Kind kind,
        @Nullable LocalDate grantedOn,
        @Nullable Acquisition acquired,
        @Nullable LocalDate acquiredOn,
        @Range(min = 1) @Nullable Integer ownerRank,
        @Nullable Boolean highValue,
        @Nullable Boolean forMainProduct,
        @Nullable Boolean applied,
        @Nullable String name,
        @Nullable String note) {

    /**
     * {@return whether a missing field is one that its counting waits for}
     *
     * @param field name of the field
     */
    public boolean asksFor(String field) {
        return !field.equals("acquiredOn") || acquired != Acquisition.SELF;
    }

    /** Values of {@code ip[].kind}. */
    public enum Kind {
        INVENTION,
        DEFENCE_INVENTION,
        PLANT_VARIETY,
        CROP_VARIETY,
        NEW_DRUG,
        TCM_PROTECTION,
        IC_LAYOUT,
        UTILITY_MODEL,
        DESIGN,
        SOFTWARE_COPYRIGHT
    }

    /** Values of {@code ip[].acquired}. */
    public enum Acquisition {
        SELF,
        TRANSFER
    }
}
