package org.huiqi.benefit;

import java.time.LocalDate;
import org.huiqi.catalogue.Programme;
import org.huiqi.profile.Profile;
import org.jspecify.annotations.Nullable;

/** What a programme pays or covers, computed whatever the verdict is. */
public sealed interface Benefit permits GuaranteeBenefit, VoucherBenefit {

    /** The benefit of a programme for a firm; null where the handbook prints no formula. */
    static @Nullable Benefit of(Programme programme, Profile profile, LocalDate asOf) {
        if (programme.guarantee() != null) {
            return GuaranteeBenefit.of(programme.guarantee(), profile.guarantees());
        }
        return programme.voucher() == null
                ? null
                : VoucherBenefit.of(programme.voucher(), profile, asOf);
    }
}
