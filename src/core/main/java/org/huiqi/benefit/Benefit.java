package org.huiqi.benefit;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.huiqi.catalogue.Programme;
import org.huiqi.profile.Profile;
import org.jspecify.annotations.Nullable;

/** What a programme pays or covers, computed whatever the verdict is. */
public sealed interface Benefit permits GuaranteeBenefit, VoucherBenefit {

    /**
     * {@return the most that the handbook prints for one firm, 万元; null where it prints none for a
     * firm of that place}
     *
     * @param programme the programme whose benefit it is
     */
    @Nullable BigDecimal atMost(Programme programme);

    /**
     * {@return the benefit of a programme for a firm; null where the handbook prints no formula}
     *
     * @param programme any programme; most have no formula
     * @param profile a profile as it was read
     * @param asOf the day that it is asked for
     */
    static @Nullable Benefit of(Programme programme, Profile profile, LocalDate asOf) {
        if (programme.guarantee() != null) {
            return GuaranteeBenefit.of(programme.guarantee(), profile.guarantees());
        }
        return programme.voucher() == null
                ? null
                : VoucherBenefit.of(programme.voucher(), profile, asOf);
    }
}
