package org.huiqi.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiqi.Checker;
import org.huiqi.document.MediaFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks profiles: one report each; pages or workbooks of several firms come with an overview. */
@Command(name = "check")
final class CheckCommand extends BaseCommand.OfReports {
    private static final String FORMATS = "text|md|html|json|jsonl|xlsx|docx|pdf";

    @Mixin private ProgrammesOption programmes;
    @Mixin private ReportStyle style;

    @Option(names = "--format", paramLabel = FORMATS, descriptionKey = "check.format")
    private @Nullable MediaFormat format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE|DIR",
            descriptionKey = "check.output")
    private @Nullable Path output;

    @Override
    public Integer call() {
        Checker checker = rules.checker(asOf.day());
        checker.pack().prepareStandards(asOf.day());
        Set<String> chosen = programmes.chosen(checker.edition());
        refuseToReplace(output);
        MediaFormat face = format();
        style.in(language(), face);
        try (Reports reports = reports(face, checker, chosen)) {
            return check(checker, chosen, reports);
        }
    }

    /**
     * The format asked for, else that of the output's ending; text where it has none or is a
     * folder.
     */
    private MediaFormat format() {
        String name =
                output == null || Files.isDirectory(output) ? "" : output.getFileName().toString();
        boolean ended = name.indexOf('.') >= 0;
        if (!ended) {
            return format == null ? MediaFormat.TEXT : format;
        }
        MediaFormat ending =
                MediaFormat.ofName(name)
                        .filter(AllowedValues.formats(FORMATS)::contains)
                        .orElseThrow(
                                () -> Failure.usage(PathText.UNKNOWN_ENDING, output, endings()));
        if (format == null || format == ending) {
            return ending;
        }
        if (format == MediaFormat.JSONL && ending == MediaFormat.JSON) {
            return format;
        }
        throw Failure.usage(PathText.OTHER_ENDING, output, format.suffix());
    }

    private static String endings() {
        return AllowedValues.formats(FORMATS).stream()
                .map(f -> "." + f.suffix())
                .collect(Collectors.joining(" "));
    }

    private Reports reports(MediaFormat face, Checker checker, Set<String> chosen) {
        boolean page = (face == MediaFormat.HTML || face == MediaFormat.XLSX) && !style.isBrief();
        boolean mayBeFolder =
                output != null
                        && (Files.isDirectory(output)
                                || output.getFileName().toString().indexOf('.') < 0);
        return page && mayBeFolder && mayBeSeveral()
                ? new OverviewFolder(output, face, style, checker.edition(), asOf.day(), chosen)
                : new ReportSink(console, face, style, output);
    }
}
