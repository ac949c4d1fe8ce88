package org.huiqi.changes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Programme;
import org.huiqi.rules.pack.RulePack;

/**
 * Everything that a reader sees in one edition of the handbook and not, or otherwise, in another.
 * Immutable.
 *
 * @param old the one
 * @param now the other
 * @param programmes every programme of both, those of the new edition first, in order
 */
public record EditionChanges(Edition old, Edition now, List<ProgrammeChange> programmes) {
    public EditionChanges {
        programmes = List.copyOf(programmes);
    }

    /**
     * {@return what differs between two editions} A programme is the same as the one of its number,
     * or of the number that {@link Edition#renumbered} says it had.
     *
     * @param old the one
     * @param now the other
     */
    public static EditionChanges of(Edition old, Edition now) {
        Map<String, String> was = new HashMap<>();
        now.numbersSince(old).forEach((number, is) -> was.put(is, number));
        Map<String, Programme> before = new HashMap<>();
        old.programmes().forEach(p -> before.put(p.id(), p));
        Set<String> met = new HashSet<>();
        List<ProgrammeChange> changes = new ArrayList<>();
        for (Programme programme : now.programmes()) {
            Programme earlier = before.get(was.get(programme.id()));
            if (earlier == null) {
                changes.add(new ProgrammeChange(null, programme, List.of()));
            } else {
                met.add(earlier.id());
                changes.add(
                        new ProgrammeChange(
                                earlier,
                                programme,
                                ProgrammeComparison.of(earlier, programme, was)));
            }
        }
        for (Programme programme : old.programmes()) {
            if (!met.contains(programme.id())) {
                changes.add(new ProgrammeChange(programme, null, List.of()));
            }
        }
        return new EditionChanges(old, now, changes);
    }

    /**
     * {@return what differs between two editions with their rules: nothing that {@link
     * PackComparison} sees is left out but pages, reviews and terms, which no clause says}
     *
     * @param old the one
     * @param now the other
     */
    public static EditionChanges of(RulePack old, RulePack now) {
        EditionChanges editions = of(old.edition(), now.edition());
        List<CatalogueChange> seen = PackComparison.of(old, now, Set.of());
        return new EditionChanges(
                editions.old(),
                editions.now(),
                editions.programmes().stream().map(one -> one.with(seen)).toList());
    }

    /** {@return the programmes that only the new edition has} */
    public List<ProgrammeChange> added() {
        return programmes.stream().filter(ProgrammeChange::isNew).toList();
    }

    /** {@return the programmes that only the old edition has} */
    public List<ProgrammeChange> withdrawn() {
        return programmes.stream().filter(ProgrammeChange::isWithdrawn).toList();
    }

    /** {@return the programmes of both that differ, if only by their number} */
    public List<ProgrammeChange> changed() {
        return programmes.stream()
                .filter(p -> !p.isNew() && !p.isWithdrawn() && !p.isSame())
                .toList();
    }

    /** {@return the programmes that are in both as they were} */
    public List<ProgrammeChange> same() {
        return programmes.stream().filter(ProgrammeChange::isSame).toList();
    }
}
