package org.huiqi.rules.pack;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Standard;
import org.huiqi.profile.AttestationEntry;
import org.huiqi.profile.AttestationKey;
import org.huiqi.profile.fact.Applicant;
import org.huiqi.profile.fact.Attestations;
import org.jspecify.annotations.Nullable;

/**
 * Whether what was attested is about the clauses of an edition. An attestation may say which
 * edition, and by its digest which wording, somebody has read; one that says neither is about
 * whatever has its number. What belongs to a standard outside the handbook is told by its wording
 * alone. Immutable.
 */
public final class AttestedClauses {
    private final Edition edition;
    private final Map<String, Criterion> own = new HashMap<>();

    /** Why an attestation does not count. */
    public enum Mismatch {
        /** It was given for another edition. */
        EDITION,
        /** It was given for another wording. */
        WORDING,
        /** The edition has no such criterion. */
        UNKNOWN
    }

    /**
     * The clauses of an edition.
     *
     * @param edition the catalogue
     */
    public AttestedClauses(Edition edition) {
        this.edition = edition;
        edition.programmes().forEach(p -> p.criteria().forEach(c -> own.put(c.id(), c)));
    }

    /** What counts of a profile's attestations on a day. */
    Attestations counting(Applicant applicant) {
        Map<String, AttestationEntry> given = applicant.profile().attestations();
        boolean said = false;
        for (AttestationEntry entry : given.values()) {
            said |= saysWhatWasRead(entry);
        }
        if (!said) {
            return Attestations.of(given);
        }
        Map<String, AttestationEntry> counting = new LinkedHashMap<>();
        given.forEach(
                (key, entry) -> {
                    if (mismatch(AttestationKey.of(key), entry, applicant.asOf()) == null) {
                        counting.put(key, entry);
                    }
                });
        return Attestations.of(counting);
    }

    private static boolean saysWhatWasRead(AttestationEntry entry) {
        return entry.edition() != null || entry.digest() != null;
    }

    /**
     * {@return why an attestation does not count; null where it does}
     *
     * @param key what it is about
     * @param entry the attestation
     * @param asOf the day that versions of standards are counted from
     */
    public @Nullable Mismatch mismatch(AttestationKey key, AttestationEntry entry, LocalDate asOf) {
        if (!saysWhatWasRead(entry)) {
            return null;
        }
        Criterion criterion = own.get(key.criterion());
        if (criterion == null) {
            return ofStandard(key.criterion(), entry, asOf);
        }
        if (entry.edition() != null && !entry.edition().equals(edition.id())) {
            return Mismatch.EDITION;
        }
        return isSame(criterion, entry) ? null : Mismatch.WORDING;
    }

    private @Nullable Mismatch ofStandard(String id, AttestationEntry entry, LocalDate asOf) {
        boolean known = false;
        for (Standard standard : edition.titleStandards()) {
            for (Criterion criterion : standard.criteria()) {
                if (criterion.id().equals(id)) {
                    known = true;
                    if (standard.appliesOn(asOf)) {
                        return isSame(criterion, entry) ? null : Mismatch.WORDING;
                    }
                }
            }
        }
        // Of a version that is not in force it is said elsewhere that it has no effect.
        return known ? null : Mismatch.UNKNOWN;
    }

    private static boolean isSame(Criterion criterion, AttestationEntry entry) {
        return entry.digest() == null || entry.digest().equals(criterion.digest());
    }
}
