package org.huiqi.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.ProfileDocument;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;

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
        Extractor read = read(files, options);
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

    private Extractor read(List<ImportFile> files, ImportOptions options) {
        Extractor read = new Extractor(options, asOf, pace);
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
        Extractor read = read(files, options);
        read.parts.forEach(read.beside::addAll);
        List<Extract> firms = once(read.firms);
        return new FirmList(
                firms.stream()
                        .map(Extract::firm)
                        .map(firm -> firm.isUnknown() ? "" : firm.toString())
                        .toList(),
                read.beside.notes,
                read.beside.faults,
                !read.beside.isEmpty(),
                (firm, into) -> new Merge(into, firms.get(firm), options, reader, asOf).imported());
    }

    /** Each firm once: what further rows say of it is added, and that is told. */
    private static List<Extract> once(List<Extract> rows) {
        Map<String, Extract> firms = new LinkedHashMap<>();
        for (Extract row : rows) {
            FirmIdentity firm = row.firm();
            String key = firm.creditCode() != null ? firm.creditCode() : firm.toString();
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
        FirmIdentity firm = forms.stream().map(Extract::firm).reduce(profile, FirmIdentity::and);
        String code = firm.creditCode();
        Predicate<Extract> byName = row -> LineName.isSame(firm.name(), row.firm().name());
        Predicate<Extract> byCode = row -> code != null && code.equals(row.firm().creditCode());
        return rows.stream().filter(rows.stream().anyMatch(byCode) ? byCode : byName).toList();
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
                        .filter(part -> part.namedAt().file().equals(options.prefer()))
                        .map(Extract::firm)
                        .filter(firm -> !firm.isUnknown())
                        .findFirst()
                        .orElse(profile);
        boolean isNamed = !meant.isUnknown();
        Set<Extract> others = new HashSet<>();
        for (Extract part : parts) {
            if (part.firm().isOtherThan(meant)) {
                others.add(part);
            } else {
                meant = meant.and(part.firm());
            }
        }
        if (!others.isEmpty() && !isNamed) {
            List<String> firms =
                    parts.stream()
                            .filter(part -> !part.firm().isUnknown())
                            .map(part -> part.firm() + " (" + part.place.file() + ")")
                            .distinct()
                            .toList();
            Bilingual problem = RegistryText.SEVERAL_FIRMS.with(Sentence.listed(firms));
            all.fault(parts.get(0).file(), null, problem, RegistryText.CHECK_FIRM);
            return;
        }
        for (Extract part : parts) {
            boolean isOther = others.contains(part);
            if (isOther || !others.isEmpty() && isOfNobody(part, parts, others)) {
                Bilingual problem =
                        isOther
                                ? RegistryText.OTHER_FIRM.with(part.firm())
                                : RegistryText.NO_FIRM.text();
                all.fault(part.namedAt(), null, problem, RegistryText.CHECK_FIRM);
            } else {
                all.addAll(part);
            }
        }
    }

    /** Whether a part names no firm, and its file none but others. */
    private static boolean isOfNobody(Extract part, List<Extract> parts, Set<Extract> others) {
        List<Boolean> near =
                parts.stream()
                        .filter(other -> other.place.file().equals(part.place.file()))
                        .filter(other -> !other.firm().isUnknown())
                        .map(others::contains)
                        .toList();
        return !part.isEmpty()
                && part.firm().isUnknown()
                && (near.isEmpty() || near.contains(true));
    }
}
