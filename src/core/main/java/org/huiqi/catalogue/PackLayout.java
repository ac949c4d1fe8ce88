package org.huiqi.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds rules, catalogue and standards in a tree, however much of the project's layout it has. */
final class PackLayout {
    private static final String RULES = ".drl";
    private static final String SEEDS = ".yaml";

    private PackLayout() {}

    /** An edition that a tree holds: its folder of rules, and its catalogue if it has one. */
    private record Found(
            String rules, @Nullable Map<String, String> seeds, Editions.Entry edition) {}

    static PackFiles find(String name, PackTree tree, @Nullable String edition, LocalDate day) {
        List<Found> found = found(name, tree);
        Editions there = new Editions(found.stream().map(Found::edition).toList());
        String id = chosen(name, there, edition, day);
        Found one =
                found.stream().filter(f -> f.edition().id().equals(id)).findFirst().orElseThrow();
        Editions builtIn = Editions.builtIn();
        return new PackFiles(
                name,
                builtIn.ids().contains(id) ? id : builtIn.on(day),
                one.seeds(),
                tree.texts(one.rules(), RULES),
                standards(tree, one.rules()));
    }

    static Editions editions(String name, PackTree tree) {
        return new Editions(found(name, tree).stream().map(Found::edition).toList());
    }

    private static String chosen(
            String name, Editions there, @Nullable String edition, LocalDate day) {
        try {
            return there.chosen(edition, day);
        } catch (CatalogueException e) {
            throw new CatalogueException(name + "：" + e.getMessage());
        }
    }

    private static List<Found> found(String name, PackTree tree) {
        List<Found> found = new ArrayList<>();
        for (String rules : rules(name, tree)) {
            String folder = last(rules.isEmpty() ? tree.name() : rules);
            String own = "seeds/" + folder;
            Map<String, String> seeds =
                    first(tree, SEEDS, own, "seeds", "../" + own, "../../" + own);
            String index = seeds == null ? null : seeds.get(PackFiles.INDEX);
            found.add(
                    index == null
                            ? new Found(rules, null, new Editions.Entry(folder, null))
                            : new Found(rules, seeds, Catalogue.entry(folder, index)));
        }
        refuseTwins(name, found);
        return found;
    }

    private static void refuseTwins(String name, List<Found> found) {
        Map<String, String> folders = new TreeMap<>();
        for (Found one : found) {
            String other = folders.put(one.edition().id(), one.rules());
            if (other != null) {
                String both = one.edition().id() + " (" + other + ", " + one.rules() + ")";
                throw PackTree.refused(name, PackText.TWINS.with(both));
            }
        }
    }

    /** Rules and catalogue of the standards; null where it has neither. */
    private static @Nullable Map<String, String> standards(PackTree tree, String rules) {
        String beside = beside(rules, "standards");
        String seeds = "seeds/standards";
        Map<String, String> texts = new TreeMap<>();
        Stream.of(
                        first(tree, RULES, "standards", beside),
                        first(
                                tree,
                                SEEDS,
                                seeds,
                                "../" + seeds,
                                "../../" + seeds,
                                "standards",
                                beside))
                .filter(Objects::nonNull)
                .forEach(texts::putAll);
        return texts.isEmpty() ? null : texts;
    }

    /** Folders with rule files, those of an edition each; those nearest to the root alone. */
    private static List<String> rules(String name, PackTree tree) {
        return Stream.of(
                        List.of(""),
                        List.of("rules"),
                        tree.folders(""),
                        tree.folders("rules").stream().map(folder -> "rules/" + folder).toList())
                .map(folders -> folders.stream().filter(f -> hasRules(tree, f)).toList())
                .filter(folders -> !folders.isEmpty())
                .findFirst()
                .orElseThrow(() -> noRules(name));
    }

    private static boolean hasRules(PackTree tree, String folder) {
        return !last(folder.isEmpty() ? tree.name() : folder).equals("standards")
                && !tree.texts(folder, RULES).isEmpty();
    }

    static CatalogueException noRules(String name) {
        return new CatalogueException(name + "：没有规则文件（*.drl）/ no rule file (*.drl)");
    }

    private static @Nullable Map<String, String> first(
            PackTree tree, String ending, String... folders) {
        return Stream.of(folders)
                .filter(tree::has)
                .findFirst()
                .map(folder -> tree.texts(folder, ending))
                .orElse(null);
    }

    private static String last(String folder) {
        return folder.substring(folder.lastIndexOf('/') + 1);
    }

    private static String beside(String folder, String name) {
        return folder.isEmpty()
                ? "../" + name
                : folder.substring(0, folder.lastIndexOf('/') + 1) + name;
    }
}
