package org.huiqi.changes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiqi.Checker;
import org.huiqi.Migration;
import org.huiqi.Report;
import org.huiqi.catalogue.Programme;
import org.huiqi.changes.ProgrammeChange.Kind;
import org.huiqi.profile.AttestationEntry;
import org.huiqi.profile.Profile;
import org.huiqi.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What a new edition means for one firm. Attestations count in it as far as what they are about is
 * required in the same words. Immutable.
 *
 * @param before the report against the old edition
 * @param after the report against the new one
 * @param migration what became of the attestations
 * @param programmes every programme of both editions, as {@link EditionChanges} has them
 */
public record FirmChanges(
        Report before, Report after, Migration migration, List<FirmChange> programmes) {
    public FirmChanges {
        programmes = List.copyOf(programmes);
    }

    /**
     * What a new edition means for one firm and one programme.
     *
     * @param change what became of the programme
     * @param was verdict of the old edition; null: it has no such programme
     * @param is verdict of the new edition; null: it has no such programme
     */
    public record FirmChange(ProgrammeChange change, @Nullable Verdict was, @Nullable Verdict is) {

        /** {@return whether the firm may apply, or may come to, and could not before} */
        public boolean isGained() {
            return isWithin(is) && !isWithin(was) && was != Verdict.UNDECIDED;
        }

        /** {@return whether the firm could apply and cannot any more} */
        public boolean isLost() {
            return isWithin(was) && !isWithin(is) && is != Verdict.UNDECIDED;
        }

        /** {@return whether what was, or is, within reach is something else now} */
        public boolean isMoved() {
            return !isGained()
                    && !isLost()
                    && (isWithin(was) || isWithin(is))
                    && (was != is || change.kind() != Kind.SAME);
        }

        private static boolean isWithin(@Nullable Verdict verdict) {
            return verdict != null && verdict.compareTo(Verdict.CONDITIONAL) <= 0;
        }
    }

    /**
     * {@return what a new edition means for a firm}
     *
     * @param old checks against the old edition
     * @param now checks against the new one
     * @param changes what differs between the two
     * @param profile the firm, its attestations those of the old edition
     * @param asOf the day that both are asked for
     * @param source what to call the profile
     */
    public static FirmChanges of(
            Checker old,
            Checker now,
            EditionChanges changes,
            Profile profile,
            LocalDate asOf,
            String source) {
        Migration migration =
                Migration.of(profile.attestations(), old.edition(), now.edition(), asOf);
        Map<String, AttestationEntry> attestations = new LinkedHashMap<>(migration.kept());
        migration.moved().forEach(m -> attestations.put(m.is().toString(), m.entry()));
        Report before = old.check(profile, asOf, source);
        Report after =
                now.check(profile.toBuilder().attestations(attestations).build(), asOf, source);
        List<FirmChange> programmes = new ArrayList<>();
        for (ProgrammeChange change : changes.programmes()) {
            Verdict was = verdict(before, change.was());
            programmes.add(new FirmChange(change, was, verdict(after, change.is())));
        }
        return new FirmChanges(before, after, migration, programmes);
    }

    private static @Nullable Verdict verdict(Report report, @Nullable Programme programme) {
        return programme == null ? null : report.programme(programme.id()).verdict();
    }

    /** {@return what is new for the firm} */
    public List<FirmChange> gained() {
        return programmes.stream().filter(FirmChange::isGained).toList();
    }

    /** {@return what the firm loses} */
    public List<FirmChange> lost() {
        return programmes.stream().filter(FirmChange::isLost).toList();
    }

    /** {@return what is another than it was} */
    public List<FirmChange> moved() {
        return programmes.stream().filter(FirmChange::isMoved).toList();
    }
}
