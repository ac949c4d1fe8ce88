package org.huiqi.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpHeader;

/** Formats of an answer. */
enum MediaFormat {
    JSON("application/json"),
    YAML("application/yaml"),
    HTML("text/html"),
    MD("text/markdown"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PDF("application/pdf"),
    JSONL("application/x-ndjson"),
    ICS("text/calendar");

    private final String type;

    MediaFormat(String type) {
        this.type = type;
    }

    /** What a request calls it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether making it takes much memory. */
    boolean isHeavy() {
        return this == XLSX || this == DOCX || this == PDF;
    }

    /** The media type alone. */
    String type() {
        return type;
    }

    /** The media type as it is sent: what is text says that it is UTF-8. */
    String header() {
        return type.startsWith("text/") ? type + ";charset=utf-8" : type;
    }

    private boolean matches(String wanted) {
        String bare = wanted.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        return bare.equals(type)
                || bare.equals("*/*")
                || bare.endsWith("/*") && type.startsWith(bare.substring(0, bare.length() - 1));
    }

    /** The format to answer in, of those on offer: by the parameter, else by what is accepted. */
    static MediaFormat chosen(Call call, MediaFormat... formats) throws ProblemException {
        List<MediaFormat> offered = List.of(formats);
        String word = call.parameter("format");
        if (word != null) {
            return offered.stream()
                    .filter(format -> format.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> Call.refused("format", word, words(offered)));
        }
        List<String> wanted = Call.preferred(call.request(), HttpHeader.ACCEPT);
        if (wanted.isEmpty()) {
            return offered.get(0);
        }
        for (String type : wanted) {
            for (MediaFormat format : offered) {
                if (format.matches(type)) {
                    return format;
                }
            }
        }
        String types = offered.stream().map(MediaFormat::type).collect(Collectors.joining(", "));
        throw new ProblemException(
                ProblemKind.NOT_ACCEPTABLE, ProblemText.NOT_ON_OFFER.with(types));
    }

    private static String words(List<MediaFormat> offered) {
        return offered.stream().map(MediaFormat::word).collect(Collectors.joining("|"));
    }
}
