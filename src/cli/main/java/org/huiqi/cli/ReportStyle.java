package org.huiqi.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.huiqi.Report;
import org.huiqi.excel.ReportWorkbook;
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
            throw new Failure(
                    Exit.USAGE, "--brief 与 --full 不能同时使用", "--brief and --full do not go together");
        }
        if (brief && (data || format == ReportFormat.XLSX)) {
            throw new Failure(
                    Exit.USAGE,
                    "--brief 是给人读的，格式应为 text、md、html、docx 或 pdf",
                    "--brief is for reading; its formats are text, md, html, docx and pdf");
        }
        if (template != null && format != ReportFormat.DOCX) {
            throw new Failure(
                    Exit.USAGE,
                    "--template 只用于 --format docx",
                    "--template is for --format docx only");
        }
        if (since != null && (data || format == ReportFormat.XLSX)) {
            throw new Failure(
                    Exit.USAGE,
                    "--since 是给人读的，格式应为 text、md、html、docx 或 pdf",
                    "--since is for reading; its formats are text, md, html, docx and pdf");
        }
        templateBytes = template == null ? null : read(template);
        earlier = since == null ? List.of() : earlier(since);
        return this;
    }

    private static List<JsonNode> earlier(Path file) {
        try {
            return Since.reports(new String(read(file), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new Failure(
                    Exit.USAGE,
                    file + "：不是 JSON 报告，应为 check --format json 或 jsonl 写出的文件",
                    file + ": no report in JSON; write one with check --format json or jsonl");
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
                .orElseThrow(
                        () ->
                                new Failure(
                                        Exit.USAGE,
                                        since + "：其中没有这家企业的报告",
                                        since + ": there is no report of this firm in it"));
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Failure(Exit.USAGE, file + "：读不到这个文件", file + ": this file cannot be read");
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
            throw new Failure(
                    Exit.USAGE,
                    template + "：不是可用的 Word 文件，模板应为 .docx",
                    template + ": no Word file that can be used; a template is a .docx");
        }
    }

    private byte[] pdf(ReportView view) {
        try {
            return brief ? BriefReport.pdf(view) : PdfReport.render(view, printed());
        } catch (NoFontException e) {
            throw new Failure(Exit.USAGE, NoFontException.ADVICE.zh(), NoFontException.ADVICE.en());
        }
    }

    /** Whether the short form is wanted. */
    boolean isBrief() {
        return brief;
    }
}
