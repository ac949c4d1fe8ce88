package org.huiqi.cli;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Programme;
import picocli.CommandLine.Option;

/** The programmes to look at. */
final class ProgrammesOption {
    @Option(
            names = "--programme",
            paramLabel = "P09,P14",
            split = ",",
            descriptionKey = "programme")
    private List<String> ids = List.of();

    /** Ids of the programmes chosen; none where all are meant. */
    Set<String> chosen(Edition edition) {
        return chosen(edition.programmes().stream().map(Programme::id).toList());
    }

    /** The same among given ids. */
    Set<String> chosen(Collection<String> known) {
        Set<String> chosen = new LinkedHashSet<>();
        for (String id : ids) {
            String name = id.strip().toUpperCase(Locale.ROOT);
            if (!known.contains(name)) {
                throw new Failure(
                        Exit.USAGE,
                        "没有项目 " + id + "；可用的编号：" + String.join(" ", known),
                        "no programme " + id + "; there are " + String.join(" ", known));
            }
            chosen.add(name);
        }
        return chosen;
    }
}
