package org.huiqi.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.ProfileDocument;
import org.huiqi.profile.reading.ProfileReader;

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
    private final Industries industries = Industries.table();

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
        Merge merge = new Merge(reader, asOf, options);
        Profile profile = merge.profile(into);
        Extract all = new Extract("");
        List<Extract> parts = new ArrayList<>();
        List<RegistryRow> rows = read(files, options, all, parts);
        List<RegistryRow> meant = rows.size() == 1 ? rows : named(rows, profile, parts);
        if (!rows.isEmpty() && meant.isEmpty()) {
            refuse(rows, all);
        }
        meant.forEach(row -> parts.add(row.extract()));
        new FirmChoice(parts, options).into(all, profile);
        pace.run();
        return merge.into(into, all);
    }

    /** Reads files: what is about no firm, what sheets say of one, and the rows of exports. */
    private List<RegistryRow> read(
            List<ImportFile> files, ImportOptions options, Extract beside, List<Extract> parts) {
        List<RegistryRow> rows = new ArrayList<>();
        for (ImportFile file : files) {
            FileReading reading = new FileReading(file, industries, options, asOf, pace);
            reading.read();
            beside.addAll(reading.beside());
            parts.addAll(reading.parts());
            rows.addAll(reading.firms());
        }
        return RegistryRow.once(rows);
    }

    private static void refuse(List<RegistryRow> rows, Extract all) {
        all.fault(
                Source.of(rows.get(0).source().file()),
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
        Extract beside = new Extract("");
        List<Extract> parts = new ArrayList<>();
        List<RegistryRow> rows = read(files, options, beside, parts);
        parts.forEach(beside::addAll);
        return new FirmList(rows, beside, new Merge(reader, asOf, options));
    }

    /** The rows that the profile, or a form, names by credit code, else by name. */
    private static List<RegistryRow> named(
            List<RegistryRow> rows, Profile profile, List<Extract> forms) {
        FirmIdentity firm = new FirmIdentity(profile.name(), profile.creditCode());
        for (Extract form : forms) {
            firm = firm.and(FirmIdentity.of(form));
        }
        String code = firm.creditCode();
        String name = firm.name();
        List<RegistryRow> byCode =
                rows.stream().filter(row -> code != null && code.equals(row.creditCode())).toList();
        return byCode.isEmpty()
                ? rows.stream().filter(row -> Merge.isSameName(name, row.name())).toList()
                : byCode;
    }
}
