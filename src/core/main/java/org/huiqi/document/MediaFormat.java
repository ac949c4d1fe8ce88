package org.huiqi.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Formats of documents and data, which commands write to files and the server answers in. */
public enum MediaFormat {
    TEXT("txt", "text/plain"),
    MD("md", "text/markdown"),
    HTML("html", "text/html"),
    JSON("json", "application/json"),
    JSONL("jsonl", "application/x-ndjson"),
    YAML("yaml", "application/yaml"),
    CSV("csv", "text/csv"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PDF("pdf", "application/pdf"),
    ICS("ics", "text/calendar");

    private final String suffix;
    private final String type;

    MediaFormat(String suffix, String type) {
        this.suffix = suffix;
        this.type = type;
    }

    /** {@return what the name of a file ends in, without the dot} */
    public String suffix() {
        return suffix;
    }

    /** {@return the media type alone} */
    public String type() {
        return type;
    }

    /** {@return the media type as it is sent: what is text says that it is UTF-8} */
    public String header() {
        return type.startsWith("text/") ? type + ";charset=utf-8" : type;
    }

    /** {@return what an option or a request calls it} */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return whether it is no text: it needs a file, and making it takes much memory} */
    public boolean isBinary() {
        return this == XLSX || this == DOCX || this == PDF;
    }

    /** {@return whether it is the same in every language: data for programs} */
    public boolean isData() {
        return this == JSON || this == JSONL || this == YAML;
    }

    /**
     * {@return the format that the ending of a file's name stands for; empty for none}
     *
     * @param name the name
     */
    public static Optional<MediaFormat> ofName(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "htm" -> Optional.of(HTML);
            case "markdown" -> Optional.of(MD);
            case "text" -> Optional.of(TEXT);
            case "yml" -> Optional.of(YAML);
            default -> Arrays.stream(values()).filter(f -> f.suffix.equals(ending)).findFirst();
        };
    }
}
