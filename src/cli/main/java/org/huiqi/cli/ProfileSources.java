package org.huiqi.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.huiqi.document.MediaFormat;
import org.huiqi.excel.ProfileWorkbookReader;
import org.huiqi.files.RegularFile;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.Format;
import org.huiqi.profile.reading.Location;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;
import org.huiqi.rules.Defect;
import org.huiqi.text.Bilingual;
import org.huiqi.text.InputText;
import org.huiqi.text.Sentence;

/** Reads profiles from files, folders, JSON Lines and standard input, one after the other. */
final class ProfileSources {
    private static final int LARGEST = 10 * 1024 * 1024;
    private static final List<String> ENDINGS =
            List.of(".yaml", ".yml", ".json", ".jsonl", ".xlsx");

    /** What Excel puts beside a workbook that is open. */
    private static final String LOCK = "~$";

    private final ProfileReader reader;
    private final LocalDate asOf;
    private final InputStream in;
    private final MediaFormat input;
    private int defects;

    ProfileSources(ProfileReader reader, LocalDate asOf, InputStream in, MediaFormat input) {
        this.reader = reader;
        this.asOf = asOf;
        this.in = in;
        this.input = input;
    }

    /** Reads one argument: a file, a folder or {@code -}; each profile goes to the consumer. */
    void read(String argument, BiConsumer<String, Read> consumer) {
        if (argument.equals("-")) {
            standardInput(consumer);
            return;
        }
        Path path = Path.of(argument);
        if (Files.isDirectory(path)) {
            folder(path, consumer);
        } else {
            file(path, argument, consumer);
        }
    }

    /**
     * The same for a run over many: a profile on which the consumer fails is handed over again as
     * one that is refused, with the defect as its fault, and the others go on.
     */
    void readMany(String argument, BiConsumer<String, Read> consumer) {
        read(
                argument,
                (source, read) -> {
                    try {
                        consumer.accept(source, read);
                    } catch (Failure | UncheckedIOException ofTheRun) {
                        throw ofTheRun;
                    } catch (RuntimeException e) {
                        defects++;
                        Fault fault = Defect.of(Location.somewhere(source), e);
                        consumer.accept(source, new Read.Refused(List.of(fault)));
                    }
                });
    }

    /** A profile and where it stands. */
    record Firm(String source, Profile profile) {}

    /**
     * The only firm of an argument.
     *
     * @param several what to say where there are more or none
     * @throws Failure where it is not one, or is refused
     */
    Firm one(String argument, PathText several) {
        List<Firm> firms = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        read(
                argument,
                (source, read) -> {
                    if (read instanceof Read.Accepted accepted) {
                        firms.add(new Firm(source, accepted.profile()));
                    } else {
                        faults.addAll(((Read.Refused) read).faults());
                    }
                });
        if (!faults.isEmpty()) {
            throw Failure.refused(faults);
        }
        if (firms.size() != 1) {
            throw new Failure(Exit.USAGE, several.with(argument));
        }
        return firms.get(0);
    }

    /** On how many the consumer failed. */
    int defects() {
        return defects;
    }

    private void standardInput(BiConsumer<String, Read> consumer) {
        if (input == MediaFormat.JSONL) {
            lines(in, "-", consumer);
            return;
        }
        Format format = input == MediaFormat.JSON ? Format.JSON : Format.YAML;
        consumer.accept("-", reader.read(bytes(in), "-", format, asOf));
    }

    private void folder(Path folder, BiConsumer<String, Read> consumer) {
        List<Path> files;
        try (Stream<Path> entries = Files.list(folder)) {
            files =
                    entries.filter(file -> !Files.isDirectory(file))
                            .filter(ProfileSources::known)
                            .sorted()
                            .toList();
        } catch (IOException e) {
            consumer.accept(folder.toString(), unreadable(folder.toString()));
            return;
        }
        if (files.isEmpty()) {
            consumer.accept(
                    folder.toString(),
                    refused(folder.toString(), SourceText.EMPTY_FOLDER, endings()));
        }
        files.forEach(file -> file(file, file.toString(), consumer));
    }

    private static boolean known(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return !name.startsWith(LOCK) && ENDINGS.stream().anyMatch(name::endsWith);
    }

    private void file(Path file, String name, BiConsumer<String, Read> consumer) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (!Files.exists(file)) {
            consumer.accept(name, refused(name, SourceText.NO_FILE, SourceText.CHECK_PATH.text()));
            return;
        }
        if (!known(file)) {
            consumer.accept(name, refused(name, SourceText.UNKNOWN_TYPE, endings()));
            return;
        }
        try (InputStream stream = RegularFile.open(file)) {
            if (lower.endsWith(".jsonl")) {
                lines(stream, name, consumer);
            } else if (lower.endsWith(".xlsx")) {
                ProfileWorkbookReader workbooks = new ProfileWorkbookReader(reader);
                consumer.accept(name, workbooks.read(bytes(stream), name, asOf));
            } else {
                Format format = lower.endsWith(".json") ? Format.JSON : Format.YAML;
                consumer.accept(name, reader.read(bytes(stream), name, format, asOf));
            }
        } catch (IOException | UncheckedIOException e) {
            consumer.accept(name, unreadable(name));
        }
    }

    private void lines(InputStream stream, String name, BiConsumer<String, Read> consumer) {
        reader.readLines(stream, name, asOf)
                .forEach(line -> consumer.accept(name + ":" + line.number(), line.read()));
    }

    /** One byte more than the limit is enough for the reader to refuse the file. */
    private static byte[] bytes(InputStream stream) {
        try {
            return stream.readNBytes(LARGEST + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Read unreadable(String name) {
        return refused(name, InputText.UNREADABLE, SourceText.CHECK_PERMISSIONS.text());
    }

    private static Bilingual endings() {
        return SourceText.ENDINGS.with(String.join(" ", ENDINGS));
    }

    private static Read refused(String name, Sentence problem, Bilingual advice) {
        return new Read.Refused(
                List.of(new Fault(Location.somewhere(name), "", null, problem.text(), advice)));
    }
}
