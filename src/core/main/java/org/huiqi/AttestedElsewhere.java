package org.huiqi;

import java.time.LocalDate;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Edition;
import org.huiqi.profile.AttestationEntry;
import org.huiqi.profile.AttestationKey;
import org.huiqi.rules.pack.AttestedClauses.Mismatch;
import org.huiqi.text.Bilingual;

/** Says for what an attestation was given that does not count. */
final class AttestedElsewhere {
    private AttestedElsewhere() {}

    static Bilingual message(
            Mismatch mismatch,
            AttestationKey key,
            AttestationEntry entry,
            Edition edition,
            LocalDate asOf) {
        String id = key.criterion();
        Bilingual given = given(entry);
        return switch (mismatch) {
            case EDITION ->
                    WarningText.OTHER_EDITION.with(given, entry.edition(), id, edition.id());
            case WORDING ->
                    WarningText.OTHER_WORDING.with(
                            given,
                            entry.digest(),
                            edition.criterion(id, asOf).map(Criterion::digest).orElse(""));
            case UNKNOWN ->
                    entry.edition() == null
                            ? WarningText.NO_SUCH_CRITERION.with(given, id, edition.id())
                            : WarningText.NO_SUCH_CRITERION_NOW.with(
                                    given, entry.edition(), id, edition.id());
        };
    }

    private static Bilingual given(AttestationEntry entry) {
        String by = entry.by();
        String on = entry.on() == null ? "" : entry.on().toString();
        Bilingual origin =
                new Bilingual(
                        (by == null ? "" : by + " ") + (on.isEmpty() ? "" : on + " "),
                        (by == null ? "" : " by " + by) + (on.isEmpty() ? "" : " of " + on));
        return (entry.value() ? WarningText.ATTESTED : WarningText.ATTESTED_NOT).with(origin);
    }
}
