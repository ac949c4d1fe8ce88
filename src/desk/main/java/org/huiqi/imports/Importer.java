package org.huiqi.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Node;
import org.huiqi.profile.reading.ProfileDocument;
import org.huiqi.profile.reading.ProfileReader;
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
    private final Industries industries = Industries.table();

    /**
     * An importer.
     *
     * @param reader what checks the values
     * @param asOf the as-of date
     */
    public Importer(ProfileReader reader, LocalDate asOf) {
        this.reader = reader;
        this.asOf = asOf;
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
        Merge merge = new Merge(reader, asOf, options);
        Extract all = new Extract();
        List<RegistryRow> rows = new ArrayList<>();
        for (ImportFile file : files) {
            FileReading reading = read(file, options);
            all.addAll(reading.extract());
            rows.addAll(reading.firms());
        }
        List<RegistryRow> meant = rows.size() == 1 ? rows : named(rows, merge.profile(into), all);
        if (!rows.isEmpty() && meant.isEmpty()) {
            refuse(rows, all);
        }
        meant.forEach(row -> all.addAll(row.extract()));
        return merge.into(into, all);
    }

    private FileReading read(ImportFile file, ImportOptions options) {
        FileReading reading = new FileReading(industries, options, asOf);
        reading.read(file);
        return reading;
    }

    private static void refuse(List<RegistryRow> rows, Extract all) {
        all.fault(
                rows.get(0).source(),
                "",
                null,
                RegistryText.WHICH_FIRM.with(rows.size()),
                RegistryText.NAME_FIRM.text());
    }

    /**
     * Reads the firms of exports, each for a profile of its own.
     *
     * @param files exports of a registry
     * @param options what was decided
     */
    public FirmList firms(List<ImportFile> files, ImportOptions options) {
        Extract beside = new Extract();
        List<RegistryRow> rows = new ArrayList<>();
        for (ImportFile file : files) {
            FileReading reading = read(file, options);
            beside.addAll(reading.extract());
            rows.addAll(reading.firms());
        }
        return new FirmList(rows, beside, new Merge(reader, asOf, options));
    }

    /** The rows that the profile, or a form, names by credit code, else by name. */
    private static List<RegistryRow> named(List<RegistryRow> rows, Profile profile, Extract forms) {
        String code = or(profile.creditCode(), forms, "creditCode");
        String name = or(profile.name(), forms, "name");
        List<RegistryRow> byCode =
                rows.stream().filter(row -> code != null && code.equals(row.creditCode())).toList();
        return byCode.isEmpty()
                ? rows.stream().filter(row -> Merge.isSameName(name, row.name())).toList()
                : byCode;
    }

    private static @Nullable String or(@Nullable String known, Extract forms, String path) {
        if (known != null) {
            return known;
        }
        return forms.values().stream()
                .filter(found -> found.path().equals(path))
                .map(found -> ((Node.Scalar) found.value()).text())
                .findFirst()
                .orElse(null);
    }
}
