package org.huiqi.changes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Programme;
import org.huiqi.changes.ProgrammeChange.Kind;
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
     * {@return what differs between two editions, without their rules} A programme is the same as
     * the one of its number, or of the number that {@link Edition#renumbered} says it had.
     *
     * @param old the one
     * @param now the other
     */
    public static EditionChanges of(Edition old, Edition now) {
        return of(old, now, PackComparison.told(old, now));
    }

    /**
     * {@return what differs between two editions with their rules: nothing that {@link
     * PackComparison} sees is left out but pages, reviews and terms, which no clause says}
     *
     * @param old the one
     * @param now the other
     */
    public static EditionChanges of(RulePack old, RulePack now) {
        return of(old.edition(), now.edition(), PackComparison.told(old, now));
    }

    private static EditionChanges of(Edition old, Edition now, List<CatalogueChange> seen) {
        Map<String, List<CatalogueChange>> differs =
                seen.stream().collect(Collectors.groupingBy(CatalogueChange::judged));
        Map<String, String> was = new HashMap<>();
        now.numbersSince(old).forEach((number, is) -> was.put(is, number));
        Map<String, Programme> before = new LinkedHashMap<>();
        old.programmes().forEach(p -> before.put(p.id(), p));
        List<ProgrammeChange> changes = new ArrayList<>();
        for (Programme is : now.programmes()) {
            Programme earlier = before.remove(was.get(is.id()));
            List<CatalogueChange> own = differs.getOrDefault(is.id(), List.of());
            List<ClauseChange> clauses =
                    earlier == null ? List.of() : ClauseChange.of(earlier, is, was, own);
            changes.add(new ProgrammeChange(earlier, is, clauses));
        }
        before.values().forEach(gone -> changes.add(new ProgrammeChange(gone, null, List.of())));
        return new EditionChanges(old, now, changes);
    }

    /** {@return programmes that something became of} */
    public List<ProgrammeChange> of(Kind kind) {
        return programmes.stream().filter(programme -> programme.kind() == kind).toList();
    }
}
