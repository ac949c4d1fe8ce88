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
                                new Bilingual(
                                        "readings 中的 " + id + " 不存在",
                                        "readings names " + id + ", which is not there"),
                                new Bilingual("请更正编号", "Correct the id")));
            } else if (!read.contains(id)) {
                String file = owner + ".yaml";
                problems.add(
                        new PackProblem(
                                file,
                                0,
                                0,
                                id,
                                new Bilingual(
                                        id + " 的条文未明、有歧义或作了扩大理解，却没有写明口径",
                                        id
                                                + " is silent, ambiguous or widened and does not say"
                                                + " how it is read"),
                                new Bilingual(
                                        "请补上两种语言的 reading：怎么掌握，为什么",
                                        "Add a reading in both languages: what was decided and"
                                                + " why")));
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
