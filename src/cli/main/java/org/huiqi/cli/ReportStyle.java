package org.huiqi.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.huiqi.Report;
import org.huiqi.document.MediaFormat;
import org.huiqi.document.TextPrinter;
import org.huiqi.files.RegularFile;
import org.huiqi.output.ReportWriter;
import org.huiqi.output.ReportWriter.Amount;
import org.huiqi.report.print.NoFontException;
import org.huiqi.report.view.ReportText;
import org.huiqi.report.view.Since;
import org.huiqi.text.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How much of a report is wanted, and what a Word file looks like. */
final class ReportStyle {
    @Option(names = "--brief", descriptionKey = "check.brief")
    private boolean brief;

    @Option(names = "--full", descriptionKey = "check.full")
    private boolean full;

    @Option(names = "--texts", paramLabel = "zh|en|both", descriptionKey = "check.texts")
    private @Nullable Texts texts;

    @Option(names = "--template", paramLabel = "FILE.docx", descriptionKey = "check.template")
    private @Nullable Path template;

    @Option(names = "--since", paramLabel = "REPORT.json", descriptionKey = "check.since")
    private @Nullable Path since;

    /** Languages of the texts of the edition. */
    private enum Texts {
        ZH(Language.ZH),
        EN(Language.EN),
        BOTH(Language.ZH, Language.EN);

        private final Set<Language> languages;

        Texts(Language... languages) {
            this.languages = Set.of(languages);
        }
    }

    private List<JsonNode> earlier = List.of();
    private Language language = Language.ZH;
    private byte @Nullable [] templateBytes;

    /** Refuses what does not go together and reads the template. */
    void in(Language language, MediaFormat format) {
        this.language = language;
        if (brief && full) {
            throw Failure.usage(OptionText.BRIEF_OR_FULL);
        }
        if (brief && (format.isData() || format == MediaFormat.XLSX)) {
            throw Failure.usage(OptionText.BRIEF_FORMATS);
        }
        if (texts != null && !format.isData()) {
            throw Failure.usage(OptionText.TEXTS_FORMATS);
        }
        if (template != null && format != MediaFormat.DOCX) {
            throw Failure.usage(OptionText.TEMPLATE_FORMAT);
        }
        if (since != null && (format.isData() || format == MediaFormat.XLSX)) {
            throw Failure.usage(OptionText.SINCE_FORMATS);
        }
        templateBytes = template == null ? null : read(template);
        earlier = since == null ? List.of() : earlier(since);
    }

    private static List<JsonNode> earlier(Path file) {
        try (InputStream in = RegularFile.open(file)) {
            return Since.reports(new String(in.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw Failure.usage(PathText.NOT_READ, file);
        } catch (IllegalArgumentException e) {
            throw Failure.usage(PathText.NO_JSON_REPORT, file);
        }
    }

    /** What a report says, with what changed where an earlier one was given. */
    ReportText text(Report report) {
        ReportText text = ReportText.of(report, language);
        if (since == null) {
            return text;
        }
        return earlier.stream()
                .filter(last -> Since.isSameFirm(report, last))
                .reduce((first, second) -> second)
                .map(text::since)
                .orElseThrow(() -> Failure.usage(PathText.NO_SUCH_FIRM, since));
    }

    private static byte[] read(Path file) {
        try {
            return RegularFile.read(file);
        } catch (IOException e) {
            throw Failure.usage(PathText.NOT_READ, file);
        }
    }

    /** A report in a format; colour and width are those of a text. */
    byte[] bytes(Report report, MediaFormat format, boolean colour, int width) {
        Amount amount = brief ? Amount.BRIEF : full ? Amount.FULL : Amount.USUAL;
        Set<Language> languages = texts == null ? Set.of() : texts.languages;
        ReportWriter writer = new ReportWriter(format, amount, languages, templateBytes);
        ReportText text = text(report);
        if (format == MediaFormat.TEXT) {
            return TextPrinter.text(writer.document(text), colour, width).getBytes(UTF_8);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writer.write(text, () -> {}, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoFontException e) {
            throw new Failure(Exit.USAGE, NoFontException.ADVICE);
        } catch (IllegalArgumentException e) {
            if (template == null) {
                throw e;
            }
            throw Failure.usage(PathText.NO_TEMPLATE, template);
        }
        if (format == MediaFormat.JSONL) {
            bytes.write('\n');
        }
        return bytes.toByteArray();
    }

    Language language() {
        return language;
    }

    /** Whether the short form is wanted. */
    boolean isBrief() {
        return brief;
    }
}
