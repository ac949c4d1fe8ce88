package org.huiqi.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.huiqi.CheckOptions;
import org.huiqi.Checker;
import org.huiqi.WhatIf;
import org.huiqi.document.Document;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.ProfileChange;
import org.huiqi.profile.reading.ProfileChange.Kind;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;
import org.huiqi.report.WhatIfJson;
import org.huiqi.report.view.DifferenceDocument;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what would be different if a profile were another one; the file stays as it is. */
@Command(name = "whatif", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class WhatIfCommand implements Callable<Integer> {
    private final Console console;
    @Mixin private LanguageOption language;
    @Mixin private RulesOption rules;

    @Parameters(paramLabel = "PROFILE", descriptionKey = "whatif.profile")
    private String profile;

    @Mixin private DayOption asOf;
    @Mixin private ProgrammesOption programmes;
    @Mixin private EntriesOption entries;

    @Option(names = "--format", paramLabel = "text|json", descriptionKey = "whatif.format")
    private @Nullable Format format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            descriptionKey = "whatif.output")
    private @Nullable Path output;

    /** In the order in which they are written. */
    @ArgGroup(multiplicity = "0..*")
    private final List<Said> said = new ArrayList<>();

    /** One change, as it is written. */
    private static final class Said {
        @Option(names = "--set", paramLabel = "PATH=VALUE", descriptionKey = "whatif.set")
        private @Nullable String set;

        @Option(names = "--add", paramLabel = "LIST=ENTRY", descriptionKey = "whatif.add")
        private @Nullable String add;

        @Option(names = "--remove", paramLabel = "PATH", descriptionKey = "whatif.remove")
        private @Nullable String remove;

        private ProfileChange change() {
            try {
                if (set != null) {
                    return ProfileChange.of(Kind.SET, set);
                }
                return add != null
                        ? ProfileChange.of(Kind.ADD, add)
                        : ProfileChange.of(Kind.REMOVE, remove);
            } catch (ProfileChange.Malformed e) {
                throw new Failure(Exit.USAGE, e.text());
            }
        }
    }

    /** Faces of a difference. */
    enum Format {
        TEXT,
        JSON
    }

    WhatIfCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<ProfileChange> changes = said.stream().map(Said::change).toList();
        LocalDate day = asOf.day();
        Checker checker = rules.checker(day);
        Set<String> chosen = programmes.chosen(checker.edition());
        ProfileReader reader = entries.reader(checker.edition().criterionIds());
        ProfileSources.Firm firm =
                new ProfileSources(reader, day, console.in(), ProfileSources.InputFormat.YAML)
                        .one(profile, console, language.language(), PathText.WHATIF_TAKES_ONE);
        if (firm == null) {
            return Exit.REFUSED;
        }
        Read changed = ProfileChange.apply(firm.profile(), changes, reader, day);
        if (changed instanceof Read.Refused refused) {
            refused.faults()
                    .forEach(f -> console.err().println(f.message().in(language.language())));
            return Exit.REFUSED;
        }
        Profile after = ((Read.Accepted) changed).profile();
        write(
                WhatIf.of(
                        checker.check(firm.profile(), day, firm.source(), CheckOptions.of(chosen)),
                        checker.check(after, day, firm.source(), CheckOptions.of(chosen))),
                changes);
        return Exit.DONE;
    }

    private void write(WhatIf whatIf, List<ProfileChange> changes) {
        boolean json =
                format != null
                        ? format == Format.JSON
                        : output != null
                                && output.toString().toLowerCase(Locale.ROOT).endsWith(".json");
        try (Output out = Output.to(output, console.out())) {
            if (json) {
                out.print(WhatIfJson.pretty(whatIf, changes));
            } else {
                Document document = DifferenceDocument.of(whatIf, changes, language.language());
                out.print(console.text(document, output));
            }
            out.finish();
        }
    }
}
