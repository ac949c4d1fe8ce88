package org.huiqi.profile.candidate;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.huiqi.profile.KnownList;
import org.huiqi.profile.Ternary;
import org.huiqi.profile.schema.Annotations.Reads;
import org.huiqi.profile.schema.Annotations.Text;
import org.jspecify.annotations.Nullable;

/** One entry of {@code bonds}: green bonds. */
public record Bond(
        String id,
        @Nullable Type type,
        @Nullable LocalDate firstInterestPaidOn,
        @Nullable List<Integer> subsidyYears,
        @Nullable List<Integer> interestPaidYears,
        @Text(Text.Kind.PROVINCE) @Nullable String projectProvince,
        @Nullable String name,
        @Nullable String note)
        implements Candidate {
    public Bond {
        subsidyYears = KnownList.copy(subsidyYears);
        interestPaidYears = KnownList.copy(interestPaidYears);
    }

    /** Values of {@code bonds[].type}. */
    public enum Type {
        GREEN_ENTERPRISE_BOND,
        GREEN_CORPORATE_BOND,
        GREEN_DEBT_INSTRUMENT,
        GREEN_ABS,
        OTHER
    }

    /**
     * {@return whether the provincial subsidy was obtained for the first time in a year}
     *
     * @param year calendar year
     */
    @Reads("subsidyYears")
    public @Nullable Boolean firstSubsidisedIn(int year) {
        return Ternary.test(
                subsidyYears, years -> !years.isEmpty() && Collections.min(years) == year);
    }

    /**
     * {@return whether interest was paid in a year}
     *
     * @param year calendar year
     */
    @Reads("interestPaidYears")
    public @Nullable Boolean paidInterestIn(int year) {
        return Ternary.test(interestPaidYears, years -> years.contains(year));
    }
}
