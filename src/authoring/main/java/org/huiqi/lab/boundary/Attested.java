package org.huiqi.lab.boundary;

import java.util.List;
import org.huiqi.catalogue.Criterion;
import org.huiqi.profile.AttestationKey;
import org.jspecify.annotations.Nullable;

/** A criterion attested to be met, attested not to be, and not attested. */
public final class Attested {
    private Attested() {}

    /**
     * The variations.
     *
     * @param criterion a criterion
     * @param candidate id of the entry that it is decided for, where it is about one
     */
    public static List<Variation> variations(Criterion criterion, @Nullable String candidate) {
        String key =
                criterion.candidate() == null
                        ? criterion.id()
                        : new AttestationKey(criterion.id(), candidate).toString();
        String path = "attestations." + key;
        return List.of(
                Variation.with(key + "经确认符合", path, "true"),
                Variation.with(key + "经确认不符合", path, "false"),
                Variation.without(key + "未经确认", path));
    }
}
