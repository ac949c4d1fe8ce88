package org.huiqi.cli;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Judged;
import org.huiqi.catalogue.Programme;
import picocli.CommandLine.Option;

/** The programmes to look at. */
final class ProgrammesOption {
    @Option(names = "--programme", paramLabel = "ID,ID", split = ",", descriptionKey = "programme")
    private List<String> ids = List.of();

    /** Ids of the programmes chosen; none where all are meant. */
    Set<String> chosen(Edition edition) {
        return chosen(edition.programmes().stream().map(Programme::id).toList());
    }

    /** The same, or names of standards' files, {@code srdi-2022}. */
    Set<String> judged(Edition edition) {
        return chosen(edition.judged().map(Judged::file).toList());
    }

    /** The same among given names. */
    Set<String> chosen(Collection<String> known) {
        Set<String> chosen = new LinkedHashSet<>();
        ids.forEach(id -> chosen.add(one(id, known)));
        return chosen;
    }

    /** The name among those known that is meant, however it is capitalised. */
    static String one(String id, Collection<String> known) {
        return known.stream()
                .filter(name -> name.equalsIgnoreCase(id.strip()))
                .findFirst()
                .orElseThrow(
                        () ->
                                new Failure(
                                        Exit.USAGE,
                                        "没有项目 " + id + "；可用的编号：" + String.join(" ", known),
                                        "no programme "
                                                + id
                                                + "; there are "
                                                + String.join(" ", known)));
    }
}
