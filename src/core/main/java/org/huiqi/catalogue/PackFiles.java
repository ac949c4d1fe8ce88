package org.huiqi.catalogue;

import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.huiqi.profile.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * The files of a pack: those inside the jar, or what was read from a folder, a zip or the class
 * path. Immutable: what changes on the disk afterwards is seen by the next one that is made.
 *
 * <p>A pack is one edition of the handbook. Where several are there, in the jar or in a folder, it
 * is the one that is asked for, or the newest in force on the day that is looked at.
 *
 * <p>A pack of one's own has rule files ({@code *.drl}), and may have a catalogue ({@code
 * edition.yaml} and a file a programme) and standards (a rule file each, and a catalogue file each
 * that leads to a title). Of the latter two, what it does not have is taken from the built-in pack.
 *
 * @param name what to call it in messages
 * @param edition id of the built-in edition that has what is not its own
 * @param seeds texts of the catalogue by file name; null = the built-in ones
 * @param rules texts of the programmes' rules by file name; null = the built-in ones
 * @param standards texts of the standards' rules and catalogue by file name; null = the built-in
 *     ones
 * @serial exclude
 */
public record PackFiles(
        String name,
        String edition,
        @Nullable Map<String, String> seeds,
        @Nullable Map<String, String> rules,
        @Nullable Map<String, String> standards)
        implements Serializable {
    static final String INDEX = "edition.yaml";
    private static final String CATALOGUE = ".yaml";

    /**
     * Copies the texts.
     *
     * @param name what to call it in messages
     * @param edition id of the built-in edition that has what is not its own
     * @param seeds texts of the catalogue by file name; null = the built-in ones
     * @param rules texts of the programmes' rules by file name; null = the built-in ones
     * @param standards texts of the standards' rules and catalogue by file name; null = the
     *     built-in ones
     */
    public PackFiles {
        seeds = sorted(seeds);
        rules = sorted(rules);
        standards = sorted(standards);
    }

    /**
     * A pack whose other files are those of the built-in edition in force today.
     *
     * @param name what to call it in messages
     * @param seeds texts of the catalogue by file name; null = the built-in ones
     * @param rules texts of the programmes' rules by file name; null = the built-in ones
     * @param standards texts of the standards' rules and catalogue by file name; null = the
     *     built-in ones
     */
    public PackFiles(
            String name,
            @Nullable Map<String, String> seeds,
            @Nullable Map<String, String> rules,
            @Nullable Map<String, String> standards) {
        this(name, Editions.builtIn().on(AsOf.today()), seeds, rules, standards);
    }

    private static @Nullable Map<String, String> sorted(@Nullable Map<String, String> texts) {
        return texts == null ? null : Collections.unmodifiableMap(new TreeMap<>(texts));
    }

    /** {@return the edition inside the jar in force today} */
    public static PackFiles builtIn() {
        return builtIn(Editions.builtIn().on(AsOf.today()));
    }

    /**
     * {@return an edition inside the jar}
     *
     * @param edition its id, one of {@link Editions#builtIn()}
     */
    public static PackFiles builtIn(String edition) {
        return new PackFiles(edition, edition, null, null, null);
    }

    /** {@return whether every file comes from the jar} */
    public boolean isBuiltIn() {
        return seeds == null && rules == null && standards == null;
    }

    /**
     * {@return a pack in a folder of any file system: its rule files, or a folder of them for each
     * edition, beside {@code standards/} and {@code seeds/}} Of several editions it is the newest
     * in force today. It is read whole, so the file system may be closed afterwards.
     *
     * @param folder where it is
     * @throws CatalogueException where the folder holds no rule file or a file cannot be read
     */
    public static PackFiles in(Path folder) {
        return in(folder, null, AsOf.today());
    }

    /**
     * {@return the same of the edition that is asked for}
     *
     * @param folder where it is
     * @param edition id of the edition; null: the newest in force on the day
     * @param day the day that is looked at
     * @throws CatalogueException where the folder holds no rule file or not this edition, or a file
     *     cannot be read
     */
    public static PackFiles in(Path folder, @Nullable String edition, LocalDate day) {
        return new PackLayout(folder.toString(), PackTree.Folder.of(folder)).find(edition, day);
    }

    /**
     * {@return the editions in a folder}
     *
     * @param folder laid out as for {@link #in(Path)}
     * @throws CatalogueException where the folder holds no rule file or a file cannot be read
     */
    public static Editions editions(Path folder) {
        return new PackLayout(folder.toString(), PackTree.Folder.of(folder)).editions();
    }

    /**
     * {@return a pack in a zip, laid out like a folder; all of it may lie in one folder more. Of
     * several editions it is the newest in force today. The stream is read and not closed, and
     * nothing is written to disk}
     *
     * @param name what to call it in messages
     * @param zip at most 2 000 files, 32 MB together when unpacked, names in UTF-8
     * @throws CatalogueException where it is no zip, damaged, larger than that, names a file
     *     outside of itself, or holds no rule file
     */
    public static PackFiles zip(String name, InputStream zip) {
        return new PackLayout(name, PackTree.Zip.of(name, zip)).find(null, AsOf.today());
    }

    /**
     * {@return a pack on the class path: {@code <folder>/rules/*.drl}, {@code
     * <folder>/seeds/*.yaml}, {@code <folder>/standards/*.drl}} Its files are those that its {@code
     * edition.yaml} lists, or, where it has none, the built-in one. It is read whole, so nothing of
     * it holds on to the loader.
     *
     * @param loader the class loader that sees it
     * @param folder such as {@code org/example/pack}
     * @throws CatalogueException where there is no rule file or one cannot be read
     */
    public static PackFiles onClassPath(ClassLoader loader, String folder) {
        String name = "classpath:" + folder;
        PackTree tree = new PackTree.ClassPath(name, loader, folder + "/");
        Map<String, String> edition = tree.texts("seeds", List.of("edition"), CATALOGUE);
        Map<String, String> seeds = edition.isEmpty() ? null : edition;
        Catalogue.Index index = Catalogue.index(new PackFiles(name, seeds, null, null));
        if (seeds != null) {
            seeds.putAll(tree.texts("seeds", index.files(), CATALOGUE));
        }
        Map<String, String> rules = tree.texts("rules", index.register().keySet(), ".drl");
        if (rules.isEmpty()) {
            throw PackLayout.noRules(name);
        }
        Map<String, String> standards = tree.texts("standards", CATALOGUE);
        SortedSet<String> dated = names(standards.keySet());
        standards.putAll(tree.texts("standards", dated, ".drl"));
        standards.putAll(tree.texts("standards", index.standards(), ".drl"));
        return new PackFiles(name, seeds, rules, standards.isEmpty() ? null : standards);
    }

    /**
     * {@return text of a catalogue file}
     *
     * @param file name of the file
     */
    public Optional<String> seed(String file) {
        return text(seeds, "seeds/" + edition + "/", file);
    }

    /**
     * {@return text of a programme's rule file}
     *
     * @param file name of the file
     */
    public Optional<String> rule(String file) {
        return text(rules, "rules/" + edition + "/", file);
    }

    /**
     * {@return whether the pack itself says what a file holds: it is none of a built-in standard,
     * or one that the pack has in its place}
     *
     * @param file name of the file
     */
    public boolean isOwn(String file) {
        return standards != null && standards.containsKey(file)
                || !BuiltIn.STANDARDS.contains(file.replaceFirst("\\.[^.]*$", ""));
    }

    /**
     * {@return text of a standard's rule file or catalogue file}
     *
     * @param file name of the file
     */
    public Optional<String> standard(String file) {
        String folder = file.endsWith(CATALOGUE) ? "seeds/standards/" : "rules/standards/";
        return text(isOwn(file) ? standards : null, folder, file);
    }

    /**
     * {@return names of the standards that lead to a title, without the ending: its own and the
     * built-in ones, in alphabetical order}
     */
    public SortedSet<String> titleStandards() {
        SortedSet<String> names = new TreeSet<>(BuiltIn.STANDARDS);
        names.addAll(names(standards == null ? Set.of() : standards.keySet()));
        return names;
    }

    /** Names of the catalogue files among some, without the ending. */
    private static SortedSet<String> names(Set<String> files) {
        return files.stream()
                .filter(file -> file.endsWith(CATALOGUE))
                .map(file -> file.substring(0, file.length() - CATALOGUE.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * First day on which it is in force, as far as its index can be read; null where it does not
     * say.
     */
    @Nullable LocalDate from() {
        return Catalogue.entry(edition, seed(INDEX).orElse("")).from();
    }

    /** {@return names of its own rule files; empty for the built-in pack} */
    public List<String> ruleFiles() {
        return rules == null ? List.of() : List.copyOf(rules.keySet());
    }

    /** {@return text of every file of its own by its name; empty for the built-in pack} */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        add(texts, "seeds/", seeds);
        add(texts, "rules/", rules);
        add(texts, "standards/", standards);
        return texts;
    }

    private static void add(
            Map<String, String> texts, String folder, @Nullable Map<String, String> files) {
        if (files != null) {
            files.forEach((file, text) -> texts.put(folder + file, text));
        }
    }

    private static Optional<String> text(
            @Nullable Map<String, String> texts, String resource, String file) {
        return Optional.ofNullable(
                texts != null
                        ? texts.get(file)
                        : PackTree.ClassPath.BUILT_IN.text(resource + file));
    }

    /** Looked for on first use: it lists the jar. */
    private static final class BuiltIn {
        static final SortedSet<String> STANDARDS =
                names(PackTree.ClassPath.BUILT_IN.names("seeds/standards"));
    }
}
