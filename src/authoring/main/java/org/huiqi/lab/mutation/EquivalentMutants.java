package org.huiqi.lab.mutation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.huiqi.catalogue.CatalogueBinder;
import org.huiqi.catalogue.CatalogueBinder.Needed;
import org.huiqi.files.RegularFile;
import org.huiqi.lab.CaseFile;
import org.huiqi.lab.CaseFileException;
import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.Location;
import org.huiqi.profile.reading.Node;
import org.huiqi.text.Bilingual;
import org.huiqi.text.InputText;
import org.jspecify.annotations.Nullable;

/**
 * Mutants that no case can tell from the original, with the reason.
 *
 * <pre>{@code
 * mutants:
 *   - id: P04-05
 *     mutation: "direction in ( … ) -> false"
 *     reason: {zh: 方向的每个取值都在清单内, en: every direction is in the list}
 * }</pre>
 *
 * <p>{@code *} in an id or a mutation stands for any text.
 *
 * @param entries its entries
 */
public record EquivalentMutants(List<Entry> entries) {
    public EquivalentMutants {
        entries = List.copyOf(entries);
    }

    /**
     * One explanation.
     *
     * @param at where it stands
     * @param id id of the rule
     * @param mutation the change, as the report of the mutants prints it
     * @param reason why nothing changes
     */
    public record Entry(Location at, String id, String mutation, Bilingual reason) {
        boolean explains(Mutant mutant) {
            return matches(id, mutant.id()) && matches(mutation, mutant.mutation());
        }

        boolean isAbout(String rule) {
            return matches(id, rule);
        }

        private static boolean matches(String pattern, String text) {
            return text.matches(Pattern.quote(pattern).replace("*", "\\E.*\\Q"));
        }
    }

    /** The explanation of a mutant, or null. */
    @Nullable Entry of(Mutant mutant) {
        return entries.stream().filter(entry -> entry.explains(mutant)).findFirst().orElse(null);
    }

    /** The file as it is written. */
    private record Written(@Needed List<Explanation> mutants) {}

    private record Explanation(String id, String mutation, Bilingual reason) {}

    /**
     * Reads what stands beside some case files.
     *
     * @throws CaseFileException where one cannot be read, with every fault
     */
    public static EquivalentMutants beside(List<CaseFile> files) {
        return new EquivalentMutants(
                files.stream()
                        .map(file -> file.path().resolveSibling(CaseFile.EQUIVALENT_MUTANTS))
                        .distinct()
                        .flatMap(file -> read(file).entries().stream())
                        .toList());
    }

    /**
     * Reads a file; a missing one explains nothing.
     *
     * @throws CaseFileException where it cannot be read, with every fault
     */
    public static EquivalentMutants read(Path file) {
        if (!Files.exists(file)) {
            return new EquivalentMutants(List.of());
        }
        String text;
        try {
            text = new String(RegularFile.read(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            Location at = Location.somewhere(file.toString());
            Bilingual advice = MutationPhrase.EXPLAIN.text();
            throw new CaseFileException(
                    List.of(new Fault(at, "", null, InputText.UNREADABLE.text(), advice)));
        }
        CatalogueBinder.Result<Written> read =
                CatalogueBinder.read(file.toString(), text, Written.class);
        if (!read.faults().isEmpty()) {
            throw new CaseFileException(read.faults());
        }
        Node.Mapping root = (Node.Mapping) Objects.requireNonNull(read.root());
        List<Node> places = ((Node.Sequence) root.get("mutants")).items();
        List<Entry> entries = new ArrayList<>();
        for (Explanation one : read.value().mutants()) {
            Location at = places.get(entries.size()).at();
            entries.add(new Entry(at, one.id(), one.mutation(), one.reason()));
        }
        return new EquivalentMutants(entries);
    }
}
