package org.huiqi.cli;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Faces of a report. */
enum ReportFormat {
    TEXT("txt"),
    MD("md"),
    HTML("html"),
    JSON("json"),
    JSONL("jsonl"),
    XLSX("xlsx");

    private final String ending;

    ReportFormat(String ending) {
        this.ending = ending;
    }

    String ending() {
        return ending;
    }

    /** The format that a file's ending stands for; text where it says nothing. */
    static ReportFormat of(@Nullable Path file) {
        if (file == null) {
            return TEXT;
        }
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        for (ReportFormat format : values()) {
            if (name.endsWith("." + format.ending)) {
                return format;
            }
        }
        return name.endsWith(".htm") ? HTML : name.endsWith(".markdown") ? MD : TEXT;
    }

    /** Whether several reports can stand in one file. */
    boolean holdsSeveral() {
        return this != HTML && this != XLSX;
    }
}
