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
                    new Bilingual(
                            given.zh()
                                    + "针对的是 "
                                    + entry.edition()
                                    + " 版的 "
                                    + id
                                    + "，本次核对的是 "
                                    + edition.id()
                                    + " 版，未计入；huiqi migrate 可转入条文未变的确认",
                            given.en()
                                    + " was given for "
                                    + id
                                    + " of edition "
                                    + entry.edition()
                                    + "; this check is against "
                                    + edition.id()
                                    + ", so it does not count; huiqi migrate moves what has not"
                                    + " changed");
            case WORDING -> {
                String now = edition.criterion(id, asOf).map(Criterion::digest).orElse("");
                yield new Bilingual(
                        given.zh()
                                + "针对的条文（摘要 "
                                + entry.digest()
                                + "）与现在的（"
                                + now
                                + "）不同，未计入；请按现在的要求重新确认",
                        given.en()
                                + " was given for another wording (digest "
                                + entry.digest()
                                + ", now "
                                + now
                                + "), so it does not count; please attest the requirement as it"
                                + " stands");
            }
            case UNKNOWN ->
                    new Bilingual(
                            given.zh()
                                    + "针对的是"
                                    + (entry.edition() == null ? "" : " " + entry.edition() + " 版的")
                                    + " "
                                    + id
                                    + "，"
                                    + edition.id()
                                    + " 版没有这一条件，未计入",
                            given.en()
                                    + " was given for "
                                    + id
                                    + (entry.edition() == null
                                            ? ""
                                            : " of edition " + entry.edition())
                                    + "; "
                                    + edition.id()
                                    + " has no such criterion, so it does not count");
        };
    }

    private static Bilingual given(AttestationEntry entry) {
        String on = entry.on() == null ? "" : entry.on().toString();
        return new Bilingual(
                (entry.by() == null ? "" : entry.by() + " ")
                        + (on.isEmpty() ? "" : on + " ")
                        + "的确认（"
                        + (entry.value() ? "符合" : "不符合")
                        + "）",
                "the attestation"
                        + (entry.by() == null ? "" : " by " + entry.by())
                        + (on.isEmpty() ? "" : " of " + on)
                        + " ("
                        + (entry.value() ? "holds" : "does not hold")
                        + ")");
    }
}
