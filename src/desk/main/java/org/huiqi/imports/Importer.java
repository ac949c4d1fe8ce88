package org.huiqi.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Node;
import org.huiqi.profile.reading.ProfileDocument;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Fills profiles from files that clients and offices already have. Immutable, safe to share.
 *
 * <pre>{@code
 * Importer importer = new Importer(reader, asOf);
 * Imported imported = importer.fill(ProfileDocument.blank(Format.YAML), files, ImportOptions.NONE);
 * imported.conflicts().forEach(…);
 * }</pre>
 */
public final class Importer {
    private final ProfileReader reader;
    private final LocalDate asOf;
    private final Runnable pace;

    /**
     * An importer.
     *
     * @param reader what checks the values
     * @param asOf the as-of date
     */
    public Importer(ProfileReader reader, LocalDate asOf) {
        this(reader, asOf, () -> {});
    }

    /**
     * An importer whose work can be ended.
     *
     * @param reader what checks the values
     * @param asOf the as-of date
     * @param pace looked at now and then; what it throws ends the work
     */
    public Importer(ProfileReader reader, LocalDate asOf, Runnable pace) {
        this.reader = reader;
        this.asOf = asOf;
        this.pace = pace;
    }

    /**
     * Fills one profile.
     *
     * @param into the profile so far, which is valid
     * @param files the files, of one firm; of an export with several the one that the profile or
     *     another file names
     * @param options what was decided
     */
    public Imported fill(ProfileDocument into, List<ImportFile> files, ImportOptions options) {
        Profile profile = Merge.profile(into, reader, asOf);
        FirmIdentity firm = new FirmIdentity(profile.name(), profile.creditCode());
        FileReader read = read(files, options);
        Extract all = read.beside;
        List<Extract> parts = new ArrayList<>(read.parts);
        List<Extract> firms = once(read.firms);
        List<Extract> meant = firms.size() == 1 ? firms : named(firms, firm, parts);
        if (!firms.isEmpty() && meant.isEmpty()) {
            Bilingual problem = RegistryText.WHICH_FIRM.with(firms.size());
            all.fault(firms.get(0).file(), null, problem, RegistryText.NAME_FIRM);
        }
        parts.addAll(meant);
        choose(parts, firm, options, all);
        pace.run();
        return new Merge(into, all, options, reader, asOf).imported();
    }

    private FileReader read(List<ImportFile> files, ImportOptions options) {
        FileReader read = new FileReader(options, asOf, pace);
        files.forEach(read::read);
        return read;
    }

    /**
     * Reads the firms of exports, each for a profile of its own.
     *
     * @param files exports of a registry
     * @param options what was decided
     */
    public FirmList firms(List<ImportFile> files, ImportOptions options) {
        FileReader read = read(files, options);
        read.parts.forEach(read.beside::addAll);
        return new FirmList(
                once(read.firms),
                read.beside,
                (into, firm) -> new Merge(into, firm, options, reader, asOf).imported());
    }

    /** Each firm once: what further rows say of it is added, and that is told. */
    private static List<Extract> once(List<Extract> rows) {
        Map<String, Extract> firms = new LinkedHashMap<>();
        for (Extract row : rows) {
            FirmIdentity firm = FirmIdentity.of(row);
            String key = firm.creditCode != null ? firm.creditCode : String.valueOf(firm.name);
            Extract first = firms.putIfAbsent(key, row);
            if (first != null) {
                first.addAll(row);
                first.remark(row.place, RegistryText.FIRM_TWICE.text());
            }
        }
        return List.copyOf(firms.values());
    }

    /** The rows that the profile, or a form, names by credit code, else by name. */
    private static List<Extract> named(
            List<Extract> rows, FirmIdentity profile, List<Extract> forms) {
        FirmIdentity firm = forms.stream().map(FirmIdentity::of).reduce(profile, FirmIdentity::and);
        List<Extract> byCode =
                rows.stream()
                        .filter(row -> firm.creditCode != null)
                        .filter(row -> firm.creditCode.equals(FirmIdentity.of(row).creditCode))
                        .toList();
        return byCode.isEmpty()
                ? rows.stream()
                        .filter(row -> LineName.isSame(firm.name, FirmIdentity.of(row).name))
                        .toList()
                : byCode;
    }

    /**
     * Takes what files say of one firm: the one of the file that is preferred, else the one of the
     * profile, else the one that all of them name. What is about another firm is refused.
     *
     * @param parts what sheets and rows say, each of one firm
     */
    private static void choose(
            List<Extract> parts, FirmIdentity profile, ImportOptions options, Extract all) {
        FirmIdentity meant =
                parts.stream()
                        .filter(part -> FirmIdentity.place(part).isOf(options.prefer()))
                        .map(FirmIdentity::of)
                        .filter(firm -> !firm.isUnknown())
                        .findFirst()
                        .orElse(profile);
        boolean isNamed = !meant.isUnknown();
        List<Extract> others = new ArrayList<>();
        for (Extract part : parts) {
            FirmIdentity firm = FirmIdentity.of(part);
            if (firm.isOtherThan(meant)) {
                others.add(part);
            } else {
                meant = meant.and(firm);
            }
        }
        if (!others.isEmpty() && !isNamed) {
            List<String> firms =
                    parts.stream()
                            .filter(part -> !FirmIdentity.of(part).isUnknown())
                            .map(part -> FirmIdentity.of(part) + " (" + part.place.file() + ")")
                            .distinct()
                            .toList();
            Bilingual problem = RegistryText.SEVERAL_FIRMS.with(Sentence.listed(firms));
            all.fault(parts.get(0).file(), null, problem, RegistryText.CHECK_FIRM);
            return;
        }
        for (Extract part : parts) {
            Source place = FirmIdentity.place(part);
            if (others.contains(part)) {
                Bilingual problem = RegistryText.OTHER_FIRM.with(FirmIdentity.of(part));
                all.fault(place, null, problem, RegistryText.CHECK_FIRM);
            } else if (isOfNobody(part, parts, others)) {
                all.fault(place, null, RegistryText.NO_FIRM.text(), RegistryText.CHECK_FIRM);
            } else {
                all.addAll(part);
            }
        }
    }

    /** Whether a part names no firm, and its file none but others, while there are others. */
    private static boolean isOfNobody(Extract part, List<Extract> parts, List<Extract> others) {
        if (others.isEmpty() || part.isEmpty() || !FirmIdentity.of(part).isUnknown()) {
            return false;
        }
        List<Boolean> near =
                parts.stream()
                        .filter(other -> other.place.file().equals(part.place.file()))
                        .filter(other -> !FirmIdentity.of(other).isUnknown())
                        .map(others::contains)
                        .toList();
        return near.isEmpty() || near.contains(true);
    }

    /**
     * The firm that something is about, as far as it says so.
     *
     * @param name its name, or null
     * @param creditCode its unified social credit code, or null
     */
    record FirmIdentity(@Nullable String name, @Nullable String creditCode) {
        /** The firm that a part of a file names. */
        static FirmIdentity of(Extract part) {
            return new FirmIdentity(said(part, "name"), said(part, "creditCode"));
        }

        private static @Nullable String said(Extract part, String path) {
            return found(part, path).map(f -> ((Node.Scalar) f.value()).text()).orElse(null);
        }

        private static Optional<Filling> found(Extract part, String path) {
            return part.values.stream()
                    .filter(f -> f.path().equals(path) && f.value() instanceof Node.Scalar)
                    .findFirst();
        }

        /** Where a part of a file names its firm; its file where it names none. */
        static Source place(Extract part) {
            return found(part, "name")
                    .or(() -> found(part, "creditCode"))
                    .map(Filling::source)
                    .orElse(part.file());
        }

        boolean isUnknown() {
            return name == null && creditCode == null;
        }

        /** Whether both say enough to tell that they are two; a code says more than a name. */
        boolean isOtherThan(FirmIdentity other) {
            if (creditCode != null && other.creditCode != null) {
                return !creditCode.equals(other.creditCode);
            }
            return name != null && other.name != null && !LineName.isSame(name, other.name);
        }

        /** What both say together of one firm. */
        FirmIdentity and(FirmIdentity other) {
            return new FirmIdentity(
                    name == null ? other.name : name,
                    creditCode == null ? other.creditCode : creditCode);
        }

        @Override
        public String toString() {
            return name != null ? name : String.valueOf(creditCode);
        }
    }
}
