package org.huiqi;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Edition;
import org.huiqi.profile.AttestationEntry;
import org.huiqi.profile.AttestationKey;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a profile's attestations when the handbook has a new edition: what is required in
 * the same words moves to its number there, the rest is set aside. Immutable.
 *
 * @param moved attestations of the old edition that the new one takes over, in the order of the
 *     profile
 * @param aside those that it does not
 * @param kept those that are of neither: given for another edition, or for a standard outside the
 *     handbook
 * @since 0.2.0
 */
public record Migration(List<Moved> moved, List<Aside> aside, Map<String, AttestationEntry> kept) {
    public Migration {
        moved = List.copyOf(moved);
        aside = List.copyOf(aside);
    }

    /**
     * An attestation that is taken over.
     *
     * @param was what it was about
     * @param is what it is about
     * @param entry the attestation, for the new edition
     * @param requirement what is required, then and now
     */
    public record Moved(
            AttestationKey was, AttestationKey is, AttestationEntry entry, Bilingual requirement) {}

    /**
     * An attestation that is set aside.
     *
     * @param key what it was about
     * @param entry the attestation
     * @param why why it is not taken over
     * @param was what was required; null where that is not known
     * @param is what is required now; null where nothing is
     */
    public record Aside(
            AttestationKey key,
            AttestationEntry entry,
            Why why,
            @Nullable Bilingual was,
            @Nullable Bilingual is) {}

    /** Why an attestation is set aside. */
    public enum Why {
        /** The new edition has no such programme any more. */
        PROGRAMME_WITHDRAWN,
        /** The programme is there, the condition is not. */
        CONDITION_WITHDRAWN,
        /** The condition is worded otherwise. */
        REWORDED,
        /** It was given for a wording that the old edition does not have. */
        OTHER_WORDING_READ,
        /** The old edition has no such condition. */
        UNKNOWN
    }

    /**
     * {@return the attestations moved from one edition to another}
     *
     * @param given attestations of a profile, by key
     * @param old the edition that they were given for, unless they name another
     * @param now the new edition
     * @param asOf the day that versions of standards are counted from
     */
    public static Migration of(
            Map<String, AttestationEntry> given, Edition old, Edition now, LocalDate asOf) {
        List<Moved> moved = new ArrayList<>();
        List<Aside> aside = new ArrayList<>();
        Map<String, AttestationEntry> kept = new LinkedHashMap<>();
        Map<String, String> numbers = now.numbersSince(old);
        given.forEach(
                (text, entry) -> {
                    AttestationKey key = AttestationKey.of(text);
                    boolean other = entry.edition() != null && !entry.edition().equals(old.id());
                    if (other || isOfStandard(key, old) || isOfStandard(key, now)) {
                        kept.put(text, entry);
                    } else {
                        take(key, entry, old, now, numbers, asOf, moved, aside);
                    }
                });
        return new Migration(moved, aside, kept);
    }

    private static boolean isOfStandard(AttestationKey key, Edition edition) {
        return edition.titleStandards().stream()
                .flatMap(standard -> standard.criteria().stream())
                .anyMatch(criterion -> criterion.id().equals(key.criterion()));
    }

    private static void take(
            AttestationKey key,
            AttestationEntry entry,
            Edition old,
            Edition now,
            Map<String, String> numbers,
            LocalDate asOf,
            List<Moved> moved,
            List<Aside> aside) {
        Criterion was = old.criterion(key.criterion(), asOf).orElse(null);
        String number = numbers.get(key.criterion());
        Criterion is = number == null ? null : now.criterion(number, asOf).orElse(null);
        Why why = why(key, entry, was, is, old, numbers);
        if (why == null) {
            AttestationEntry anew =
                    new AttestationEntry(
                            entry.value(),
                            entry.by(),
                            entry.on(),
                            entry.evidence(),
                            now.id(),
                            is.digest());
            moved.add(
                    new Moved(
                            key,
                            new AttestationKey(is.id(), key.candidate()),
                            anew,
                            is.requirement()));
        } else {
            aside.add(
                    new Aside(
                            key,
                            entry,
                            why,
                            was == null ? null : was.requirement(),
                            is == null ? null : is.requirement()));
        }
    }

    private static @Nullable Why why(
            AttestationKey key,
            AttestationEntry entry,
            @Nullable Criterion was,
            @Nullable Criterion is,
            Edition old,
            Map<String, String> numbers) {
        if (was == null) {
            return Why.UNKNOWN;
        }
        if (is == null) {
            boolean there =
                    old.programmes().stream()
                            .filter(p -> p.criteria().contains(was))
                            .flatMap(p -> p.criteria().stream())
                            .anyMatch(c -> numbers.containsKey(c.id()));
            return there ? Why.CONDITION_WITHDRAWN : Why.PROGRAMME_WITHDRAWN;
        }
        if (entry.digest() != null && !entry.digest().equals(was.digest())) {
            return Why.OTHER_WORDING_READ;
        }
        return was.digest().equals(is.digest()) ? null : Why.REWORDED;
    }
}
