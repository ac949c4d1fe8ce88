package org.huiqi.lab.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.huiqi.files.RegularFile;
import org.huiqi.lab.CaseFile;
import org.huiqi.lab.CaseFileException;
import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.Format;
import org.huiqi.profile.reading.Location;
import org.huiqi.profile.reading.Node;
import org.huiqi.profile.reading.Tree;
import org.huiqi.text.Bilingual;
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
            String[] parts = pattern.split("\\*", -1);
            StringBuilder regex = new StringBuilder();
            for (int i = 0; i < parts.length; i++) {
                regex.append(i == 0 ? "" : ".*").append(Pattern.quote(parts[i]));
            }
            return text.matches(regex.toString());
        }
    }

    /** The explanation of a mutant, or null. */
    @Nullable Entry of(Mutant mutant) {
        return entries.stream().filter(entry -> entry.explains(mutant)).findFirst().orElse(null);
    }

    /**
     * Reads what stands beside some case files.
     *
     * @throws CaseFileException where one cannot be read, with every fault
     */
    public static EquivalentMutants beside(List<CaseFile> files) {
        List<Entry> entries = new ArrayList<>();
        files.stream()
                .map(file -> file.path().resolveSibling(CaseFile.EQUIVALENT_MUTANTS))
                .distinct()
                .forEach(file -> entries.addAll(read(file).entries()));
        return new EquivalentMutants(entries);
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
        try {
            Tree tree = Tree.read(RegularFile.read(file), file.toString(), Format.YAML);
            if (tree instanceof Tree.Refused refused) {
                throw new CaseFileException(refused.faults());
            }
            return new EquivalentMutants(entries(((Tree.Parsed) tree).root()));
        } catch (IOException e) {
            throw new CaseFileException(List.of(fault(Location.somewhere(file.toString()), "")));
        }
    }

    private static List<Entry> entries(Node root) {
        List<Entry> entries = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        if (!(root instanceof Node.Mapping map)
                || !(map.get("mutants") instanceof Node.Sequence list)) {
            throw new CaseFileException(List.of(fault(root.at(), "mutants")));
        }
        for (Node item : list.items()) {
            String id = text(item, "id");
            String mutation = text(item, "mutation");
            Node reason = item instanceof Node.Mapping entry ? entry.get("reason") : null;
            String zh = text(reason, "zh");
            String en = text(reason, "en");
            if (id == null || mutation == null || zh == null || en == null) {
                faults.add(fault(item.at(), "mutants"));
            } else {
                entries.add(new Entry(item.at(), id, mutation, new Bilingual(zh, en)));
            }
        }
        if (!faults.isEmpty()) {
            throw new CaseFileException(faults);
        }
        return entries;
    }

    private static @Nullable String text(@Nullable Node node, String key) {
        return node instanceof Node.Mapping map && map.get(key) instanceof Node.Scalar scalar
                ? scalar.text()
                : null;
    }

    private static Fault fault(Location at, String path) {
        return new Fault(
                at,
                path,
                null,
                MutationPhrase.NO_EXPLANATION.text(),
                MutationPhrase.EXPLAIN.text());
    }
}
