package org.huiqi.synthetic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Decision;
import org.huiqi.catalogue.Edition;
import org.huiqi.profile.AttestationKey;

/** Invents what people answered for: nothing, some of it, or nearly all. */
final class AttestationMaker {
    private final List<Criterion> attested;

    AttestationMaker(Edition edition) {
        attested =
                edition.programmes().stream()
                        .flatMap(programme -> programme.criteria().stream())
                        .filter(criterion -> criterion.decide() != Decision.FACTS)
                        .toList();
    }

    Map<String, Object> make(Chance chance, Firm firm) {
        Map<String, Object> attestations = new LinkedHashMap<>();
        int rate = chance.of(0, 0, 20, 20, 95);
        for (Criterion criterion : rate == 0 ? List.<Criterion>of() : attested) {
            String list = criterion.candidate();
            if (list == null) {
                if (chance.percent(rate)) {
                    attestations.put(criterion.id(), answer(chance));
                }
                continue;
            }
            for (int i = 1; i <= firm.entries(list); i++) {
                if (chance.percent(rate)) {
                    String entry = ListMaker.candidateId(list, i);
                    attestations.put(
                            new AttestationKey(criterion.id(), entry).toString(), answer(chance));
                }
            }
        }
        return attestations;
    }

    private static Object answer(Chance chance) {
        boolean holds = chance.percent(93);
        return chance.percent(90) ? holds : Map.of("value", holds);
    }
}
