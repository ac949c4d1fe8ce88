package org.huiqi.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.huiqi.catalogue.CatalogueBinder.MayBeLeftOut;
import org.huiqi.catalogue.CatalogueBinder.Needed;
import org.huiqi.catalogue.CatalogueBinder.TextForm;
import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.Location;
import org.huiqi.profile.reading.Node;
import org.huiqi.profile.schema.Values;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** Reads an edition's catalogue files. */
public final class Catalogue {
    private static final String ENDING = ".yaml";

    /** What the standards of this library say, which no pack changes: each is read once. */
    private static final Map<String, CatalogueBinder.Result<Standard>> BUILT_IN =
            new ConcurrentHashMap<>();

    private final PackFiles files;
    private final Map<String, Node> trees = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    private Catalogue(PackFiles files) {
        this.files = files;
    }

    /**
     * A catalogue with all that is wrong with its files. What is at fault, or stands on something
     * that is, holds something in its place in the edition.
     *
     * @param edition what could be read
     * @param trees the files by name, as far as they are well-formed
     * @param faults in the order of the files; empty where they are in order
     */
    public record Survey(Edition edition, Map<String, Node> trees, List<Fault> faults) {}

    /**
     * Reads {@code edition.yaml} and every file that it lists.
     *
     * @param files rules and catalogue
     * @return the edition
     * @throws CatalogueException where a file is missing or does not fit its shape, with every
     *     fault
     */
    public static Edition read(PackFiles files) {
        Survey survey = survey(files);
        if (!survey.faults().isEmpty()) {
            throw new CatalogueException(survey.faults());
        }
        return survey.edition();
    }

    /**
     * Reads as much as there is.
     *
     * @param files rules and catalogue
     * @return the edition, with every fault of every file
     */
    public static Survey survey(PackFiles files) {
        Catalogue catalogue = new Catalogue(files);
        Edition edition = catalogue.edition();
        return new Survey(edition, catalogue.trees, List.copyOf(catalogue.faults));
    }

    private Edition edition() {
        Index index = seed(PackFiles.INDEX, Index.class);
        List<Programme> programmes =
                programmes(index).flatMap(id -> named(id, Programme.class, Programme::id)).toList();
        List<Overview> overviews =
                overviews(index).flatMap(id -> named(id, Overview.class, Overview::id)).toList();
        return new Edition(
                index.id(),
                index.from(),
                index.previous(),
                index.renumbered(),
                index.title(),
                index.standards(),
                index.perProgramme(),
                index.register(),
                index.readings(),
                programmes,
                overviews,
                standards());
    }

    /** Those of the register, or the files that are there where it cannot be read. */
    private Stream<String> programmes(Index index) {
        return index.register().isEmpty()
                ? unlisted().filter(id -> !isOverview(id))
                : index.register().keySet().stream();
    }

    private Stream<String> overviews(Index index) {
        return index.register().isEmpty()
                ? unlisted().filter(this::isOverview)
                : index.overviews().stream();
    }

    private Stream<String> unlisted() {
        return Stream.ofNullable(files.seeds())
                .flatMap(seeds -> seeds.keySet().stream())
                .filter(file -> !file.equals(PackFiles.INDEX) && !file.equals(Glossary.FILE))
                .map(file -> file.substring(0, file.length() - ENDING.length()));
    }

    private boolean isOverview(String id) {
        return files.seed(id + ENDING).orElse("").lines().anyMatch(l -> l.startsWith("purpose:"));
    }

    /** What a file holds, under the file's name; nothing where it cannot be read at all. */
    private <T extends Record> Stream<T> named(
            String id, Class<T> type, Function<T, String> named) {
        String file = id + ENDING;
        T value = seed(file, type);
        isNamed(file, id, named.apply(value));
        return trees.containsKey(file) ? Stream.of(Values.with(value, "id", id)) : Stream.empty();
    }

    /** Every version of the standards that lead to a title, by rung and then by version. */
    private List<Standard> standards() {
        return files.titleStandards().stream()
                .flatMap(this::standard)
                .sorted(
                        Comparator.comparingInt(Standard::rung)
                                .thenComparing(Standard::id)
                                .thenComparing(Standard::version))
                .toList();
    }

    private Stream<Standard> standard(String name) {
        String file = name + ENDING;
        Optional<String> text = files.standard(file);
        Supplier<CatalogueBinder.Result<Standard>> reader =
                () -> CatalogueBinder.read(file, text.orElse(""), Standard.class);
        Standard standard =
                add(
                        file,
                        text.isPresent(),
                        files.isOwn(file)
                                ? reader.get()
                                : BUILT_IN.computeIfAbsent(file, any -> reader.get()));
        isNamed(file, name, standard.file());
        return standard.file().equals(name) ? Stream.of(standard) : Stream.empty();
    }

    /** A file is named by what it says that it is. */
    private void isNamed(String file, String name, String said) {
        boolean sound = faults.stream().noneMatch(fault -> fault.at().source().equals(file));
        if (sound && !said.equals(name)) {
            Node id = trees.get(file) instanceof Node.Mapping map ? map.get("id") : null;
            Location at = id == null ? Location.somewhere(file) : id.at();
            Bilingual problem = PackText.NOT_FILE_NAME.text();
            faults.add(new Fault(at, "id", said, problem, PackText.WRITE_NAME.with(name)));
        }
    }

    /**
     * Which edition an index is of, as far as that can be read: what is wrong with it is said by
     * who reads it whole.
     *
     * @param folder stands for the id where it has none
     * @param index text of {@code edition.yaml}
     */
    static Editions.Entry entry(String folder, String index) {
        CatalogueBinder.Result<Index> read =
                CatalogueBinder.read(PackFiles.INDEX, index, Index.class);
        boolean dated = read.faults().stream().noneMatch(fault -> fault.path().equals("from"));
        String id = read.value().id();
        return new Editions.Entry(id.isEmpty() ? folder : id, dated ? read.value().from() : null);
    }

    /** What the edition holds. */
    static Index index(PackFiles files) {
        Catalogue catalogue = new Catalogue(files);
        Index index = catalogue.seed(PackFiles.INDEX, Index.class);
        if (!catalogue.faults.isEmpty()) {
            throw new CatalogueException(catalogue.faults);
        }
        return index;
    }

    private <T extends Record> T seed(String file, Class<T> type) {
        Optional<String> text = files.seed(file);
        return add(file, text.isPresent(), CatalogueBinder.read(file, text.orElse(""), type));
    }

    private <T> T add(String file, boolean there, CatalogueBinder.Result<T> read) {
        if (there) {
            faults.addAll(read.faults());
        } else {
            faults.add(
                    new Fault(
                            Location.somewhere(file),
                            "",
                            null,
                            PackText.NO_FILE.text(),
                            PackText.ADD_FILE.text()));
        }
        if (read.root() != null) {
            trees.put(file, read.root());
        }
        return read.value();
    }

    /** What {@code edition.yaml} holds. */
    record Index(
            @TextForm(TextForm.Kind.ID) String id,
            @MayBeLeftOut @Nullable LocalDate from,
            @TextForm(TextForm.Kind.ID) @MayBeLeftOut @Nullable String previous,
            @TextForm(TextForm.Kind.ID) Map<String, String> renumbered,
            Bilingual title,
            @Needed @TextForm(TextForm.Kind.ID) List<String> standards,
            List<String> perProgramme,
            @TextForm(TextForm.Kind.ID) List<String> overviews,
            @Needed @TextForm(TextForm.Kind.ID) Map<String, List<String>> register,
            @TextForm(TextForm.Kind.ID) List<String> readings) {
        /** Ids of the programmes and overviews, which have a file each. */
        List<String> files() {
            return Stream.concat(register.keySet().stream(), overviews.stream()).toList();
        }
    }
}
