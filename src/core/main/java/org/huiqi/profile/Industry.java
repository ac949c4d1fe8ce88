package org.huiqi.profile;

import org.huiqi.profile.schema.Annotations.Reads;
import org.huiqi.profile.schema.Annotations.Settled;
import org.huiqi.profile.schema.Annotations.Text;
import org.jspecify.annotations.Nullable;

/** Section {@code industry}: industry of the applicant. */
public record Industry(
        @Text(Text.Kind.INDUSTRY_CODE) @Settled(nature = true) @Nullable String code,
        @Settled @Nullable SizeIndustry sizeIndustry,
        @Settled(nature = true) @Nullable IcSegment icSegment,
        @Nullable Boolean onIcList2023,
        @Nullable Boolean in1650,
        @Nullable Boolean in50Chains,
        @Nullable String name,
        @Nullable String note) {

    /**
     * {@return the industry that the size standard goes by: as given, else derived from the code}
     */
    @Reads({"sizeIndustry", "code"})
    public @Nullable SizeIndustry effectiveSizeIndustry() {
        return sizeIndustry != null ? sizeIndustry : SizeIndustry.ofCode(code);
    }

    /** {@return the letter of the code's section, such as C for manufacturing} */
    @Reads("code")
    public @Nullable String section() {
        return code == null ? null : code.substring(0, 1);
    }

    /** {@return the key sector of the code; null where it cannot be told} */
    @Reads("code")
    public @Nullable KeySector keySector() {
        return KeySector.ofCode(code);
    }

    /** Values of {@code industry.icSegment}. */
    public enum IcSegment {
        DESIGN,
        MANUFACTURING,
        PACKAGING_TESTING,
        EQUIPMENT,
        MATERIALS,
        OTHER
    }
}
