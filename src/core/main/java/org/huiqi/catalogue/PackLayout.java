package org.huiqi.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds rules, catalogue and standards in a tree, however much of the project's layout it has.
 *
 * @param name what to call it in messages
 */
record PackLayout(String name, PackTree tree) {
    private static final String RULES = ".drl";
    private static final String SEEDS = ".yaml";

    /** An edition that a tree holds: its folder of rules, and its catalogue if it has one. */
    private record Found(
            String rules, @Nullable Map<String, String> seeds, Editions.Entry edition) {}

    PackFiles find(@Nullable String edition, LocalDate day) {
        List<Found> found = found();
        String id = chosen(new Editions(found.stream().map(Found::edition).toList()), edition, day);
        Found one =
                found.stream().filter(f -> f.edition().id().equals(id)).findFirst().orElseThrow();
        Editions builtIn = Editions.builtIn();
        return new PackFiles(
                name,
                builtIn.ids().contains(id) ? id : builtIn.on(day),
                one.seeds(),
                tree.texts(one.rules(), RULES),
                standards(one.rules()));
    }

    Editions editions() {
        return new Editions(found().stream().map(Found::edition).toList());
    }

    private String chosen(Editions there, @Nullable String edition, LocalDate day) {
        try {
            return there.chosen(edition, day);
        } catch (CatalogueException e) {
            throw new CatalogueException(name + "：" + e.getMessage());
        }
    }

    private List<Found> found() {
        List<Found> found = new ArrayList<>();
        Map<String, String> folders = new TreeMap<>();
        for (String rules : rules()) {
            String folder = last(rules);
            String own = "seeds/" + folder;
            Map<String, String> seeds = first(SEEDS, own, "seeds", "../" + own, "../../" + own);
            String index = seeds.get(PackFiles.INDEX);
            Found one =
                    index == null
                            ? new Found(rules, null, new Editions.Entry(folder, null))
                            : new Found(rules, seeds, Catalogue.entry(folder, index));
            found.add(one);
            String other = folders.put(one.edition().id(), rules);
            if (other != null) {
                String both = one.edition().id() + " (" + other + ", " + rules + ")";
                throw PackTree.refused(name, PackText.TWINS.with(both));
            }
        }
        return found;
    }

    /** Rules and catalogue of the standards; null where it has neither. */
    private @Nullable Map<String, String> standards(String rules) {
        String beside =
                rules.isEmpty()
                        ? "../standards"
                        : rules.substring(0, rules.lastIndexOf('/') + 1) + "standards";
        String seeds = "seeds/standards";
        Map<String, String> texts = new TreeMap<>(first(RULES, "standards", beside));
        texts.putAll(first(SEEDS, seeds, "../" + seeds, "../../" + seeds, "standards", beside));
        return texts.isEmpty() ? null : texts;
    }

    /** Folders with rule files, those of an edition each; those nearest to the root alone. */
    private List<String> rules() {
        return Stream.of(
                        List.of(""),
                        List.of("rules"),
                        tree.folders(""),
                        tree.folders("rules").stream().map(folder -> "rules/" + folder).toList())
                .map(folders -> folders.stream().filter(this::hasRules).toList())
                .filter(folders -> !folders.isEmpty())
                .findFirst()
                .orElseThrow(() -> noRules(name));
    }

    private boolean hasRules(String folder) {
        return !last(folder).equals("standards") && !tree.texts(folder, RULES).isEmpty();
    }

    static CatalogueException noRules(String name) {
        return new CatalogueException(name + "：没有规则文件（*.drl）/ no rule file (*.drl)");
    }

    /** The texts of the first of some folders that is there. */
    private Map<String, String> first(String ending, String... folders) {
        return Stream.of(folders)
                .filter(folder -> !tree.names(folder).isEmpty())
                .findFirst()
                .map(folder -> tree.texts(folder, ending))
                .orElse(Map.of());
    }

    private String last(String folder) {
        return folder.isEmpty() ? tree.name() : folder.substring(folder.lastIndexOf('/') + 1);
    }
}
