package org.huiqi.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.huiqi.Checker;
import org.huiqi.changes.EditionChanges;
import org.huiqi.changes.FirmChanges;
import org.huiqi.document.Document;
import org.huiqi.document.MediaFormat;
import org.huiqi.report.print.HtmlRenderer;
import org.huiqi.report.print.MarkdownRenderer;
import org.huiqi.report.view.DifferenceDocument;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what differs between two editions, or what that means for each of some firms. */
@Command(name = "changes")
final class ChangesCommand extends BaseCommand {

    private static final String FORMATS = "text|md|html";

    @Parameters(index = "0", paramLabel = "OLD", descriptionKey = "changes.old")
    private String old;

    @Parameters(index = "1", paramLabel = "NEW", descriptionKey = "changes.new")
    private String now;

    @Mixin private PackOption pack;

    @Option(names = "--firms", paramLabel = "PATH", descriptionKey = "changes.firms")
    private List<String> firms = List.of();

    @Mixin private DayOption asOf;
    @Mixin private EntriesOption entries;

    @Option(names = "--format", paramLabel = FORMATS, descriptionKey = "changes.format")
    private @Nullable MediaFormat format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE|DIR",
            descriptionKey = "changes.output")
    private @Nullable Path output;

    private int written;

    @Override
    public Integer call() {
        MediaFormat face = AllowedValues.format(format, output, FORMATS);
        if (firms.isEmpty()) {
            EditionChanges changes =
                    EditionChanges.of(pack.checker(old).pack(), pack.checker(now).pack());
            write(page(DifferenceDocument.of(changes, language()), face), output);
            return Exit.DONE;
        }
        return forFirms(face) > 0 ? Exit.REFUSED : Exit.DONE;
    }

    /** How many firms were refused. */
    private long forFirms(MediaFormat face) {
        Path folder = folder();
        Checker before = pack.checker(old);
        Checker after = pack.checker(now);
        EditionChanges changes = EditionChanges.of(before.pack(), after.pack());
        Set<String> known = new LinkedHashSet<>(before.edition().criterionIds());
        known.addAll(after.edition().criterionIds());
        return readFirms(
                firms,
                entries.reader(known),
                asOf.day(),
                (source, profile) -> {
                    FirmChanges firm =
                            FirmChanges.of(before, after, changes, profile, asOf.day(), source);
                    write(DifferenceDocument.of(changes, firm, language()), face, folder);
                });
    }

    private @Nullable Path folder() {
        if (output != null && !Files.isDirectory(output)) {
            throw new Failure(Exit.USAGE, PathText.PAGE_PER_FIRM.with(output));
        }
        return output;
    }

    /**
     * A file a firm, numbered in the order of the profiles; without a folder, one after another.
     */
    private void write(Document document, MediaFormat face, @Nullable Path folder) {
        written++;
        String name = String.format(Locale.ROOT, "changes-%04d.%s", written, face.suffix());
        Path file = folder == null ? null : folder.resolve(name);
        String page = page(document, face);
        String gap = folder == null && written > 1 ? "\n" : "";
        write(gap + page, file);
    }

    private String page(Document document, MediaFormat face) {
        return switch (face) {
            case MD -> MarkdownRenderer.render(document);
            case HTML -> HtmlRenderer.render(document);
            default -> console.text(document, output);
        };
    }
}
