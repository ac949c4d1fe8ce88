package org.huiqi.bench.plain;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.huiqi.bench.Firms;
import org.huiqi.profile.Profile;
import org.huiqi.profile.fact.Applicant;
import org.huiqi.profile.fact.StandardVerdicts;
import org.huiqi.rules.pack.RulePack;
import org.jspecify.annotations.Nullable;

/** What this project's rules say of the standards, as a fact that costs a look-up. */
final class GivenStandings implements StandardVerdicts {
    private final RulePack pack;
    private final Map<Profile, Map<String, Optional<Boolean>>> known =
            Collections.synchronizedMap(new IdentityHashMap<>());

    GivenStandings(RulePack pack) {
        this.pack = pack;
    }

    @Override
    public @Nullable Boolean meet(Applicant applicant, String standard) {
        return known.computeIfAbsent(
                        applicant.profile(),
                        profile -> Collections.synchronizedMap(new HashMap<>()))
                .computeIfAbsent(standard, id -> asked(applicant.profile(), id))
                .orElse(null);
    }

    private Optional<Boolean> asked(Profile profile, String standard) {
        Applicant judged = pack.evaluate(profile, Firms.DAY).applicant();
        return Optional.ofNullable(judged.standardVerdicts().meet(judged, standard));
    }
}
