package org.huiqi.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.huiqi.Checker;
import org.huiqi.catalogue.Editions;
import org.huiqi.catalogue.Judged;
import org.huiqi.document.Document;
import org.huiqi.document.MediaFormat;
import org.huiqi.document.RecordJson;
import org.huiqi.document.TextPrinter;
import org.huiqi.lab.diff.DiffDocument;
import org.huiqi.lab.diff.DiffTally;
import org.huiqi.lab.diff.PackDiff;
import org.huiqi.lab.diff.PackDiff.VerdictChange;
import org.huiqi.lab.diff.RangeTally;
import org.huiqi.lab.diff.ThresholdException;
import org.huiqi.lab.diff.WhatIfRules;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.report.print.HtmlRenderer;
import org.huiqi.report.print.MarkdownRenderer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares two rule packs on many firms. */
@Command(name = "diff")
final class DiffCommand extends BaseCommand {
    private static final String FORMATS = "text|md|json|jsonl|html";
    private static final String BUILT_IN = "builtin";
    private static final int BATCH = 512;

    @Parameters(index = "0", paramLabel = "OLD", descriptionKey = "diff.old")
    private String old;

    @Parameters(index = "1", arity = "0..1", paramLabel = "NEW", descriptionKey = "diff.new")
    private @Nullable String now;

    @Option(names = "--set", paramLabel = "RULE=VALUE", descriptionKey = "diff.set")
    private List<String> set = List.of();

    @Option(names = "--firms", required = true, paramLabel = "PATH", descriptionKey = "diff.firms")
    private List<String> firms;

    @Mixin private DayOption asOf;
    @Mixin private ProgrammesOption programmes;
    @Mixin private EntriesOption entries;

    @Option(names = "--format", paramLabel = FORMATS, descriptionKey = "diff.format")
    private @Nullable MediaFormat format;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "1000",
            descriptionKey = "diff.limit")
    private int limit;

    @Mixin private OutputOption output;

    /** A firm that was read and waits to be compared. */
    private record Firm(String source, Profile profile) {}

    @Override
    public Integer call() {
        if (limit < 0) {
            throw new Failure(Exit.USAGE, OptionText.NEGATIVE_LIMIT.text());
        }
        LocalDate day = asOf.day();
        if ((now == null) == set.isEmpty()) {
            throw new Failure(Exit.USAGE, OptionText.NEW_OR_SET.text());
        }
        MediaFormat face = AllowedValues.format(format, output.file, FORMATS);
        WhatIfRules rules = set.isEmpty() ? null : whatIf(day);
        if (rules != null && rules.range() != null) {
            return range(rules, day, face);
        }
        PackDiff diff = diff(day, rules);
        DiffTally tally = new DiffTally(diff, face == MediaFormat.JSONL ? 0 : limit);
        try (Output out = Output.to(output.file, console.out())) {
            compare(diff, tally, face == MediaFormat.JSONL ? out : null);
            if (face != MediaFormat.JSONL) {
                DiffDocument text = DiffDocument.of(tally, language());
                out.print(render(face, text.document(face != MediaFormat.TEXT), text.result()));
            }
            out.finish();
        }
        return tally.refused() > 0 ? Exit.REFUSED : Exit.DONE;
    }

    private static String render(MediaFormat face, Document document, Record result) {
        return switch (face) {
            case MD -> MarkdownRenderer.render(document);
            case HTML -> HtmlRenderer.render(document);
            case JSON, JSONL -> RecordJson.pretty(result);
            default -> TextPrinter.text(document);
        };
    }

    private WhatIfRules whatIf(LocalDate day) {
        try {
            return WhatIfRules.of(checker(old, day), set);
        } catch (ThresholdException e) {
            throw new Failure(Exit.USAGE, e.text());
        }
    }

    /** The steps of a range; firms are read one after the other. */
    private int range(WhatIfRules rules, LocalDate day, MediaFormat face) {
        Stream<Judged> judged = rules.before().edition().judged();
        Set<String> chosen = programmes.chosen(judged.map(Judged::id).toList());
        RangeTally tally = new RangeTally(rules, day, chosen);
        ProfileReader reader = entries.reader(rules.before().edition().criterionIds());
        long refused = readFirms(firms, reader, day, (source, profile) -> tally.add(profile));
        Document text = tally.document(language(), face != MediaFormat.TEXT);
        write(render(face, text, tally.result()), output.file);
        return refused > 0 ? Exit.REFUSED : Exit.DONE;
    }

    private PackDiff diff(LocalDate day, @Nullable WhatIfRules rules) {
        Checker before = rules == null ? checker(old, day) : rules.before();
        Checker after = rules == null ? checker(now, day) : rules.after(0);
        Set<String> known = new PackDiff(before, after, day, Set.of()).programmes();
        return new PackDiff(before, after, day, programmes.chosen(known));
    }

    /** A folder, or an edition of the jar. */
    private static Checker checker(String pack, LocalDate day) {
        if (pack.equals(BUILT_IN)) {
            return Checker.builtIn(Editions.builtIn().on(day));
        }
        return Editions.builtIn().ids().contains(pack) && !Files.isDirectory(Path.of(pack))
                ? Checker.builtIn(pack)
                : RulesOption.checker(RulesOption.in(Path.of(pack), null, day));
    }

    /** Firms are read one after the other and compared a batch at a time on all cores. */
    private void compare(PackDiff diff, DiffTally tally, @Nullable Output lines) {
        List<Firm> batch = new ArrayList<>(BATCH);
        tally.addRefused(
                readFirms(
                        firms,
                        entries.reader(diff.criterionIds()),
                        diff.asOf(),
                        (source, profile) -> {
                            batch.add(new Firm(source, profile));
                            if (batch.size() == BATCH) {
                                take(batch, diff, tally, lines);
                            }
                        }));
        take(batch, diff, tally, lines);
    }

    private static void take(
            List<Firm> batch, PackDiff diff, DiffTally tally, @Nullable Output lines) {
        List<List<VerdictChange>> compared =
                batch.parallelStream().map(firm -> diff.of(firm.profile(), firm.source())).toList();
        for (List<VerdictChange> changes : compared) {
            tally.add(changes);
            if (lines != null) {
                changes.stream()
                        .filter(VerdictChange::isListed)
                        .forEach(change -> lines.println(RecordJson.line(change)));
            }
        }
        batch.clear();
    }
}
