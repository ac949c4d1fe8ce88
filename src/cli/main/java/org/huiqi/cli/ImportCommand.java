package org.huiqi.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.huiqi.Checker;
import org.huiqi.excel.ProfileText;
import org.huiqi.imports.Conflict;
import org.huiqi.imports.FieldText;
import org.huiqi.imports.Filling;
import org.huiqi.imports.FirmList;
import org.huiqi.imports.ImportFile;
import org.huiqi.imports.ImportOptions;
import org.huiqi.imports.ImportOptions.Extra;
import org.huiqi.imports.Imported;
import org.huiqi.imports.Importer;
import org.huiqi.imports.Note;
import org.huiqi.imports.Offer;
import org.huiqi.profile.reading.Format;
import org.huiqi.profile.reading.ProfileDocument;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Joint;
import org.huiqi.text.Sentence;
import org.huiqi.verdict.Question;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Fills a profile, or one a firm in a folder, from statements, returns and exports of registries.
 */
@Command(name = "import")
final class ImportCommand extends BaseCommand.OnDay {
    private static final int LARGEST = 10 * 1024 * 1024;
    private static final int QUESTIONS = 5;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "import.files")
    private List<String> files;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "PROFILE|FOLDER",
            descriptionKey = "import.output")
    private String output;

    @Option(names = "--year", paramLabel = "YYYY", descriptionKey = "import.year")
    private @Nullable Integer year;

    @Option(names = "--encoding", paramLabel = "NAME", descriptionKey = "import.encoding")
    private @Nullable String encoding;

    @Option(names = "--prefer", paramLabel = "FILE", descriptionKey = "import.prefer")
    private @Nullable String prefer;

    @Option(names = "--titles", descriptionKey = "import.titles")
    private boolean titles;

    @Option(names = "--registration-date", descriptionKey = "import.registrationDate")
    private boolean registrationDate;

    @Mixin private EntriesOption entries;

    @Override
    public Integer call() {
        List<ImportFile> read = files.stream().map(ImportCommand::read).toList();
        ImportOptions options = options(read);
        Path target = Path.of(output);
        boolean folder = isFolder(target);
        if (!folder && !output.toLowerCase(Locale.ROOT).matches("(?s).*\\.(?:ya?ml|json)")) {
            throw Failure.usage(PathText.IMPORT_ENDING, target);
        }
        Checker checker = rules.checker(asOf.day());
        ProfileReader reader = entries.reader(checker.edition().criterionIds());
        Importer importer = new Importer(reader, asOf.day());
        if (folder) {
            return fillFolder(importer.firms(read, options), target, reader);
        }
        Imported imported = fill(target, reader, before -> importer.fill(before, read, options));
        String name = target.getFileName().toString();
        questions(checker.check(imported.profile(), asOf.day(), name).questions());
        imported.faults().forEach(fault -> tell(fault.message()));
        return imported.isClean() ? Exit.DONE : Exit.REFUSED;
    }

    /** A folder that exists, or a name that ends like one, or like no file. */
    private boolean isFolder(Path target) {
        return Files.isDirectory(target)
                || output.endsWith("/")
                || output.endsWith("\\")
                || target.getFileName().toString().indexOf('.') < 0;
    }

    private static ImportFile read(String name) {
        Path path = Path.of(name);
        if (!Files.isRegularFile(path)) {
            throw Failure.usage(Files.exists(path) ? PathText.NOT_A_FILE : PathText.NO_FILE, name);
        }
        try (InputStream in = Files.newInputStream(path)) {
            // One byte more than the limit is enough for the file to be refused.
            return new ImportFile(path.getFileName().toString(), in.readNBytes(LARGEST + 1));
        } catch (IOException e) {
            throw Failure.usage(PathText.UNREADABLE, name);
        }
    }

    private ImportOptions options(List<ImportFile> read) {
        if (year != null && (year < 1900 || year > 2200)) {
            throw Failure.usage(OptionText.YEAR, year);
        }
        Set<Extra> extras = EnumSet.noneOf(Extra.class);
        if (titles) {
            extras.add(Extra.TITLES);
        }
        if (registrationDate) {
            extras.add(Extra.REGISTRATION_DATE);
        }
        return new ImportOptions(year, charset(), preferred(read), extras);
    }

    private @Nullable Charset charset() {
        try {
            return encoding == null ? null : Charset.forName(encoding);
        } catch (IllegalArgumentException e) {
            throw Failure.usage(OptionText.ENCODING, encoding);
        }
    }

    /** The preferred file by the name that its values carry; the profile itself has another. */
    private @Nullable String preferred(List<ImportFile> read) {
        if (prefer == null) {
            return null;
        }
        String name = Path.of(prefer).getFileName().toString();
        if (read.stream().anyMatch(file -> file.name().equals(name))) {
            return name;
        }
        String profile = Path.of(output).getFileName().toString();
        if (profile.equals(name)) {
            return ImportOptions.PROFILE;
        }
        List<String> known = new ArrayList<>(read.stream().map(ImportFile::name).toList());
        known.add(profile);
        throw Failure.usage(OptionText.PREFER, prefer, Sentence.listed(known));
    }

    /** Fills a profile for each firm of exports; the exit code. */
    private int fillFolder(FirmList firms, Path folder, ProfileReader reader) {
        firms.faults().forEach(fault -> tell(fault.message()));
        if (firms.names().isEmpty() || firms.hasOthers()) {
            throw Failure.usage(PathText.EXPORTS_ONLY, folder);
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw Output.failure(folder, e);
        }
        FileNames names = new FileNames();
        boolean clean = firms.faults().isEmpty();
        int refused = 0;
        for (int i = 0; i < firms.names().size(); i++) {
            int firm = i;
            Path target = folder.resolve(names.of(firms.names().get(i)) + ".yaml");
            try {
                Imported imported = fill(target, reader, before -> firms.fill(firm, before));
                imported.faults().forEach(fault -> tell(fault.message()));
                clean &= imported.isClean();
            } catch (Failure refusal) {
                if (refusal.exit() != Exit.REFUSED) {
                    throw refusal;
                }
                tell(refusal.text());
                refused++;
            }
        }
        notes(firms.notes());
        int written = firms.names().size() - refused;
        if (refused == 0) {
            say(ImportPhrase.PROFILES, written);
        } else {
            say(ImportPhrase.PROFILES_REFUSED, written, refused);
        }
        return clean && refused == 0 ? Exit.DONE : Exit.REFUSED;
    }

    /** Fills one profile and tells what became of it, but for the faults and the questions. */
    private Imported fill(
            Path target, ProfileReader reader, Function<ProfileDocument, Imported> filling) {
        ProfileFile file = ProfileFile.at(target, "import");
        boolean isNew = file.held() == null;
        // A new file is written from what was filled in, whatever its format.
        ProfileDocument before =
                isNew ? ProfileDocument.blank(Format.JSON) : file.document(reader, asOf.day());
        Imported imported = filling.apply(before);
        ProfileDocument after = imported.document();
        boolean same = isNew ? imported.filled().isEmpty() : after.text().equals(before.text());
        Path copy = same ? null : file.save(isNew ? written(file, target, imported) : after);
        told(target, imported);
        if (copy != null) {
            say(ResultText.KEPT, copy);
        }
        return imported;
    }

    private static ProfileDocument written(ProfileFile file, Path target, Imported imported) {
        String text =
                file.format() == Format.YAML
                        ? ProfileText.yaml(imported.profile())
                        : ProfileText.json(imported.profile());
        return ProfileDocument.of(text.getBytes(UTF_8), target.toString(), file.format());
    }

    private void told(Path target, Imported imported) {
        int filled = imported.filled().size();
        Bilingual head =
                filled == 0
                        ? ImportPhrase.NOTHING.with(target)
                        : ImportPhrase.FILLED.with(target, filled);
        console.out()
                .println(
                        (imported.agreed() == 0
                                        ? head
                                        : ImportPhrase.AND_AGREED.with(head, imported.agreed()))
                                .in(language()));
        for (Filling filling : imported.filled()) {
            Bilingual value = FieldText.value(filling.path(), filling.value());
            line("  ", Joint.PAIR.with(FieldText.label(filling.path()), value), filling.origin());
        }
        if (!imported.conflicts().isEmpty()) {
            say(ImportPhrase.CONFLICTS, imported.conflicts().size());
        }
        for (Conflict conflict : imported.conflicts()) {
            line("  ", FieldText.label(conflict.path()), "");
            for (Filling choice : conflict.choices()) {
                line(
                        "    ",
                        FieldText.value(conflict.path(), choice.value()),
                        choice.file() == null
                                ? ImportPhrase.OF_PROFILE.in(language(), choice.origin()).strip()
                                : choice.origin());
            }
        }
        if (!imported.offers().isEmpty()) {
            say(ImportPhrase.OFFERS);
        }
        for (Offer offer : imported.offers()) {
            Bilingual said = Joint.PAIR.with(FieldText.label(offer.path()), offer.label());
            line("  ", said, offer.source().toString());
        }
        notes(imported.notes());
    }

    private void line(String indent, Bilingual said, String origin) {
        console.out()
                .println(indent + said.in(language()) + (origin.isEmpty() ? "" : "  ← " + origin));
    }

    private void notes(List<Note> notes) {
        notes(notes, Note.Kind.WARNING, ImportPhrase.WARNINGS);
        notes(notes, Note.Kind.REMARK, ImportPhrase.REMARKS);
        notes(notes, Note.Kind.LEFT_OUT, ImportPhrase.LEFT_OUT);
    }

    private void notes(List<Note> notes, Note.Kind kind, ImportPhrase heading) {
        List<Note> met = notes.stream().filter(note -> note.kind() == kind).toList();
        if (!met.isEmpty()) {
            say(heading);
            met.forEach(note -> line("  ", Joint.PAIR.with(note.source(), note.text()), ""));
        }
    }

    /** What to find out next. */
    private void questions(List<Question> questions) {
        if (!questions.isEmpty()) {
            say(ImportPhrase.QUESTIONS);
        }
        for (int i = 0; i < Math.min(QUESTIONS, questions.size()); i++) {
            Question question = questions.get(i);
            String programmes = String.join(" ", question.programmes());
            String ask = question.ask().in(language());
            console.out().println("  " + (i + 1) + ". " + ask + " [" + programmes + "]");
        }
    }
}
