package org.huiqi.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huiqi.CheckOptions;
import org.huiqi.Checker;
import org.huiqi.WhatIf;
import org.huiqi.document.MediaFormat;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.ProfileChange;
import org.huiqi.profile.reading.ProfileChange.Kind;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.report.WhatIfJson;
import org.huiqi.report.view.DifferenceDocument;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what would be different if a profile were another one; the file stays as it is. */
@Command(name = "whatif")
final class WhatIfCommand extends BaseCommand.OnDay {
    private static final String FORMATS = "text|json";

    @Parameters(paramLabel = "PROFILE", descriptionKey = "whatif.profile")
    private String profile;

    @Mixin private ProgrammesOption programmes;
    @Mixin private EntriesOption entries;

    @Option(names = "--format", paramLabel = FORMATS, descriptionKey = "whatif.format")
    private @Nullable MediaFormat format;

    @Mixin private OutputOption output;

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

    @Override
    public Integer call() {
        List<ProfileChange> changes = said.stream().map(Said::change).toList();
        LocalDate day = asOf.day();
        Checker checker = rules.checker(day);
        CheckOptions options = CheckOptions.of(programmes.chosen(checker.edition()));
        ProfileReader reader = entries.reader(checker.edition().criterionIds());
        ProfileSources.Firm firm = firm(profile, reader, PathText.WHATIF_TAKES_ONE);
        Profile after = Failure.accepted(ProfileChange.apply(firm.profile(), changes, reader, day));
        WhatIf whatIf =
                WhatIf.of(
                        checker.check(firm.profile(), day, firm.source(), options),
                        checker.check(after, day, firm.source(), options));
        String text =
                AllowedValues.format(format, output.file, FORMATS) == MediaFormat.JSON
                        ? WhatIfJson.pretty(whatIf, changes)
                        : console.text(
                                DifferenceDocument.of(whatIf, changes, language()), output.file);
        write(text, output.file);
        return Exit.DONE;
    }
}
