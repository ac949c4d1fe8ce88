package org.huiqi.catalogue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiqi.text.Bilingual;

/**
 * One issue of the handbook. Immutable.
 *
 * @param id for example 2024q3
 * @param title the handbook
 * @param standards rule files of outside standards that clauses cite
 * @param perProgramme evidence that is written anew for each programme, by its Chinese text
 * @param register ids of the criteria by programme, the edition's inventory
 * @param programmes every programme, in order
 * @param overviews every policy overview, in order
 */
public record Edition(
        String id,
        Bilingual title,
        List<String> standards,
        List<String> perProgramme,
        Map<String, List<String>> register,
        List<Programme> programmes,
        List<Overview> overviews) {
    public Edition {
        perProgramme = Programme.orNone(perProgramme);
        programmes = List.copyOf(programmes);
        overviews = List.copyOf(overviews);
    }

    /** The programme with an id. */
    public Programme programme(String id) {
        return programmes.stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
    }

    /** Ids of all criteria, in order. */
    public Set<String> criterionIds() {
        Set<String> ids = new LinkedHashSet<>();
        programmes.forEach(p -> p.criteria().forEach(c -> ids.add(c.id())));
        return ids;
    }
}
