package org.huiqi.lab.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.huiqi.catalogue.Judged;
import org.huiqi.catalogue.PackFiles;
import org.huiqi.catalogue.Standard;
import org.huiqi.lab.mutation.Mutant.CatalogueChange;
import org.huiqi.text.Bilingual;

/** Everything that the catalogue entry of one programme or standard is changed into. */
final class CatalogueMutants {
    private final Judged judged;
    private final List<String> lines;
    private final List<Mutant> mutants = new ArrayList<>();

    private CatalogueMutants(Judged judged, List<String> lines) {
        this.judged = judged;
        this.lines = lines;
    }

    /** The mutants of the catalogue entry of a programme or standard. */
    static List<Mutant> of(Judged judged, PackFiles files) {
        String file = judged.file() + ".yaml";
        Optional<String> text =
                judged instanceof Standard ? files.standard(file) : files.seed(file);
        CatalogueMutants all =
                new CatalogueMutants(judged, text.map(t -> t.lines().toList()).orElse(List.of()));
        StructureMutants.addTo(all);
        DateMutants.addTo(all);
        AmountMutants.addTo(all);
        NumberMutants.addTo(all);
        return all.mutants;
    }

    Judged judged() {
        return judged;
    }

    /** A mutant of something with an id: a criterion, a note, an indicator. */
    void add(
            String id,
            Mutation kind,
            String before,
            String after,
            Bilingual killer,
            Judged changed) {
        add(id, kind, lineAfter(0, "- id: " + id), before, after, killer, changed);
    }

    /** A mutant of a line. */
    void add(
            String id,
            Mutation kind,
            int line,
            String before,
            String after,
            Bilingual killer,
            Judged changed) {
        mutants.add(
                new Mutant(
                        id,
                        kind,
                        judged.file() + ".yaml",
                        line,
                        before,
                        after,
                        killer,
                        new CatalogueChange(changed)));
    }

    /**
     * The first line below another, counted from 1, that begins with a text; the other where there
     * is none.
     */
    int lineAfter(int line, String start) {
        return IntStream.range(line, lines.size())
                .filter(i -> begins(lines.get(i).strip(), start))
                .map(i -> i + 1)
                .findFirst()
                .orElse(line);
    }

    /** A key or an id stands whole. */
    private static boolean begins(String line, String start) {
        return line.startsWith(start)
                && (line.length() == start.length()
                        || !Character.isLetterOrDigit(line.charAt(start.length())));
    }
}
