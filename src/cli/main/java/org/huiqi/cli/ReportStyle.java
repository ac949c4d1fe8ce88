package org.huiqi.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.huiqi.Report;
import org.huiqi.excel.ReportWorkbook;
import org.huiqi.files.RegularFile;
import org.huiqi.report.print.BriefReport;
import org.huiqi.report.print.Extent;
import org.huiqi.report.print.HtmlReport;
import org.huiqi.report.print.MarkdownReport;
import org.huiqi.report.print.NoFontException;
import org.huiqi.report.print.PdfReport;
import org.huiqi.report.print.TextReport;
import org.huiqi.report.print.WordReport;
import org.huiqi.report.view.ReportView;
import org.huiqi.report.view.Since;
import org.huiqi.text.Language;
import org.huiqi.text.TextPage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How much of a report is wanted, and what a Word file looks like. */
final class ReportStyle {
    @Option(names = "--brief", descriptionKey = "check.brief")
    private boolean brief;

    @Option(names = "--full", descriptionKey = "check.full")
    private boolean full;

    @Option(names = "--template", paramLabel = "FILE.docx", descriptionKey = "check.template")
    private @Nullable Path template;

    @Option(names = "--since", paramLabel = "REPORT.json", descriptionKey = "check.since")
    private @Nullable Path since;

    private List<JsonNode> earlier = List.of();
    private Language language = Language.ZH;
    private byte @Nullable [] templateBytes;

    /** Refuses what does not go together and reads the template. */
    ReportStyle in(Language language, ReportFormat format) {
        this.language = language;
        boolean data = format == ReportFormat.JSON || format == ReportFormat.JSONL;
        if (brief && full) {
            throw new Failure(Exit.USAGE, OptionText.BRIEF_OR_FULL.text());
        }
        if (brief && (data || format == ReportFormat.XLSX)) {
            throw new Failure(Exit.USAGE, OptionText.BRIEF_FORMATS.text());
        }
        if (template != null && format != ReportFormat.DOCX) {
            throw new Failure(Exit.USAGE, OptionText.TEMPLATE_FORMAT.text());
        }
        if (since != null && (data || format == ReportFormat.XLSX)) {
            throw new Failure(Exit.USAGE, OptionText.SINCE_FORMATS.text());
        }
        templateBytes = template == null ? null : read(template);
        earlier = since == null ? List.of() : earlier(since);
        return this;
    }

    private static List<JsonNode> earlier(Path file) {
        try (InputStream in = RegularFile.open(file)) {
            return Since.reports(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new Failure(Exit.USAGE, PathText.NOT_READ.with(file));
        } catch (IllegalArgumentException e) {
            throw new Failure(Exit.USAGE, PathText.NO_JSON_REPORT.with(file));
        }
    }

    /** What a report says, with what changed where an earlier one was given. */
    ReportView view(Report report) {
        ReportView view = ReportView.of(report, language);
        if (since == null) {
            return view;
        }
        return earlier.stream()
                .filter(last -> Since.isSameFirm(report, last))
                .reduce((first, second) -> second)
                .map(last -> Since.in(view, report, last))
                .orElseThrow(() -> new Failure(Exit.USAGE, PathText.NO_SUCH_FIRM.with(since)));
    }

    private static byte[] read(Path file) {
        try {
            return RegularFile.read(file);
        } catch (IOException e) {
            throw new Failure(Exit.USAGE, PathText.NOT_READ.with(file));
        }
    }

    /** A report as text. */
    String text(Report report, ReportFormat format, TextPage page) {
        ReportView view = view(report);
        return switch (format) {
            case MD -> brief ? BriefReport.markdown(view) : MarkdownReport.render(view);
            case HTML -> brief ? BriefReport.html(view) : HtmlReport.render(view);
            default ->
                    brief
                            ? BriefReport.text(view, page)
                            : TextReport.render(view, full ? Extent.FULL : Extent.SHORT, page);
        };
    }

    private Extent printed() {
        return full ? Extent.FULL : Extent.PRINTED;
    }

    /** A report that is no text. */
    byte[] bytes(Report report, ReportFormat format) {
        if (format == ReportFormat.XLSX) {
            return ReportWorkbook.render(report, language);
        }
        ReportView view = view(report);
        return format == ReportFormat.DOCX ? word(view) : pdf(view);
    }

    private byte[] word(ReportView view) {
        try {
            return brief
                    ? BriefReport.word(view, templateBytes)
                    : WordReport.render(view, printed(), templateBytes);
        } catch (IllegalArgumentException e) {
            throw new Failure(Exit.USAGE, PathText.NO_TEMPLATE.with(template));
        }
    }

    private byte[] pdf(ReportView view) {
        try {
            return brief ? BriefReport.pdf(view) : PdfReport.render(view, printed());
        } catch (NoFontException e) {
            throw new Failure(Exit.USAGE, NoFontException.ADVICE);
        }
    }

    /** Whether the short form is wanted. */
    boolean isBrief() {
        return brief;
    }
}
