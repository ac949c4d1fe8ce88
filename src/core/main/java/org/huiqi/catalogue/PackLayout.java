package org.huiqi.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds rules, catalogue and standards in a tree, however much of the project's layout it has. */
final class PackLayout {
    private static final String RULES = ".drl";
    private static final String SEEDS = ".yaml";

    private PackLayout() {}

    static PackFiles find(String name, PackTree tree) {
        String rules = rules(name, tree);
        String edition = rules.isEmpty() ? tree.name() : last(rules);
        Map<String, String> seeds =
                first(
                        tree,
                        ".yaml",
                        "seeds/" + edition,
                        "seeds",
                        "../seeds/" + edition,
                        "../../seeds/" + edition);
        return new PackFiles(
                name,
                seeds != null && seeds.containsKey("edition.yaml") ? seeds : null,
                tree.texts(rules, RULES),
                standards(tree, rules));
    }

    /** Rules and catalogue of the standards; null where it has neither. */
    private static @Nullable Map<String, String> standards(PackTree tree, String rules) {
        Map<String, String> texts = new TreeMap<>();
        for (String ending : List.of(RULES, SEEDS)) {
            Map<String, String> found =
                    first(
                            tree,
                            ending,
                            ending.equals(RULES)
                                    ? new String[] {"standards", beside(rules, "standards")}
                                    : new String[] {
                                        "seeds/standards",
                                        "../seeds/standards",
                                        "../../seeds/standards",
                                        "standards",
                                        beside(rules, "standards")
                                    });
            texts.putAll(found == null ? Map.of() : found);
        }
        return texts.isEmpty() ? null : texts;
    }

    private static String rules(String name, PackTree tree) {
        List<String> folders = new ArrayList<>(List.of("", "rules"));
        tree.folders("").forEach(folders::add);
        tree.folders("rules").forEach(folder -> folders.add("rules/" + folder));
        return folders.stream()
                .filter(
                        folder ->
                                !last(folder.isEmpty() ? tree.name() : folder).equals("standards"))
                .filter(folder -> !tree.texts(folder, RULES).isEmpty())
                .findFirst()
                .orElseThrow(() -> noRules(name));
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
