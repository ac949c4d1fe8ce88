package org.huiqi.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the files of a pack are: inside the jar, or in folders of this machine.
 *
 * @param name what to call it in messages
 * @param seeds folder of the catalogue; null = the built-in one
 * @param rules folder of the programmes' rules; null = the built-in one
 * @param standards folder of the standards' rules; null = the built-in one
 */
public record PackFiles(
        String name, @Nullable Path seeds, @Nullable Path rules, @Nullable Path standards) {
    private static final String EDITION = "2024q3";

    /** {@return the pack inside the jar} */
    public static PackFiles builtIn() {
        return new PackFiles(EDITION, null, null, null);
    }

    /** {@return whether every file comes from the jar} */
    public boolean isBuiltIn() {
        return seeds == null && rules == null && standards == null;
    }

    /**
     * {@return a pack in a folder: its rule files, or one folder of them for an edition, beside
     * {@code standards/} and {@code seeds/}} What it does not have is taken from the built-in pack.
     *
     * @param folder where it is
     * @throws CatalogueException where the folder holds no rule file
     */
    public static PackFiles in(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        Path rules = rulesBelow(root);
        Path standards = firstFolder(root.resolve("standards"), rules.resolveSibling("standards"));
        Path seeds =
                firstFolder(
                        root.resolve("seeds").resolve(rules.getFileName()),
                        root.resolve("seeds"),
                        root.resolve("../seeds").resolve(rules.getFileName()).normalize(),
                        root.resolve("../../seeds").resolve(rules.getFileName()).normalize());
        if (seeds != null && !Files.exists(seeds.resolve("edition.yaml"))) {
            seeds = null;
        }
        return new PackFiles(folder.toString(), seeds, rules, standards);
    }

    private static Path rulesBelow(Path root) {
        List<Path> folders = new ArrayList<>(List.of(root, root.resolve("rules")));
        for (Path parent : List.of(root, root.resolve("rules"))) {
            folders.addAll(list(parent).filter(Files::isDirectory).toList());
        }
        return folders.stream()
                .filter(f -> !f.endsWith("standards"))
                .filter(f -> list(f).anyMatch(file -> file.toString().endsWith(".drl")))
                .findFirst()
                .orElseThrow(
                        () ->
                                new CatalogueException(
                                        root + "：没有规则文件（*.drl）/ no rule file (*.drl)"));
    }

    private static @Nullable Path firstFolder(Path... folders) {
        return Stream.of(folders).filter(Files::isDirectory).findFirst().orElse(null);
    }

    /**
     * {@return text of a catalogue file}
     *
     * @param file name of the file
     */
    public Optional<String> seed(String file) {
        return read(seeds, "seeds/" + EDITION + "/", file);
    }

    /**
     * {@return text of a programme's rule file}
     *
     * @param file name of the file
     */
    public Optional<String> rule(String file) {
        return read(rules, "rules/" + EDITION + "/", file);
    }

    /**
     * {@return text of a standard's rule file}
     *
     * @param file name of the file
     */
    public Optional<String> standard(String file) {
        return read(standards, "rules/standards/", file);
    }

    /** {@return names of the rule files in the folder; empty for the built-in pack} */
    public List<String> ruleFiles() {
        return rules == null ? List.of() : names(rules, ".drl");
    }

    /** {@return names of the catalogue files in the folder; empty for the built-in pack} */
    public List<String> seedFiles() {
        return seeds == null ? List.of() : names(seeds, ".yaml");
    }

    /** {@return text of every file in the folders by its name; empty for the built-in pack} */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        seedFiles().forEach(file -> texts.put("seeds/" + file, seed(file).orElse("")));
        ruleFiles().forEach(file -> texts.put("rules/" + file, rule(file).orElse("")));
        standardFiles().forEach(file -> texts.put("standards/" + file, standard(file).orElse("")));
        return texts;
    }

    private List<String> standardFiles() {
        return standards == null ? List.of() : names(standards, ".drl");
    }

    private static List<String> names(Path folder, String ending) {
        return list(folder)
                .map(file -> file.getFileName().toString())
                .filter(file -> file.endsWith(ending))
                .sorted()
                .toList();
    }

    private static Stream<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new CatalogueException(folder + "：无法读取 / cannot be read", e);
        }
    }

    private static Optional<String> read(@Nullable Path folder, String resource, String file) {
        try {
            if (folder != null) {
                Path path = folder.resolve(file);
                return Files.exists(path) ? Optional.of(Files.readString(path)) : Optional.empty();
            }
            try (InputStream in =
                    PackFiles.class.getClassLoader().getResourceAsStream(resource + file)) {
                return in == null
                        ? Optional.empty()
                        : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new CatalogueException(file + "：无法读取 / cannot be read", e);
        }
    }
}
