package org.huiqi.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.huiqi.Report;
import org.huiqi.document.MediaFormat;
import org.huiqi.profile.reading.Fault;
import org.huiqi.report.JsonReport;
import org.jspecify.annotations.Nullable;

/** Reports one after the other, or each in a file of its own in an existing folder. */
final class ReportSink implements BaseCommand.Reports {
    private final Console console;
    private final MediaFormat format;
    private final ReportStyle style;
    private final @Nullable Path output;
    private final boolean colour;

    /** Null where they go into a folder. */
    private final @Nullable Output single;

    private final List<String> held = new ArrayList<>();
    private final FileNames names = new FileNames();
    private int written;

    ReportSink(Console console, MediaFormat format, ReportStyle style, @Nullable Path output) {
        this.console = console;
        this.format = format;
        this.style = style;
        this.output = output;
        this.colour = output == null && console.terminal();
        boolean folder = output != null && Files.isDirectory(output);
        this.single = folder ? null : Output.to(output, console.out());
    }

    @Override
    public void refuse(String source, List<Fault> faults) {
        if (format == MediaFormat.JSONL && single != null) {
            single.println(JsonReport.refused(source, faults));
        }
    }

    @Override
    public void take(Report report, String profile) {
        written++;
        if (single == null) {
            Path file = output.resolve(names.of(report.source()) + "." + format.suffix());
            Output.refuseToReplace(file, profile);
            Output.write(bytes(report), file, console.out());
        } else if (format == MediaFormat.JSON) {
            held.add(new String(bytes(report), UTF_8));
        } else {
            refuseWhatOneFileCannotHold();
            if (written > 1 && format != MediaFormat.JSONL) {
                single.print("\n");
            }
            single.write(bytes(report));
        }
    }

    private byte[] bytes(Report report) {
        return style.bytes(report, format, colour, console.width());
    }

    private void refuseWhatOneFileCannotHold() {
        if (written > 1 && (format == MediaFormat.HTML || format.isBinary())) {
            throw Failure.usage(OptionText.ONE_REPORT_PER_FILE, format.name());
        }
        if (format.isBinary() && output == null) {
            throw Failure.usage(OptionText.REPORT_NEEDS_FILE, format.name(), format.suffix());
        }
    }

    /** Writes what is held back. */
    @Override
    public void finish() {
        if (!held.isEmpty()) {
            String all =
                    held.stream().map(String::stripTrailing).collect(Collectors.joining(",\n"));
            single.print(held.size() == 1 ? held.get(0) : "[\n" + all + "\n]\n");
        }
        if (single != null && (written > 0 || format == MediaFormat.JSONL)) {
            single.finish();
        }
    }

    @Override
    public void close() {
        if (single != null) {
            single.close();
        }
    }
}
