package org.huiqi.rules.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Programme;
import org.huiqi.rules.language.PackProblem;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** What is silent, ambiguous or widened says how it is read. */
final class Readings {
    private Readings() {}

    /** Ids that {@code edition.yaml} marks and that have no reading, or are not there at all. */
    static List<PackProblem> check(Edition edition) {
        Map<String, String> owners = new HashMap<>();
        Set<String> read = new HashSet<>();
        for (Programme programme : edition.programmes()) {
            programme.criteria().forEach(c -> add(owners, read, programme, c.id(), c.reading()));
            programme.notes().forEach(n -> add(owners, read, programme, n.id(), n.reading()));
        }
        List<PackProblem> problems = new ArrayList<>();
        for (String id : edition.readings()) {
            String owner = owners.get(id);
            if (owner == null) {
                problems.add(
                        new PackProblem(
                                "edition.yaml",
                                0,
                                0,
                                "readings." + id,
                                ClauseText.NO_SUCH_READING.with(id),
                                ClauseText.CORRECT_ID.text()));
            } else if (!read.contains(id)) {
                String file = owner + ".yaml";
                problems.add(
                        new PackProblem(
                                file,
                                0,
                                0,
                                id,
                                ClauseText.NO_READING.with(id),
                                ClauseText.ADD_READING.text()));
            }
        }
        return problems;
    }

    private static void add(
            Map<String, String> owners,
            Set<String> read,
            Programme programme,
            String id,
            @Nullable Bilingual reading) {
        owners.put(id, programme.id());
        if (reading != null) {
            read.add(id);
        }
    }
}
