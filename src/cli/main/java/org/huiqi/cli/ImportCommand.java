package org.huiqi.cli;

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
import org.huiqi.Checker;
import org.huiqi.imports.ImportFile;
import org.huiqi.imports.ImportOptions;
import org.huiqi.imports.ImportOptions.Extra;
import org.huiqi.imports.Importer;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.text.Sentence;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fills a profile from statements, returns and exports of registries. */
@Command(name = "import")
final class ImportCommand extends BaseCommand.OnDay {
    private static final int LARGEST = 10 * 1024 * 1024;

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
        ImportOptions options = new ImportOptions(year(), charset(), preferred(read), extras());
        Path target = Path.of(output);
        boolean folder = isFolder(target);
        if (!folder) {
            refuseOtherEndings(target);
        }
        Checker checker = rules.checker(asOf.day());
        ProfileReader reader = entries.reader(checker.edition().criterionIds());
        Importer importer = new Importer(reader, asOf.day());
        ImportTarget profiles = new ImportTarget(reader, asOf.day(), console, language());
        return folder
                ? profiles.folder(importer.firms(read, options), target)
                : profiles.file(importer, read, options, target, checker);
    }

    /** A folder that exists, or a name that ends like one, or like no file. */
    private boolean isFolder(Path target) {
        return Files.isDirectory(target)
                || output.endsWith("/")
                || output.endsWith("\\")
                || target.getFileName().toString().indexOf('.') < 0;
    }

    private static void refuseOtherEndings(Path target) {
        String name = target.getFileName().toString().toLowerCase(Locale.ROOT);
        if (!name.matches(".*\\.(?:ya?ml|json)")) {
            throw Failure.usage(PathText.IMPORT_ENDING, target);
        }
    }

    private static ImportFile read(String name) {
        Path path = Path.of(name);
        if (!Files.isRegularFile(path)) {
            throw new Failure(
                    Exit.USAGE,
                    (Files.exists(path) ? PathText.NOT_A_FILE : PathText.NO_FILE).with(name));
        }
        try (InputStream in = Files.newInputStream(path)) {
            // One byte more than the limit is enough for the file to be refused.
            return new ImportFile(path.getFileName().toString(), in.readNBytes(LARGEST + 1));
        } catch (IOException e) {
            throw Failure.usage(PathText.UNREADABLE, name);
        }
    }

    private @Nullable Integer year() {
        if (year != null && (year < 1900 || year > 2200)) {
            throw Failure.usage(OptionText.YEAR, year);
        }
        return year;
    }

    private @Nullable Charset charset() {
        if (encoding == null) {
            return null;
        }
        try {
            return Charset.forName(encoding);
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
        if (Path.of(output).getFileName().toString().equals(name)) {
            return ImportOptions.PROFILE;
        }
        List<String> known = new ArrayList<>(read.stream().map(ImportFile::name).toList());
        known.add(Path.of(output).getFileName().toString());
        throw Failure.usage(OptionText.PREFER, prefer, Sentence.listed(known));
    }

    private Set<Extra> extras() {
        Set<Extra> extras = EnumSet.noneOf(Extra.class);
        if (titles) {
            extras.add(Extra.TITLES);
        }
        if (registrationDate) {
            extras.add(Extra.REGISTRATION_DATE);
        }
        return extras;
    }
}
