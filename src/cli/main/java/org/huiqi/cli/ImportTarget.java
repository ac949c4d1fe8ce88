package org.huiqi.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.huiqi.Checker;
import org.huiqi.excel.ProfileText;
import org.huiqi.imports.FirmList;
import org.huiqi.imports.ImportFile;
import org.huiqi.imports.ImportOptions;
import org.huiqi.imports.Imported;
import org.huiqi.imports.Importer;
import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.Format;
import org.huiqi.profile.reading.ProfileDocument;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.text.Language;
import org.jspecify.annotations.Nullable;

/** The profiles that an import fills: a file, or a folder with one a firm. */
final class ImportTarget {
    private final ProfileReader reader;
    private final LocalDate asOf;
    private final Console console;
    private final ImportText text;

    ImportTarget(ProfileReader reader, LocalDate asOf, Console console, Language language) {
        this.reader = reader;
        this.asOf = asOf;
        this.console = console;
        this.text = new ImportText(language);
    }

    /** Fills one profile; the exit code. */
    int file(
            Importer importer,
            List<ImportFile> files,
            ImportOptions options,
            Path target,
            Checker checker) {
        ProfileFile file = ProfileFile.at(target, "import");
        ProfileDocument before = before(file);
        Imported imported = importer.fill(before, files, options);
        Path copy = save(file, target, before, imported);
        String kept = copy == null ? "" : text.kept(copy.toString());
        console.out()
                .print(
                        text.of(target.toString(), imported)
                                + kept
                                + text.questions(
                                        checker.check(
                                                        imported.profile(),
                                                        asOf,
                                                        target.getFileName().toString())
                                                .questions()));
        imported.faults().forEach(this::tell);
        return imported.isClean() ? Exit.DONE : Exit.REFUSED;
    }

    /** Fills a profile for each firm of exports; the exit code. */
    int folder(FirmList firms, Path folder) {
        firms.faults().forEach(this::tell);
        if (firms.names().isEmpty() || firms.hasOthers()) {
            throw Failure.usage(PathText.EXPORTS_ONLY, folder);
        }
        create(folder);
        FileNames names = new FileNames();
        boolean clean = firms.faults().isEmpty();
        int refused = 0;
        for (int i = 0; i < firms.names().size(); i++) {
            Path target = folder.resolve(names.of(firms.names().get(i)) + ".yaml");
            ProfileFile file = ProfileFile.at(target, "import");
            ProfileDocument before;
            try {
                before = before(file);
            } catch (Failure refusal) {
                console.err().println(text.say(refusal.text()));
                refused++;
                continue;
            }
            Imported imported = firms.fill(i, before);
            save(file, target, before, imported);
            console.out().print(text.of(target.toString(), imported));
            imported.faults().forEach(this::tell);
            clean &= imported.isClean();
        }
        console.out().print(text.beside(firms.notes()));
        console.out().print(text.sum(firms.names().size() - refused, refused));
        return clean && refused == 0 ? Exit.DONE : Exit.REFUSED;
    }

    private static void create(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw Output.failure(folder, e);
        }
    }

    private void tell(Fault fault) {
        console.err().println(text.fault(fault));
    }

    /** A new file is written from what was filled in, whatever its format. */
    private ProfileDocument before(ProfileFile file) {
        return file.held() == null
                ? ProfileDocument.blank(Format.JSON)
                : file.document(reader, asOf);
    }

    /** Writes what was filled in; the copy of what a person wrote, where one was made. */
    private static @Nullable Path save(
            ProfileFile file, Path target, ProfileDocument before, Imported imported) {
        ProfileDocument after = imported.document();
        boolean isNew = file.held() == null;
        if (isNew && imported.filled().isEmpty() || !isNew && after.text().equals(before.text())) {
            return null;
        }
        return file.save(isNew ? written(file, target, imported) : after);
    }

    private static ProfileDocument written(ProfileFile file, Path target, Imported imported) {
        String text =
                file.format() == Format.YAML
                        ? ProfileText.yaml(imported.profile())
                        : ProfileText.json(imported.profile());
        return ProfileDocument.of(
                text.getBytes(StandardCharsets.UTF_8), target.toString(), file.format());
    }
}
