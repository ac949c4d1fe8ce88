package org.huiqi.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Faces of a report. */
enum ReportFormat {
    TEXT("txt"),
    MD("md"),
    HTML("html"),
    JSON("json"),
    JSONL("jsonl"),
    XLSX("xlsx"),
    DOCX("docx"),
    PDF("pdf");

    private final String ending;

    ReportFormat(String ending) {
        this.ending = ending;
    }

    String ending() {
        return ending;
    }

    /**
     * The format that a file's ending stands for; text where it has none, or names a folder.
     *
     * @throws Failure where the ending stands for none of them
     */
    static ReportFormat of(@Nullable Path file) {
        if (file == null || Files.isDirectory(file)) {
            return TEXT;
        }
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return ending.equals(name)
                ? TEXT
                : of(ending)
                        .orElseThrow(
                                () ->
                                        new Failure(
                                                Exit.USAGE,
                                                PathText.UNKNOWN_ENDING.with(file, endings())));
    }

    private static Optional<ReportFormat> of(String ending) {
        return switch (ending) {
            case "htm" -> Optional.of(HTML);
            case "markdown" -> Optional.of(MD);
            case "text" -> Optional.of(TEXT);
            default -> Arrays.stream(values()).filter(f -> f.ending.equals(ending)).findFirst();
        };
    }

    private static String endings() {
        return Arrays.stream(values()).map(f -> "." + f.ending).collect(Collectors.joining(" "));
    }

    /**
     * The format asked for, else that of the file.
     *
     * @throws Failure where the file's ending stands for another one
     */
    static ReportFormat of(@Nullable ReportFormat asked, @Nullable Path file) {
        boolean ended = file != null && !Files.isDirectory(file) && hasEnding(file);
        if (asked == null || asked == TEXT && !ended) {
            return of(file);
        }
        if (ended && of(file) != asked && !(asked == JSONL && of(file) == JSON)) {
            throw new Failure(Exit.USAGE, PathText.OTHER_ENDING.with(file, asked.ending));
        }
        return asked;
    }

    private static boolean hasEnding(Path file) {
        return file.getFileName().toString().indexOf('.') >= 0;
    }

    /** Whether several reports can stand in one file. */
    boolean holdsSeveral() {
        return this != HTML && !isBinary();
    }

    /** Whether it is no text and needs a file. */
    boolean isBinary() {
        return this == XLSX || this == DOCX || this == PDF;
    }
}
