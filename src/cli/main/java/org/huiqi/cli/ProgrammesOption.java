package org.huiqi.cli;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Judged;
import org.huiqi.catalogue.Programme;
import picocli.CommandLine.Option;

/** The programmes to look at. */
final class ProgrammesOption {
    private static final Pattern SHORT = Pattern.compile("P[1-9]");

    @Option(names = "--programme", paramLabel = "ID,ID", split = ",", descriptionKey = "programme")
    private List<String> ids = List.of();

    /** Ids of the programmes chosen; none where all are meant. */
    Set<String> chosen(Edition edition) {
        return chosen(edition.programmes().stream().map(Programme::id).toList());
    }

    /** An id as it is kept: P09 for p9 or P9. */
    static String id(String typed) {
        String id = typed.strip().toUpperCase(Locale.ROOT);
        return SHORT.matcher(id).matches() ? "P0" + id.substring(1) : id;
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
                .filter(name -> name.equalsIgnoreCase(id(id)))
                .findFirst()
                .orElseThrow(() -> new Failure(Exit.USAGE, Edition.noProgramme(id, known)));
    }
}
