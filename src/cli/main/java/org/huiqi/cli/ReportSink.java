package org.huiqi.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.huiqi.Report;
import org.huiqi.profile.reading.Fault;
import org.huiqi.report.JsonReport;
import org.huiqi.text.Language;
import org.jspecify.annotations.Nullable;

/** Reports one after the other, or each in a file of its own in an existing folder. */
final class ReportSink implements Reports {
    private final Console console;
    private final ReportFormat format;
    private final Language language;
    private final ReportStyle style;
    private final @Nullable Path output;
    private final boolean intoFolder;
    private final @Nullable Output single;
    private final List<String> held = new ArrayList<>();
    private int written;
    private final FileNames names = new FileNames();

    ReportSink(
            Console console,
            ReportFormat format,
            Language language,
            ReportStyle style,
            @Nullable Path output,
            boolean intoFolder) {
        this.style = style;
        this.console = console;
        this.format = format;
        this.language = language;
        this.output = output;
        this.intoFolder = intoFolder;
        this.single = intoFolder ? null : Output.to(output, console.out());
    }

    @Override
    public void refuse(String source, List<Fault> faults) {
        if (format == ReportFormat.JSONL && !intoFolder) {
            single().println(JsonReport.refused(source, faults));
        }
    }

    @Override
    public void take(Report report, String file) {
        written++;
        if (intoFolder) {
            writeFile(report, file);
        } else if (format == ReportFormat.JSONL) {
            single().println(JsonReport.line(report));
        } else if (format.isBinary()) {
            binary(report);
        } else if (format == ReportFormat.JSON) {
            held.add(JsonReport.pretty(report));
        } else {
            refuseSecond();
            if (written > 1) {
                single().print("\n");
            }
            single().print(render(report));
        }
    }

    private void refuseSecond() {
        if (written > 1 && !format.holdsSeveral()) {
            String name = format.name();
            throw new Failure(Exit.USAGE, OptionText.ONE_REPORT_PER_FILE.with(name));
        }
    }

    private void binary(Report report) {
        refuseSecond();
        if (output == null) {
            throw new Failure(
                    Exit.USAGE, OptionText.REPORT_NEEDS_FILE.with(format.name(), format.ending()));
        }
        single().write(style.bytes(report, format));
    }

    private void writeFile(Report report, String profile) {
        Path file = output.resolve(names.of(report.source()) + "." + format.ending());
        ReportFiles.refuseToReplaceProfile(file, profile);
        if (format.isBinary()) {
            Output.write(style.bytes(report, format), file, console.out());
            return;
        }
        String text =
                switch (format) {
                    case JSON -> JsonReport.pretty(report);
                    case JSONL -> JsonReport.line(report) + "\n";
                    default -> render(report);
                };
        try (Output whole = Output.to(file, console.out())) {
            whole.print(text);
            whole.finish();
        }
    }

    private String render(Report report) {
        boolean screen = output == null && console.terminal();
        return style.text(report, format, screen, console.width());
    }

    private Output single() {
        if (single == null) {
            throw new IllegalStateException("reports go into a folder");
        }
        return single;
    }

    /** Writes what is held back. */
    @Override
    public void finish() {
        if (!held.isEmpty()) {
            single().print(
                            held.size() == 1
                                    ? held.get(0)
                                    : "[\n" + String.join(",\n", strip(held)) + "\n]\n");
        }
        if (single != null && (written > 0 || format == ReportFormat.JSONL)) {
            single.finish();
        }
    }

    private static List<String> strip(List<String> texts) {
        return texts.stream().map(String::stripTrailing).toList();
    }

    @Override
    public void close() {
        if (single != null) {
            single.close();
        }
    }
}
